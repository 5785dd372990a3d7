namespace FlexibleCode.Analyzers.Organization;

/// <summary>The words by which a name says that it is about what or who comes next.</summary>
internal static class SuccessionWords
{
    private static readonly WordStems Nexts = WordStems.Whole(
        "next", "advance", "successor", "follow", "following", "proceed", "progress", "forward", "escalate", "promote", "step");

    /// <summary>All beginnings of words by which a name can speak of it; of a phrase, those of its first word.</summary>
    public static IEnumerable<string> Beginnings =>
        Nexts.Texts.Concat(BuiltInWords.All.Where(static g => g.Key == WordKinds.Route).SelectMany(static g => g.Value).Select(static w => w.Split(' ')[0])).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word of a name says next, advance or step.</summary>
    public static bool SaysNext(string? name) => Nexts.AreIn(name);

    /// <summary>Whether a word of a name says next, or says to whom work goes.</summary>
    public static bool Routes(string? name) => name is not null && (Vocabulary.BuiltIn.Has(name, WordKinds.Route) || SaysNext(name));
}
