namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// What a piece of code speaks of by its names and texts, and what its tokens allow it to do, by the one scan of its text. A rule that cannot find
/// anything in a member that does not speak of its topic says so when it registers, and is not asked there.
/// </summary>
[Flags]
internal enum CodeTopics : short
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>States, or going from one to another.</summary>
    States = 1,

    /// <summary>Approving, or handing work on.</summary>
    Approval = 2,

    /// <summary>Roles, and where a program keeps who somebody is: claims, sessions, headers, cookies.</summary>
    Access = 4,

    /// <summary>Who or what comes next: next, stage, assignee, forward.</summary>
    Succession = 8,

    /// <summary>One quantity is held against another: an operator of order, or a call that stands for one.</summary>
    Order = 16,

    /// <summary>One <c>if</c> or one <c>?:</c>.</summary>
    Branch = 32,

    /// <summary>A choice of several: a <see cref="Switch"/>, or a second <see cref="Branch"/>.</summary>
    Choice = 64,

    /// <summary>A list whose further rows are created in it: a <c>new</c> after a comma.</summary>
    Rows = 128,

    /// <summary>One thing is tested for being another: <c>==</c>, <c>!=</c>, <c>is</c>, or a call that stands for one; not for being <c>null</c>.</summary>
    Test = 256,

    /// <summary>A table is written out: rows in braces or brackets inside others.</summary>
    Table = 512,

    /// <summary>A list is written out: braces after a <c>new</c> or a <c>=</c>, or brackets with a list in them.</summary>
    List = 1024,

    /// <summary>A <c>switch</c>, whose labels or arms name what they hold for.</summary>
    Switch = 2048,

    /// <summary>A call that stands for an operator of <see cref="Order"/>: a clamp, a rule of validation.</summary>
    Bounds = 4096,

    /// <summary>A method is named that takes the name of a role: what stands around it may be about roles without a word that says so.</summary>
    Wrapped = 8192,

    /// <summary>What names and texts speak of.</summary>
    Words = States | Approval | Access | Succession,

    /// <summary>What a decision is written with.</summary>
    Decision = Order | Bounds | Branch | Choice | Switch | Test,

    /// <summary>All of them.</summary>
    All = Words | Decision | Rows | Table | List,
}
