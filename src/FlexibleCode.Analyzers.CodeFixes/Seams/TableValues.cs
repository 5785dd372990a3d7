using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Which values may be evaluated once, when the table is made, instead of each time that the decision runs.</summary>
internal static class TableValues
{
    // TimeSpan holds about 10.6 million days; below this no factory of it can overflow.
    private const double SafeSpan = 10_000_000;

    /// <summary>
    /// The one type of all answers: what the decision's place wants (the target, the member's return type), else its natural type.
    /// <c>null</c> if there is none, or if it has identity or depends on a type parameter.
    /// </summary>
    public static ITypeSymbol? TypeOf(Decision decision, Compilation compilation)
    {
        var answer = decision.Rows.First(static r => r.Outcome.Kind != OutcomeKind.Throws).Outcome;
        var type = answer.Kind == OutcomeKind.Assigns ? answer.Target?.Type
            : answer.Returns ? ReturnType(answer)
            : NaturalType(decision);
        if (type is null || !(IsPlainData(type) || (ValueObject.Is(type) && !TableKeys.IsWithin(decision, type))))
        {
            return null;
        }

        return type;
    }

    /// <summary>Whether the value is the same whenever it is evaluated, cannot fail, and converts to the table's type without code being run.</summary>
    public static bool IsEvaluatedOnce(IOperation? value, ITypeSymbol type, Compilation compilation)
    {
        if (value is null || !IsSame(value))
        {
            return false;
        }

        var bare = value is IConversionOperation { IsImplicit: true } implicitly ? implicitly.Operand : value;
        if (bare.Type is null)
        {
            return bare.ConstantValue is { HasValue: true, Value: null };
        }

        if (compilation is not CSharpCompilation csharp || bare.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax)
        {
            return false;
        }

        // A constant of a smaller type than its literal (`byte x = 5`) converts because it is constant.
        var conversion = csharp.ClassifyConversion(bare.Type, type);
        return (conversion.IsImplicit && !conversion.IsUserDefined) || (bare.ConstantValue.HasValue && IsNumber(bare.Type) && IsNumber(NullableType.Underlying(type)));
    }

    private static bool IsSame(IOperation value)
    {
        if (value.ConstantValue.HasValue)
        {
            return true;
        }

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return IsSame(conversion.Operand);
            case IConversionOperation { OperatorMethod.ContainingType.SpecialType: SpecialType.System_Decimal } conversion:
                return conversion.Operand.ConstantValue.HasValue;
            case IParenthesizedOperation parenthesized:
                return IsSame(parenthesized.Operand);
            case IDefaultValueOperation { Type: { } type }:
                return IsPlainData(type);
            case ITupleOperation tuple:
                return tuple.Elements.All(IsSame);
            case IMemberReferenceOperation { Instance: null, Member: var member } when ValueObject.IsInstance(member, member.ContainingType):
                return true;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }:
                return IsOfSystem(field.ContainingType) && IsPlainData(field.Type);
            case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromDays" or "FromHours" or "FromMinutes" or "FromSeconds" } method } call:
                return IsOfSystem(method.ContainingType) && method.ContainingType.Name == "TimeSpan"
                    && call.Arguments.All(static a => IsSmallNumber(a.Value.ConstantValue));
            case IObjectCreationOperation { Type: { } created, Initializer: null } creation:
                return IsOfSystem(created) && created.Name == "TimeSpan" && creation.Arguments.All(static a => IsSmallNumber(a.Value.ConstantValue));
            default:
                return false;
        }
    }

    private static bool IsSmallNumber(Optional<object?> constant) => constant is { HasValue: true } && constant.Value switch
    {
        int i => Math.Abs((double)i) < SafeSpan,
        long l => Math.Abs((double)l) < SafeSpan,
        double d => Math.Abs(d) < SafeSpan,
        _ => false,
    };

    private static ITypeSymbol? NaturalType(Decision decision)
    {
        var operation = decision.Head;
        return operation switch
        {
            ISwitchExpressionOperation or IConditionalOperation => operation.Parent is IConversionOperation { IsImplicit: true, OperatorMethod: null, Type: { } target }
                && operation.Type is null
                    ? target
                    : operation.Type,
            _ => null,
        };
    }

    private static ITypeSymbol? ReturnType(Outcome answer)
    {
        if (answer.Value?.SemanticModel?.GetEnclosingSymbol(answer.Syntax.SpanStart) is not IMethodSymbol method)
        {
            return null;
        }

        return method.IsAsync ? (method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() : method.ReturnType;
    }

    // Data without identity: two equal values cannot be told apart, so one that is made once is as good as one that is made each time.
    private static bool IsPlainData(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return tuple.TupleElements.All(static e => IsPlainData(e.Type));
        }

        var core = NullableType.Underlying(type);
        return core.TypeKind == TypeKind.Enum
            || core.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_DateTime
            || IsNumber(core)
            || (IsOfSystem(core) && core.Name is "TimeSpan" or "Guid" or "DateOnly" or "TimeOnly" or "DateTimeOffset");
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool IsOfSystem(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.ContainingAssembly is not ISourceAssemblySymbol;
}
