namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>A table that is to be bound, as its options class sees it.</summary>
/// <param name="Type">The type that a configured table is made of.</param>
/// <param name="DeclaredType">The type that whoever asks sees.</param>
/// <param name="Text">How types are written.</param>
/// <param name="NewLine">The document's line ending.</param>
internal sealed record BoundTableContent(string Type, string DeclaredType, TableText Text, string NewLine)
{
    /// <summary>What makes today's table, where the options class gets it.</summary>
    public string? Creation { get; init; }

    /// <summary>What reads today's table, where it stays where it is.</summary>
    public string? Expression { get; init; }

    /// <summary>Whether its keys are text that ignores case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>What makes the cells of a row from a list of them, where a key has a collection; <c>null</c> for a table of pairs or single values.</summary>
    public string? Cells { get; init; }

    /// <summary>Whether whoever asks sees an array, which is made of the table at its end.</summary>
    public bool IsArray { get; init; }
}
