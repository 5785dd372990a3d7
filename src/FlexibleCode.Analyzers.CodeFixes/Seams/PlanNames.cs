namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>The allocated names of one plan.</summary>
internal sealed class PlanNames
{
    private readonly Dictionary<SeamName, string> _names = [];

    public string this[SeamName name]
    {
        set => _names[name] = value;
    }

    public bool Knows(SeamName name) => _names.ContainsKey(name);

    /// <summary>The text of a name; a name that no edit of the plan allocates is a mistake of the plan.</summary>
    public string Lookup(SeamName name) =>
        _names.TryGetValue(name, out var text) ? text : throw new InvalidOperationException($"The plan does not allocate the name '{name.Preferred}'.");

    /// <summary>A look-up in which one name has a text on trial.</summary>
    public NameLookup With(SeamName name, string text) => other => other == name ? text : Lookup(other);
}
