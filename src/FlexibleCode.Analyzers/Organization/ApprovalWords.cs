namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// The words by which business code speaks of approving and of handing work on. They are the second signal of the rules about approval: who
/// decides is told by the learned roles, in any language; these are the stems of the verbs around them.
/// </summary>
internal static class ApprovalWords
{
    private static readonly WordStems DecidingStems = WordStems.Beginning(
        "approv", "review", "endors", "signoff", "signatory", "countersign", "verif", "genehmig", "freigab", "freigeb", "aprob", "aprov", "approuv", "approba",
        "approvazione", "setuju", "disetujui", "persetujuan", "duyet", "duyệt", "onay", "akzept", "godkend", "godkänn", "goedkeur");

    private static readonly WordStems RoutingStems = WordStems.Beginning(
        "escalat", "routing", "assign", "forward", "delegat", "workflow", "successor", "eskalier", "weiterleit", "escal", "teruskan", "nächst", "naechst",
        "siguiente", "proxim", "berikutnya");

    private static readonly WordStems RoutingWords = WordStems.Whole("next", "route", "routes", "chain");

    private static readonly WordStems StepWords = WordStems.Whole(
        "level", "levels", "step", "steps", "stage", "stages", "tier", "tiers", "stufe", "stufen", "nivel", "niveau", "livello", "etapa", "tahap", "tingkat", "cap", "seviye");

    // What a step is known by stands behind the word that says so.
    private static readonly WordStems Labels = WordStems.Whole("code", "name", "key", "id", "number", "no", "nr");

    /// <summary>All beginnings of words by which a name can speak of deciding or of handing on.</summary>
    public static IEnumerable<string> Beginnings => DecidingStems.Texts.Concat(RoutingStems.Texts).Concat(RoutingWords.Texts);

    /// <summary>Whether a name speaks of deciding on something: approve, review, endorse.</summary>
    public static bool Decides(string? name) => DecidingStems.AreIn(name);

    /// <summary>Whether a name speaks of deciding or of handing on: approver, next, route, escalate, assign.</summary>
    public static bool Routes(string? name) => Decides(name) || RoutingStems.AreIn(name) || RoutingWords.AreIn(name);

    /// <summary>Whether the last word of a name says level, step or stage: <c>CurrentStep</c>.</summary>
    public static bool IsStep(string? name) => name is not null && EndsInStep(name, withoutLabel: false);

    /// <summary>Whether a name is that by which a level, step or stage is known: <c>StepCode</c>, <c>CurrentStageName</c>.</summary>
    public static bool IsLabelOfStep(string? name) => name is not null && EndsInStep(name, withoutLabel: true);

    /// <summary>Whether any word of a name says level, step or stage.</summary>
    public static bool NamesStep(string? name) => StepWords.AreIn(name);

    private static bool EndsInStep(string name, bool withoutLabel)
    {
        var words = new WordReader(name.AsSpan());
        var (start, end) = (0, 0);
        while (words.MoveNext())
        {
            if (!char.IsDigit(name[words.Start])
                && !(withoutLabel && end > 0 && words.End == name.Length && Labels.Has(name.AsSpan(words.Start, words.End - words.Start))))
            {
                (start, end) = (words.Start, words.End);
            }
        }

        return StepWords.Has(name.AsSpan(start, end - start));
    }
}
