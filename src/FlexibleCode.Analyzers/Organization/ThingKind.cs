namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a symbol or a constant is to the organization.</summary>
internal enum ThingKind
{
    /// <summary>Nothing of the organization.</summary>
    None,

    /// <summary>A role, position, title or kind of user.</summary>
    Role,

    /// <summary>A department, team, site or other unit.</summary>
    Unit,

    /// <summary>A customer, partner, tenant, vendor, or a kind of them.</summary>
    Party,

    /// <summary>A state of work: status, stage, phase, step.</summary>
    State,

    /// <summary>A plan, tier, edition, subscription, grade or category that people are sorted into.</summary>
    Plan,

    /// <summary>Money, quota, score, count of days or attempts: something that is limited.</summary>
    Amount,

    /// <summary>A due date, period, grace or notice.</summary>
    Due,

    /// <summary>A rate, fee, discount or weight.</summary>
    Rate,
}

/// <summary>The signals that speak for a reading. A thing is organizational only on two of them.</summary>
[Flags]
internal enum Evidence
{
    None = 0,

    /// <summary>A word of the member's, parameter's or local's name.</summary>
    Name = 1,

    /// <summary>A word of its type's name.</summary>
    TypeName = 2,

    /// <summary>The code under analysis uses it as one: the learned lexicon.</summary>
    Learned = 4,

    /// <summary>Its type is declared by this organization's own code.</summary>
    OwnType = 8,

    /// <summary>It is a member of an entity or of a domain type of own code.</summary>
    OnEntity = 16,

    /// <summary>What is decided with it: a sink.</summary>
    Sink = 32,

    /// <summary>The constants it is compared with are words of the organization.</summary>
    Constants = 64,
}

/// <summary>What a subject is, and on what evidence.</summary>
/// <param name="Kind">The reading; <see cref="ThingKind.None"/> if there is none.</param>
/// <param name="Evidence">The signals that speak for it.</param>
internal readonly record struct SubjectReading(ThingKind Kind, Evidence Evidence)
{
    /// <summary>Whether two independent signals agree.</summary>
    public bool IsOrganizational => Kind != ThingKind.None && HasTwo(Evidence);

    /// <summary>The reading with one more signal.</summary>
    public SubjectReading With(Evidence more) => this with { Evidence = Evidence | more };

    private static bool HasTwo(Evidence evidence) => (evidence & (evidence - 1)) != 0;
}
