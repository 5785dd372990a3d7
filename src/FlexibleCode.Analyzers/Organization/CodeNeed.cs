namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a piece of code must speak of, and what it must be able to do, for a rule to be asked about it.</summary>
/// <param name="OneOf">One of these; <see cref="CodeTopics.None"/> where the rule is asked everywhere.</param>
/// <param name="AndOneOf">And one of these; <see cref="CodeTopics.None"/> where the first are enough.</param>
/// <param name="InStatement">
/// One of these in the very statement, where that is known of a rule which needs nothing but words; <see cref="CodeTopics.None"/> where it is not.
/// </param>
internal readonly record struct CodeNeed(CodeTopics OneOf, CodeTopics AndOneOf = CodeTopics.None, CodeTopics InStatement = CodeTopics.None)
{
    /// <summary>One of these topics is enough.</summary>
    public static implicit operator CodeNeed(CodeTopics topics) => new(topics);

    /// <summary>
    /// What must stand in a statement for the rule to find something there. Words may stand anywhere in the member or at its type, so that a rule which
    /// needs nothing but words may find something in any statement, unless it says which signs it finds it by.
    /// </summary>
    public CodeTopics Signs
    {
        get
        {
            var needed = InStatement != CodeTopics.None ? InStatement : AndOneOf != CodeTopics.None ? AndOneOf : (OneOf & ~CodeTopics.Words) != 0 ? OneOf : CodeTopics.None;
            return needed == CodeTopics.None ? CodeTopics.All
                : (needed & CodeTopics.Choice) != 0 ? needed | CodeTopics.Branch | CodeTopics.Switch
                : needed;
        }
    }

    /// <summary>Whether code that speaks of these topics has what is needed.</summary>
    public bool IsMetBy(CodeTopics topics) =>
        (OneOf == CodeTopics.None || (OneOf & topics) != 0) && (AndOneOf == CodeTopics.None || (AndOneOf & topics) != 0);
}
