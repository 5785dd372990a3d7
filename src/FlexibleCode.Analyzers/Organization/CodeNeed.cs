namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a piece of code must speak of, and what it must be able to do, for a rule to be asked about it.</summary>
/// <param name="OneOf">One of these; <see cref="CodeTopics.None"/> where the rule is asked everywhere.</param>
/// <param name="AndOneOf">And one of these; <see cref="CodeTopics.None"/> where the first are enough.</param>
internal readonly record struct CodeNeed(CodeTopics OneOf, CodeTopics AndOneOf = CodeTopics.None)
{
    /// <summary>One of these topics is enough.</summary>
    public static implicit operator CodeNeed(CodeTopics topics) => new(topics);

    /// <summary>Whether code that speaks of these topics has what is needed.</summary>
    public bool IsMetBy(CodeTopics topics) =>
        (OneOf == CodeTopics.None || (OneOf & topics) != 0) && (AndOneOf == CodeTopics.None || (AndOneOf & topics) != 0);
}
