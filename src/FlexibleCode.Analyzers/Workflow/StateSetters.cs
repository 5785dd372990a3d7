using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>Methods that are called so that they put something into a state: <c>MarkAs</c>, <c>UpdateStatus</c>.</summary>
internal static class StateSetters
{
    private static readonly WordStems Verbs = WordStems.Whole(
        "set", "change", "update", "move", "transition", "advance", "mark", "put", "switch", "go", "transit", "progress", "forward", "apply");

    /// <summary>Whether a name begins with such a verb.</summary>
    public static bool Is(string method)
    {
        var words = new WordReader(method.AsSpan());
        return words.MoveNext() && Verbs.Has(method.AsSpan(words.Start, words.End - words.Start));
    }
}
