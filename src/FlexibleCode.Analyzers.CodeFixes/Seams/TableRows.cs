using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The entries that rows stand for. A row with several constants gives several entries; a key that an earlier row has answered is dropped; a
/// row that leaves a dimension open can only be kept where it answers as the fallback does, because a table cannot name every other value.
/// </summary>
internal sealed class TableRows(Decision decision, ImmutableArray<TableKey> keys, bool? answerOfSet, ITypeSymbol? valueType, Compilation compilation)
{
    public List<TableEntry> Entries { get; } = [];

    public Outcome? NullAnswer { get; private set; }

    /// <summary>Reads the rows; returns the reason where one cannot be kept.</summary>
    public string? Read()
    {
        for (var i = 0; i < decision.Rows.Length; i++)
        {
            var row = decision.Rows[i];
            if (row.Keys.Length != keys.Length)
            {
                return "a row does not say all keys";
            }

            if (Kept(row.Outcome) is var kept && kept is null)
            {
                return "a row's value cannot be evaluated once for all";
            }

            if (row.Keys.Any(static k => k is BoundKey))
            {
                return "a row is a range";
            }

            // A table is made once, the comparison is made under the culture of the moment.
            if (row.Keys.Any(static k => k is ConstantKey key && key.Constants.Any(static c => c.IsByCulture)))
            {
                return "a key is cased by a culture";
            }

            if (row.Keys.Any(static k => k is AnyKey or ConstantKey { IsNegated: true }))
            {
                if (kept.Value && (answerOfSet is not null || !AnswersAsFallback(row.Outcome)))
                {
                    return "a row holds for values that it does not name";
                }

                continue;
            }

            if (kept.Value && AddAll(row, i) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    // Whether the row becomes entries (true), answers as the fallback does and needs none (false), or cannot be told as data (null).
    private bool? Kept(Outcome outcome)
    {
        if (answerOfSet is { } answer)
        {
            return outcome.IsTrue == answer;
        }

        if (AnswersAsFallback(outcome) && outcome.Kind == OutcomeKind.Throws)
        {
            return false;
        }

        return outcome.Kind != OutcomeKind.Throws && TableValues.IsEvaluatedOnce(outcome.Value, valueType!, compilation) ? true : null;
    }

    private bool AnswersAsFallback(Outcome outcome) =>
        decision.Fallback.Outcome is { } fallback && fallback.Kind == outcome.Kind && SyntaxFactory.AreEquivalent(fallback.Syntax, outcome.Syntax);

    private string? AddAll(Row row, int index)
    {
        var first = ((ConstantKey)row.Keys[0]).Constants;
        if (keys.Length == 1)
        {
            foreach (var constant in first)
            {
                if (Add(row, index, [constant]) is { } reason)
                {
                    return reason;
                }
            }

            return null;
        }

        foreach (var a in first)
        {
            foreach (var b in ((ConstantKey)row.Keys[1]).Constants)
            {
                if (Add(row, index, [a, b]) is { } reason)
                {
                    return reason;
                }
            }
        }

        return null;
    }

    private string? Add(Row row, int index, ImmutableArray<KeyConstant> constants)
    {
        for (var i = 0; i < index; i++)
        {
            if (Matches(decision.Rows[i], constants))
            {
                return null;
            }
        }

        for (var i = 0; i < constants.Length; i++)
        {
            if (constants[i].Value is { } value && !Fits(value, keys[i].Type))
            {
                return "a key is not of the operand's type";
            }
        }

        if (keys.Length == 1 && keys[0].MayBeNull && constants[0].Value is null)
        {
            NullAnswer = row.Outcome;
            return null;
        }

        foreach (var entry in Entries)
        {
            var same = true;
            for (var i = 0; i < keys.Length && same; i++)
            {
                same = Table.KeysEqual(keys[i], entry.Keys[i].Value, constants[i].Value);
            }

            if (same)
            {
                return null;
            }
        }

        Entries.Add(new TableEntry(constants, row.Outcome, row));
        return null;
    }

    private bool Matches(Row row, ImmutableArray<KeyConstant> constants)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var matches = row.Keys[i] switch
            {
                AnyKey => true,
                ConstantKey key => Contains(keys[i], key.Constants, constants[i].Value) != key.IsNegated,
                _ => false,
            };
            if (!matches)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(TableKey key, ImmutableArray<KeyConstant> constants, object? value)
    {
        foreach (var constant in constants)
        {
            if (Table.KeysEqual(key, constant.Value, value))
            {
                return true;
            }
        }

        return false;
    }

    // A key of another type than the operand's would be converted at each comparison; in a table it would not compile or not be found.
    private static bool Fits(object value, ITypeSymbol type)
    {
        var core = NullableType.Underlying(type);
        if (value is ISymbol instance)
        {
            return ValueObject.IsInstance(instance, core);
        }

        var special = core is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying.SpecialType : core.SpecialType;
        return special switch
        {
            SpecialType.System_String => value is string,
            SpecialType.System_Char => value is char,
            SpecialType.System_Boolean => value is bool,
            SpecialType.System_SByte => value is sbyte,
            SpecialType.System_Byte => value is byte,
            SpecialType.System_Int16 => value is short,
            SpecialType.System_UInt16 => value is ushort,
            SpecialType.System_Int32 => value is int,
            SpecialType.System_UInt32 => value is uint,
            SpecialType.System_Int64 => value is long,
            SpecialType.System_UInt64 => value is ulong,
            _ => false,
        };
    }
}
