using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Reads the constant side of a test: a number, an own constant by whatever spelling, or a time span made from a number.</summary>
internal static class LiteralConstantReader
{
    /// <summary>Whether <see cref="Read"/> could find a number other than 0 and 1, told without allocating.</summary>
    public static bool MayBe(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue is { HasValue: true, Value: var value }
            ? value is not (null or 0 or 1 or 0L or 1L or 0m or 1m or 0d or 1d or bool or string or char)
            : operation is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } }
                or IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } }
                or IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: nameof(TimeSpan) } }
            || (operation is ILocalReferenceOperation { Local: var local } && LiteralVariable.MayBe(local));
    }

    public static LiteralConstant? Read(IOperation operation, CancellationToken cancellationToken)
    {
        // `decimal? > 10` is lifted: the conversion is no constant, but it says in which type the number is compared.
        var value = operation;
        ITypeSymbol? compared = null;
        while (value is IConversionOperation { ConstantValue.HasValue: false, OperatorMethod: null } conversion)
        {
            compared ??= conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }
                ? underlying
                : null;
            value = conversion.Operand;
        }

        if (value.Type is null || value.Type.TypeKind == TypeKind.Enum)
        {
            return null;
        }

        if (value.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return OfConstant(value, constant, compared ?? value.Type);
        }

        return value switch
        {
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => OfDeclaration(value, field, cancellationToken),
            IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } => OfDeclaration(value, property, cancellationToken),
            ILocalReferenceOperation { Local: var local } => OfVariable(value, local, cancellationToken),
            IInvocationOperation invocation => OfTimeSpan(invocation),
            _ => null,
        };
    }

    // The number is looked at before the rest of the block is: few variables begin as one that could be a limit.
    private static LiteralConstant? OfVariable(IOperation value, ILocalSymbol local, CancellationToken cancellationToken) =>
        LiteralVariable.MayBe(local)
        && LiteralVariable.Declaration(local, cancellationToken) is { Initializer.Value: { } expression } declaration
        && TryNumber(expression, out var number, out var unit)
        && !BusinessLimitBounds.IsTrivial(number)
        && (unit == LiteralUnit.None) == (local.Type.SpecialType != SpecialType.None)
        && LiteralVariable.Stays(declaration)
            ? new LiteralConstant(value, local.Type, number, unit, local)
            : null;

    private static LiteralConstant? OfConstant(IOperation value, object constant, ITypeSymbol type)
    {
        if (!TryNumber(constant, out var number))
        {
            return null;
        }

        ISymbol? named = Written(value) switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };

        return new LiteralConstant(value, type, number, LiteralUnit.None, named);
    }

    private static IOperation Written(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static LiteralConstant? OfTimeSpan(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod is not { IsStatic: true, ContainingType: { Name: nameof(TimeSpan), SpecialType: SpecialType.None } owner } method
            || owner.ContainingNamespace is not { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }
            || invocation.Arguments.Length == 0
            || FactoryUnit(method.Name) is not { } unit)
        {
            return null;
        }

        // Newer frameworks add optional parts (`FromDays(1, hours: 2)`): only the plain form is one number.
        LiteralConstant? result = null;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            if (result is not null || argument.Value.ConstantValue is not { HasValue: true, Value: { } value } || !TryNumber(value, out var number))
            {
                return null;
            }

            result = new LiteralConstant(invocation, owner, number, unit, null);
        }

        return result;
    }

    private static LiteralUnit? FactoryUnit(string method) => method switch
    {
        nameof(TimeSpan.FromDays) => LiteralUnit.Days,
        nameof(TimeSpan.FromHours) => LiteralUnit.Hours,
        nameof(TimeSpan.FromMinutes) => LiteralUnit.Minutes,
        nameof(TimeSpan.FromSeconds) or nameof(TimeSpan.FromMilliseconds) => LiteralUnit.Seconds,
        _ => null,
    };

    // A static readonly field and a static getter are compiled in as a const is. Their number is read from the declaration.
    private static LiteralConstant? OfDeclaration(IOperation value, ISymbol symbol, CancellationToken cancellationToken)
    {
        // A sibling project is source in an editor and metadata in a build: what is seen in one host only is not read at all.
        if (value.SemanticModel is not { } model || !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, model.Compilation.Assembly))
        {
            return null;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var expression = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
                _ => null,
            };

            if (expression is not null && TryNumber(expression, out var number, out var unit)
                && (unit == LiteralUnit.None) == (value.Type!.SpecialType != SpecialType.None))
            {
                return new LiteralConstant(value, value.Type, number, unit, symbol);
            }
        }

        return null;
    }

    private static bool TryNumber(ExpressionSyntax expression, out decimal number, out LiteralUnit unit)
    {
        unit = LiteralUnit.None;
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var factory }, ArgumentList.Arguments: [var argument] }
            && FactoryUnit(factory) is { } factoryUnit)
        {
            unit = factoryUnit;
            expression = argument.Expression;
        }

        number = 0;
        return expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal
            && literal.Token.Value is { } value
            && TryNumber(value, out number);
    }

    /// <summary>The value of a numeric constant; floating point beyond the reach of a decimal is none.</summary>
    public static bool TryNumber(object value, out decimal number)
    {
        switch (value)
        {
            case decimal d:
                number = d;
                return true;
            case int or long or short or byte or sbyte or ushort or uint or ulong:
                number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            case double or float:
                var real = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                var fits = real is > -7.9e27 and < 7.9e27;
                number = fits ? (decimal)real : 0;
                return fits;
            default:
                number = 0;
                return false;
        }
    }
}
