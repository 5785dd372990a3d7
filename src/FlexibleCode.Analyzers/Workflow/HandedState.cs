using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// The set of the state that a method of own code is handed: <c>RequireStatus(OrderStatus.Draft)</c>. Text says of which set it is by the member
/// that the method asks for it, or sets to it: <c>EnsureStatus("Draft")</c>, in which <c>Status != expected</c> stands.
/// </summary>
internal static class HandedState
{
    /// <summary>Whether a call may hand over a state as text, as far as its names tell.</summary>
    public static bool MayBeText(InvocationExpressionSyntax call, Vocabulary words)
    {
        var name = call.Expression switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        };
        if (name is null || !(GuardCall.MayBe(name) || StateSetters.Is(name)) || !words.Has(name, WordKinds.State))
        {
            return false;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression.IsKind(SyntaxKind.StringLiteralExpression))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The set; <c>null</c> if the method is handed no state.</summary>
    public static ISymbol? SetOf(IInvocationOperation call, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (!organization.IsOwn(call.TargetMethod.ContainingType))
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            var value = First(argument.Value);
            if (!ConstantReader.MayBe(value) || value.Type is not { } type)
            {
                continue;
            }

            var set = type.SpecialType == SpecialType.System_String
                ? argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } ? SetOfText(call.TargetMethod, parameter, organization, cancellationToken) : null
                : IsMember(value, type) ? StateGuardReader.SetOf(null, type, organization) : null;
            if (set is not null && ConstantReader.Read(value, cancellationToken) is { Value: not null })
            {
                return set;
            }
        }

        return null;
    }

    // Of several that are handed over, the first one.
    private static IOperation First(IOperation handed)
    {
        var value = Operand.WithoutImplicitConversion(handed);
        return value switch
        {
            IArrayCreationOperation { Initializer.ElementValues: [var element, ..] } => Operand.WithoutImplicitConversion(element),
            ICollectionExpressionOperation { Elements: [var element, ..] } => Operand.WithoutImplicitConversion(element),
            _ => value,
        };
    }

    // OrderStatus.Draft: a member of its own set, an enum or one of static instances.
    private static bool IsMember(IOperation value, ITypeSymbol type) =>
        value is IMemberReferenceOperation { Instance: null, Member: var member } && SymbolEqualityComparer.Default.Equals(member.ContainingType, type);

    private static ISymbol? SetOfText(IMethodSymbol method, IParameterSymbol parameter, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax helper)
        {
            return null;
        }

        foreach (var node in helper.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name && AskedWith(name) is { } asked)
            {
                foreach (var other in asked.DescendantNodesAndSelf())
                {
                    if (other is IdentifierNameSyntax holder && holder != name
                        && Member(holder, method) is { } member && StateGuardReader.SetOf(member, TypeOf(member), organization) is { } set)
                    {
                        return set;
                    }
                }
            }
        }

        return null;
    }

    // What a parameter is held against or assigned to: Status != expected, allowed.Contains(Status), Status = next. Wording says nothing.
    private static ExpressionSyntax? AskedWith(IdentifierNameSyntax parameter)
    {
        foreach (var above in parameter.Ancestors())
        {
            switch (above)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    return comparison;
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                    return assignment;
                case InvocationExpressionSyntax call when call.DescendantNodes().Any(n => n != parameter && n is IdentifierNameSyntax):
                    return call;
                case InterpolatedStringExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or BaseObjectCreationExpressionSyntax:
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }

    // Status, this.Status, order.Status of a parameter.
    private static ISymbol? Member(IdentifierNameSyntax name, IMethodSymbol method)
    {
        ITypeSymbol? owner = method.ContainingType;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            owner = access.Expression switch
            {
                ThisExpressionSyntax => owner,
                IdentifierNameSyntax receiver => method.Parameters.FirstOrDefault(p => p.Name == receiver.Identifier.ValueText)?.Type,
                _ => null,
            };
        }

        for (; owner is not null; owner = owner.BaseType)
        {
            foreach (var member in owner.GetMembers(name.Identifier.ValueText))
            {
                if (TypeOf(member) is { SpecialType: SpecialType.System_String })
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
