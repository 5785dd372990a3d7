using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>What the values of a mapping are to the business.</summary>
internal enum CompiledMappingGoalKind
{
    /// <summary>Nothing of the business: a caption, an order on the screen, a wire code.</summary>
    None,

    /// <summary>Money, a quota, a score, a count that is limited.</summary>
    Amount,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>A rate, fee, factor or weight.</summary>
    Rate,

    /// <summary>A level, tier, grade or priority.</summary>
    Level,

    /// <summary>Another constant: a code, a member of another set.</summary>
    Other,
}

/// <summary>What the values of a mapping are, told from where they go and from their type.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="NamesValue">Whether other constants stand for amounts or rates: the codes of prices, of fees.</param>
internal readonly record struct CompiledMappingGoal(CompiledMappingGoalKind Kind, bool NamesValue = false)
{
    private static readonly HashSet<string> DurationWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "day", "days", "week", "weeks", "month", "months", "hour", "hours", "minute", "minutes", "year", "years", "night", "nights", "duration", "sla",
    };

    /// <summary>Who gets the work, whatever number he is known by.</summary>
    private static readonly HashSet<string> AssigneeWords = new(StringComparer.OrdinalIgnoreCase) { "assignee", "approver", "reviewer", "recipient" };

    private static readonly HashSet<string> LevelWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "level", "levels", "priority", "priorities", "tier", "tiers", "grade", "severity", "probability", "points", "urgency", "importance", "risk",
    };

    private static readonly HashSet<string> QuotaWords = new(StringComparer.OrdinalIgnoreCase) { "max", "maximum", "included", "allowed", "quota" };

    // Numbers that put things in order, or place them on a screen or in a protocol, are no policy.
    private static readonly HashSet<string> OrderWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "sort", "sorting", "index", "ordinal", "sequence", "seq", "position", "rank", "ranking", "column", "row", "width", "height", "bit", "bits", "mask",
        "progress", "step", "number", "no", "id", "code", "offset", "padding", "length", "size", "version", "port", "zindex", "decimals", "digits", "precision",
    };

    public static CompiledMappingGoal Of(Decision decision, CompiledMappingValues values, Vocabulary words)
    {
        var place = CompiledMappingPlace.Of(decision);
        if (place.IsShown || IsPresentation(place.Name, words) || IsPresentation(place.Member, words) || values.Type is null)
        {
            return default;
        }

        var type = values.Type;
        if (type.SpecialType == SpecialType.System_String)
        {
            return AreCodes(values) && !IsPresentation(place.Type, words)
                ? new CompiledMappingGoal(CompiledMappingGoalKind.Other, place.Name is { } name && words.Has(name, WordKinds.Amount | WordKinds.Rate))
                : default;
        }

        if (type is { Name: "TimeSpan", ContainingNamespace.Name: "System" })
        {
            return new CompiledMappingGoal(IsTechnical(place, words) ? CompiledMappingGoalKind.None : CompiledMappingGoalKind.Duration);
        }

        if (type.TypeKind == TypeKind.Enum || type.SpecialType == SpecialType.None)
        {
            return new CompiledMappingGoal(HasWord(type.Name, LevelWords) || words.Has(type.Name, WordKinds.Plan) ? CompiledMappingGoalKind.Level : CompiledMappingGoalKind.Other);
        }

        if (type.SpecialType is < SpecialType.System_SByte or > SpecialType.System_Double || IsTechnical(place, words))
        {
            return default;
        }

        var byName = Number(place.Name, words);
        var kind = byName ?? Number(place.Member, words) ?? CompiledMappingGoalKind.None;

        // What the reviewer is paid, or has time for, is no reviewer; and nobody is known by a `decimal`.
        if (kind == CompiledMappingGoalKind.None
            && type.SpecialType != SpecialType.System_Decimal
            && ((place.Name is { } target && HasWord(target, AssigneeWords)) || (place.Member is { } answering && HasWord(answering, AssigneeWords))))
        {
            return new CompiledMappingGoal(CompiledMappingGoalKind.Other, NamesValue: true);
        }

        if (kind == CompiledMappingGoalKind.None && byName is null && CompiledMappingUse.IsTime(decision))
        {
            return new CompiledMappingGoal(CompiledMappingGoalKind.Duration);
        }

        // Money and rates are what `decimal` is for; other numbers need a name that says what they are.
        return new CompiledMappingGoal(kind == CompiledMappingGoalKind.None && byName is null && type.SpecialType == SpecialType.System_Decimal ? CompiledMappingGoalKind.Amount : kind);
    }

    /// <summary>What a number of this name is; <see cref="CompiledMappingGoalKind.None"/> for an order or a code, <c>null</c> if the name does not say.</summary>
    private static CompiledMappingGoalKind? Number(string? name, Vocabulary words)
    {
        if (name is null)
        {
            return null;
        }

        var kinds = words.Of(name.AsSpan());
        if (EndsAsOrder(name))
        {
            return CompiledMappingGoalKind.None;
        }

        if (HasWord(name, DurationWords) || (kinds & WordKinds.Due) != 0)
        {
            return CompiledMappingGoalKind.Duration;
        }

        if ((kinds & WordKinds.Rate) != 0)
        {
            return CompiledMappingGoalKind.Rate;
        }

        if ((kinds & WordKinds.Amount) != 0)
        {
            return CompiledMappingGoalKind.Amount;
        }

        if (HasWord(name, LevelWords))
        {
            return CompiledMappingGoalKind.Level;
        }

        // How many users a plan includes at most is a quota, of whatever it is.
        return HasWord(name, QuotaWords) && !BusinessLimitWords.IsMachine(name) && !name.EndsWith("Value", StringComparison.Ordinal) ? CompiledMappingGoalKind.Amount : null;
    }

    // The head of an English name stands last: `DiscountOrder` is an order, `OrderDiscount` is not.
    private static bool EndsAsOrder(string name)
    {
        var reader = new WordReader(name.AsSpan());
        var (start, end) = (0, 0);
        while (reader.MoveNext())
        {
            (start, end) = (reader.Start, reader.End);
            if (string.Equals(name.Substring(start, end - start), "sort", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        var last = name.Substring(start, end - start);
        return OrderWords.Contains(last) || string.Equals(last, "order", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPresentation(string? name, Vocabulary words) => name is not null && words.Has(name, WordKinds.Presentation);

    private static bool IsTechnical(CompiledMappingPlace place, Vocabulary words) =>
        (place.Name is not null && words.Has(place.Name, WordKinds.Technical)) || (place.Member is not null && words.Has(place.Member, WordKinds.Technical));

    // Text for programs, not for people: no blanks, no sentence, no letters beyond ASCII.
    private static bool AreCodes(CompiledMappingValues values)
    {
        foreach (var text in values.Texts)
        {
            // The blocks, elements and modifiers of a style sheet: menu__item--open.
            if (text.IndexOf("__", StringComparison.Ordinal) >= 0 || text.IndexOf("--", StringComparison.Ordinal) >= 0)
            {
                return false;
            }

            foreach (var c in text)
            {
                if (c is <= ' ' or > '~' or '/' or '<' or '>' or '#' or '{' or '!' or '?' or ',' or ';' or '@' or '%' or '(')
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a number of this name is a time.</summary>
    public static bool IsTime(string name) => HasWord(name, DurationWords);

    internal static bool HasWord(string name, HashSet<string> words)
    {
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            if (words.Contains(name.Substring(reader.Start, reader.End - reader.Start)))
            {
                return true;
            }
        }

        return false;
    }
}
