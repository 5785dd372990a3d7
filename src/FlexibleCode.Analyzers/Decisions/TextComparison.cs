using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Reads how text is compared: a <c>StringComparison</c> or a <c>StringComparer</c> as written.</summary>
internal static class TextComparison
{
    /// <summary>The comparison that an argument names; <c>null</c> if it is not known before the program runs.</summary>
    public static StringComparison? Of(IOperation argument)
    {
        argument = Operand.WithoutImplicitConversion(argument);
        if (argument is { ConstantValue: { HasValue: true, Value: int number }, Type.Name: nameof(StringComparison) } && Enum.IsDefined(typeof(StringComparison), number))
        {
            return (StringComparison)number;
        }

        if (argument.ConstantValue is { HasValue: true, Value: null })
        {
            return StringComparison.Ordinal;
        }

        return argument is IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: nameof(StringComparer) } property }
            && Enum.TryParse<StringComparison>(property.Name, out var comparison)
            ? comparison
            : null;
    }

    /// <summary>Whether "a" and "A" are the same.</summary>
    public static bool IgnoresCase(StringComparison comparison) =>
        comparison is StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.CurrentCultureIgnoreCase;
}
