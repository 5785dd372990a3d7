namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>What names speak of, told by their words.</summary>
internal static class SpokenTopics
{
    /// <summary>The topics of a name; <paramref name="kinds"/> are those of its words where one may be for roles or states.</summary>
    public static CodeTopics Of(ReadOnlySpan<char> name, Vocabulary words, WordStarts starts, out WordKinds kinds)
    {
        var may = starts.Of(name);
        kinds = WordKinds.None;
        if (may == NameHints.None)
        {
            return CodeTopics.None;
        }

        var topics = Of(may);
        if ((may & (NameHints.Role | NameHints.State)) == 0)
        {
            return topics;
        }

        // What is technical with "file" in it may be a file of the business (LeaseFileStatus), which only a look at the set tells.
        kinds = words.Of(name);
        return (may & NameHints.State) != 0
            && ((kinds & WordKinds.State) != 0
                || name.IndexOf("transition".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0
                || ((kinds & WordKinds.Technical) != 0 && name.IndexOf("file".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0))
            ? topics | CodeTopics.States
            : topics;
    }

    /// <summary>The topics that are told by the beginnings of words alone.</summary>
    public static CodeTopics Of(NameHints may) =>
        ((may & NameHints.Approval) != 0 ? CodeTopics.Approval : CodeTopics.None)
        | ((may & NameHints.Access) != 0 ? CodeTopics.Access : CodeTopics.None)
        | ((may & NameHints.Succession) != 0 ? CodeTopics.Succession : CodeTopics.None);

    /// <summary>The topics of a text. The key of a column (<c>row["Status"]</c>) is the name of what it holds.</summary>
    public static CodeTopics OfText(ReadOnlySpan<char> content, NameHints may, bool isKey, Vocabulary words) =>
        Of(may)
        | (content.EndsWith("role".AsSpan(), StringComparison.OrdinalIgnoreCase) ? CodeTopics.Access : CodeTopics.None)
        | (isKey && (may & NameHints.State) != 0 && (words.Of(content) & WordKinds.State) != 0 ? CodeTopics.States : CodeTopics.None);

    /// <summary>
    /// The topics of a text that is filled with code. The words around the code make it speak of more than it does, which costs a look at most.
    /// </summary>
    public static CodeTopics OfFilled(ReadOnlySpan<char> content, Vocabulary words, WordStarts starts)
    {
        var topics = CodeTopics.None;
        for (var i = 0; i < content.Length; i++)
        {
            if (!NameCharacters.CanBegin(content[i]))
            {
                topics |= SignReader.OfFilled(content[i]);
                continue;
            }

            var start = i;
            while (i + 1 < content.Length && NameCharacters.CanContinue(content[i + 1]))
            {
                i++;
            }

            var name = content.Slice(start, i + 1 - start);
            topics |= SignReader.OfName(name, ' ', content.Slice(i + 1)) | Of(name, words, starts, out _);
        }

        return topics;
    }
}
