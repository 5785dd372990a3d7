using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>Whether one name only repeats another: <c>Net30 => 30</c>, a wire name, a member of a mirrored set.</summary>
internal static class NameCorrespondence
{
    /// <summary>The name of a constant as it is written: of an enum member, of a static instance, else its text.</summary>
    public static string NameOf(IOperation value, object constant)
    {
        var operation = value;
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } member
            ? member.Field.Name
            : constant is ISymbol symbol ? symbol.Name : Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Whether two names are one, but for case and punctuation.</summary>
    public static bool Same(string key, string value) => Letters(key) is { Length: > 0 } letters && letters == Letters(value);

    // One name's letters are in the other's, or they begin alike (an abbreviation); a number is in the name as a word.
    public static bool Holds(string key, string value)
    {
        if (value.Length > 0 && value.All(char.IsDigit))
        {
            return HasNumber(key, value);
        }

        var (a, b) = (Letters(key), Letters(value));
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        return a.IndexOf(b, StringComparison.Ordinal) >= 0
            || (b.IndexOf(a, StringComparison.Ordinal) >= 0 && !SaysOtherNumber(a, b))
            || (b.Length <= 4 && a[0] == b[0]);
    }

    // A value with a number of its own (`price-team-2025` for `Team`) says which of several it is: more than its key.
    private static bool SaysOtherNumber(string key, string value)
    {
        foreach (var c in value)
        {
            if (char.IsDigit(c) && key.IndexOf(c) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNumber(string key, string number)
    {
        var reader = new WordReader(key.AsSpan());
        while (reader.MoveNext())
        {
            if (key.AsSpan(reader.Start, reader.End - reader.Start).SequenceEqual(number.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    private static string Letters(string name)
    {
        var buffer = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(buffer, 0, length);
    }
}
