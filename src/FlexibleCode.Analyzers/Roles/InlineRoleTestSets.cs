using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>A set of roles that is written out somewhere.</summary>
/// <param name="Roles">Its roles.</param>
/// <param name="Stand">Where they stand.</param>
/// <param name="Declaration">The declaration of a set made within the method.</param>
internal sealed record RoleSet(ImmutableArray<RoleName> Roles, RoleNamesStand Stand, SyntaxNode? Declaration);

/// <summary>Reads sets of roles (arrays, lists, hash sets of constants) and tells which collections hold somebody's roles.</summary>
internal static class InlineRoleTestSets
{
    /// <summary>The set that the operand is or reads; <c>null</c> when it is none of constants only.</summary>
    public static RoleSet? Read(IOperation operand, CancellationToken cancellationToken)
    {
        operand = Operand.WithoutConversion(operand);
        if (!InlineRoleTestConstants.Elements(operand).IsDefault)
        {
            return Of(operand, RoleNamesStand.Inline, null, cancellationToken);
        }

        return InlineRoleTestConstants.Symbol(operand) switch
        {
            ILocalSymbol local when Initializer(local, operand.SemanticModel, cancellationToken) is { } made
                => Of(made, RoleNamesStand.InLocalSet, local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), cancellationToken),
            { IsStatic: true } and (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true }) and { ContainingType: { } type } member
                when (InlineRoleTestNames.SpeaksOfRole(member.Name) || InlineRoleTestNames.SpeaksOfRoleSets(type.Name)) && !InlineRoleTestNames.IsCatalogue(member.Name)
                => Named(member, operand.SemanticModel, cancellationToken) is { } named && !InlineRoleTestNames.AreForeignRoles(named.Roles) ? named : null,
            _ => null,
        };
    }

    /// <summary>Whether the operand is a collection of somebody's roles: by its name, or by the call that it comes from.</summary>
    public static bool HoldsRoles(IOperation operand, CancellationToken cancellationToken)
    {
        // A chain of calls and locals is followed a few steps only: what lies farther away does not explain the collection any more.
        for (var steps = 0; steps < 8; steps++)
        {
            operand = Operand.WithoutConversion(operand);
            switch (operand)
            {
                case IAwaitOperation awaited:
                    operand = awaited.Operation;
                    continue;
                case ICoalesceOperation coalesce:
                    operand = coalesce.Value;
                    continue;
                case IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task }:
                    operand = task;
                    continue;
                case IConditionalAccessOperation conditional:
                    operand = conditional.WhenNotNull;
                    continue;
                case IInvocationOperation invocation when IsRoleSource(invocation):
                    return true;
                case IInvocationOperation { TargetMethod.Name: "Where" or "Select" or "Distinct" or "ToList" or "ToArray" or "ToHashSet" or "ToListAsync" or "AsEnumerable" } shaped
                    when InlineRoleTestCalls.Receiver(shaped) is { } receiver:
                    operand = receiver;
                    continue;
                default:
                    var symbol = InlineRoleTestConstants.Symbol(operand);
                    if (symbol is not null && InlineRoleTestNames.SpeaksOfRoles(symbol.Name))
                    {
                        return true;
                    }

                    if (symbol is ILocalSymbol local && Initializer(local, operand.SemanticModel, cancellationToken) is { } initializer)
                    {
                        operand = initializer;
                        continue;
                    }

                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the elements are texts, or members of an enum that is named after roles.</summary>
    public static bool HasRoleElements(ITypeSymbol? type)
    {
        var element = type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { SpecialType: not SpecialType.System_String, TypeArguments: [var argument] } => argument,
            _ => null,
        };

        return element is { SpecialType: SpecialType.System_String }
            || (element is { TypeKind: TypeKind.Enum } && InlineRoleTestNames.SpeaksOfRole(element.Name));
    }

    private static RoleSet? Of(IOperation made, RoleNamesStand stand, SyntaxNode? declaration, CancellationToken cancellationToken) =>
        !InlineRoleTestConstants.Elements(made).IsDefault && InlineRoleTestConstants.All(made, cancellationToken) is { IsEmpty: false } roles
            ? new RoleSet(roles, stand, declaration)
            : null;

    private static RoleSet? Named(ISymbol member, SemanticModel? model, CancellationToken cancellationToken)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
                PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
                _ => null,
            };
            if (value is null)
            {
                continue;
            }

            // In its own tree the set is read by meaning, elsewhere by its shape: a list of literals and names of constants.
            if (model is not null && model.SyntaxTree == value.SyntaxTree && model.GetOperation(value, cancellationToken) is { } operation)
            {
                return Of(Operand.WithoutConversion(operation), RoleNamesStand.Gathered, null, cancellationToken);
            }

            return ByShape(value) is { IsEmpty: false } roles ? new RoleSet(roles, RoleNamesStand.Gathered, null) : null;
        }

        return null;
    }

    private static ImmutableArray<RoleName> ByShape(ExpressionSyntax value)
    {
        var names = ImmutableArray.CreateBuilder<RoleName>();
        foreach (var element in Written(value))
        {
            var text = element switch
            {
                LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
                MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
                IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var named] }
                    => (named.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? named.Expression.ToString(),
                _ => null,
            };
            if (!InlineRoleTestNames.CanBeRole(text))
            {
                return [];
            }

            names.Add(new RoleName(text!, element, null));
        }

        return names.ToImmutable();
    }

    private static IEnumerable<ExpressionSyntax> Written(ExpressionSyntax value) => value switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression),
        _ => [],
    };

    private static IOperation? Initializer(ILocalSymbol local, SemanticModel? model, CancellationToken cancellationToken) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && model is not null
        && model.SyntaxTree == value.SyntaxTree
        && model.GetOperation(value, cancellationToken) is { } operation
            ? Operand.WithoutConversion(operation)
            : null;

    private static bool IsRoleSource(IInvocationOperation invocation)
    {
        var name = invocation.TargetMethod.Name;
        return (InlineRoleTestNames.SpeaksOfRoles(name) && name.StartsWith("Get", StringComparison.Ordinal))
            || (name is "FindAll" && invocation.Arguments is [.., { Value: var type }]
                && InlineRoleTestNames.IsRoleClaimType(type.ConstantValue.Value as string))
            || (name is "Where" && InlineRoleTestCalls.Lambda(invocation) is { } lambda && InlineRoleTestCalls.AsksForRoleClaim(lambda));
    }
}
