using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Reads role constants: literals, <c>const</c>s, <c>nameof</c>, enum members and their <c>ToString()</c>, static readonly fields and static
/// getters that return a constant, locals that are set to one once.
/// </summary>
internal static class InlineRoleTestConstants
{
    /// <summary>The role that the operand names; <c>null</c> when it names none.</summary>
    public static RoleName? One(IOperation operand, CancellationToken cancellationToken)
    {
        operand = Operand.WithoutConversion(operand);
        if (operand.Syntax is not ExpressionSyntax syntax)
        {
            return null;
        }

        var symbol = Symbol(operand);
        var text = operand.ConstantValue is { HasValue: true, Value: var value }
            ? value as string ?? EnumMember(operand)?.Name
            : EnumText(operand) ?? StaticText(symbol, operand.SemanticModel, cancellationToken) ?? KeptText(symbol, operand.SemanticModel, cancellationToken);
        if (!InlineRoleTestNames.CanBeRole(text) || IsPermission(symbol))
        {
            return null;
        }

        return new RoleName(text!, syntax, symbol ?? EnumMember(operand));
    }

    /// <summary>
    /// The roles of a whole argument: one constant, or an array, collection expression or <c>params</c> list of nothing but constants. Empty when
    /// one of them is no constant, or names no role.
    /// </summary>
    public static ImmutableArray<RoleName> All(IOperation argument, CancellationToken cancellationToken)
    {
        argument = Operand.WithoutConversion(argument);
        var elements = Elements(argument);
        if (elements.IsDefault)
        {
            return One(argument, cancellationToken) is { } one ? [one] : [];
        }

        var names = ImmutableArray.CreateBuilder<RoleName>(elements.Length);
        foreach (var element in elements)
        {
            if (One(element, cancellationToken) is not { } name)
            {
                return [];
            }

            names.Add(name);
        }

        return names.ToImmutable();
    }

    /// <summary>The elements of an array or collection that is written out; default for everything else.</summary>
    public static ImmutableArray<IOperation> Elements(IOperation operation) => Operand.WithoutConversion(operation) switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IArrayInitializerOperation initializer => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        IObjectCreationOperation { Initializer: { } initializer } => Added(initializer),
        _ => default,
    };

    /// <summary>The field, property, local or parameter that the operand reads.</summary>
    public static ISymbol? Symbol(IOperation operation) => Operand.WithoutConversion(operation) switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>
    /// Whether a constant is one of a class of permissions. One that is called a role by itself is none, wherever it stands, nor is one that a type
    /// keeps to itself: a service for permissions is no list of them.
    /// </summary>
    public static bool IsPermission(ISymbol? symbol)
    {
        for (var type = symbol?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (InlineRoleTestNames.IsPermissionContainer(type.Name) && !InlineRoleTestNames.SpeaksOfRole(type.Name))
            {
                return !InlineRoleTestNames.IsCalledRole(symbol!.Name)
                    && (symbol.DeclaredAccessibility != Accessibility.Private || InlineRoleTestNames.IsPermissionContainer(symbol.Name));
            }
        }

        return false;
    }

    private static ImmutableArray<IOperation> Added(IObjectOrCollectionInitializerOperation initializer)
    {
        var elements = ImmutableArray.CreateBuilder<IOperation>(initializer.Initializers.Length);
        foreach (var item in initializer.Initializers)
        {
            if (item is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var value }] })
            {
                return default;
            }

            elements.Add(value);
        }

        return elements.ToImmutable();
    }

    private static IFieldSymbol? EnumMember(IOperation operation) =>
        operation is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field }
        && InlineRoleTestNames.SpeaksOfRole(field.ContainingType.Name)
            ? field
            : null;

    private static string? EnumText(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: nameof(ToString), Arguments: [], Instance: { } instance }
        && Operand.WithoutConversion(instance) is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member }
            ? member.Name
            : null;

    // var role = "Clerk"; set once, where it is declared.
    private static string? KeptText(ISymbol? symbol, SemanticModel? model, CancellationToken cancellationToken) =>
        symbol is ILocalSymbol { IsConst: false, Type.SpecialType: SpecialType.System_String } local
        && VariableUses.OnlyValue(local, cancellationToken) is { } value && value.SyntaxTree == model?.SyntaxTree
            ? model.GetConstantValue(value, cancellationToken).Value as string
            : null;

    /// <summary>What a static readonly field or static getter holds, where its declaration says so by itself.</summary>
    private static string? StaticText(ISymbol? symbol, SemanticModel? model, CancellationToken cancellationToken)
    {
        if (symbol is not ({ IsStatic: true } and (IFieldSymbol { IsReadOnly: true, Type.SpecialType: SpecialType.System_String }
            or IPropertySymbol { IsReadOnly: true, Type.SpecialType: SpecialType.System_String })))
        {
            return null;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
                PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody: { } body }] } => body.Expression,
                PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: { } returned }] }] } => returned,
                _ => null,
            };

            return value switch
            {
                null => null,
                LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => symbol.Name,
                _ when model is not null && model.SyntaxTree == value.SyntaxTree => model.GetConstantValue(value, cancellationToken).Value as string,
                _ => null,
            };
        }

        // Compiled into another assembly: a static of a class that is named after roles.
        return symbol is IFieldSymbol && InlineRoleTestNames.SpeaksOfRole(symbol.ContainingType.Name) ? symbol.Name : null;
    }
}
