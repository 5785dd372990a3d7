namespace FlexibleCode.Analyzers.Organization;

/// <summary>What the name of a closed set says that it is a set of.</summary>
internal static class SetNames
{
    /// <summary>What tells a set of the organization.</summary>
    public const WordKinds Telling =
        WordKinds.Role | WordKinds.Position | WordKinds.Unit | WordKinds.Party | WordKinds.State | WordKinds.Plan;

    private static readonly HashSet<string> AfterHead = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "types", "kind", "kinds", "category", "categories", "class", "group", "groups", "level", "levels", "code", "codes", "name", "names",
        "enum", "enums", "constant", "constants", "value", "values", "id", "ids", "option", "options", "segment", "segments",
    };

    // Kinds of a name are none of what it names.
    private static readonly HashSet<string> AfterName = new(StringComparer.OrdinalIgnoreCase) { "enum", "enums", "constant", "constants", "value", "values" };

    /// <summary>
    /// What the last words of a name say, but for "type", "kind" and the like: a MemberDecryptionType is a decryption, and no member, and an
    /// EmployerNameOption is a way to call one.
    /// </summary>
    public static WordKinds HeadOf(string name, Vocabulary words)
    {
        var kinds = words.LastOf(name, Telling, out var end);
        var rest = new WordReader(name.AsSpan(end));
        var allowed = AfterHead;
        while (rest.MoveNext())
        {
            var word = name.Substring(end + rest.Start, rest.End - rest.Start);
            if (!allowed.Contains(word))
            {
                return WordKinds.None;
            }

            allowed = word.StartsWith("name", StringComparison.OrdinalIgnoreCase) ? AfterName : AfterHead;
        }

        return kinds;
    }
}
