namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// What the names and texts of a file speak of, by the one scan of its text. A rule that cannot find anything in a file that does not speak of its
/// topic says so when it registers, and is not asked there.
/// </summary>
[Flags]
internal enum FileTopics : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>States, or going from one to another.</summary>
    States = 1,

    /// <summary>Approving, or handing work on.</summary>
    Approval = 2,

    /// <summary>Roles, and where a program keeps who somebody is: claims, sessions, headers, cookies.</summary>
    Access = 4,

    /// <summary>All of them: also what is said of a file that is not scanned.</summary>
    All = States | Approval | Access,
}
