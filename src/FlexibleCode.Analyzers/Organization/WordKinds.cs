namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a word says about the thing that it names. A word may say several things.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,

    /// <summary>Holds a role or a kind of user: role, designation, user type.</summary>
    Role = 1 << 0,

    /// <summary>Holds a role when a person has it (position, rank, title), and something else when not.</summary>
    Position = 1 << 1,

    /// <summary>A department, team, branch or other unit.</summary>
    Unit = 1 << 2,

    /// <summary>A customer, partner, tenant, vendor.</summary>
    Party = 1 << 3,

    /// <summary>Status, stage, phase.</summary>
    State = 1 << 4,

    /// <summary>Plan, tier, edition, subscription.</summary>
    Plan = 1 << 5,

    /// <summary>Money, quota, score, hours, attempts.</summary>
    Amount = 1 << 6,

    /// <summary>Due date, deadline, grace, notice.</summary>
    Due = 1 << 7,

    /// <summary>Rate, fee, discount, weight.</summary>
    Rate = 1 << 8,

    /// <summary>Makes a thing technical: window, http, connection.</summary>
    Technical = 1 << 9,

    /// <summary>Shows something: label, css, icon.</summary>
    Presentation = 1 << 10,

    /// <summary>A person who works: employee, staff, user.</summary>
    Person = 1 << 11,

    /// <summary>Tells one person, place or currency from the others: e-mail, user name, country.</summary>
    Identity = 1 << 12,

    /// <summary>Part of a postal address: beside it, a state is a place.</summary>
    Geography = 1 << 13,

    /// <summary>Answers whether somebody may: can, allow, authorize.</summary>
    Permission = 1 << 14,

    /// <summary>Refuses: deny, forbid, fail, invalid.</summary>
    Denial = 1 << 15,

    /// <summary>Says who is next: approver, assignee, recipient, level.</summary>
    Route = 1 << 16,

    /// <summary>Seeds or samples data.</summary>
    Seeding = 1 << 17,

    /// <summary>Stands for a longer phrase that means nothing of the organization (third party, unit of work).</summary>
    Neutral = 1 << 18,

    /// <summary>The kinds that teams extend and that make a thing organizational.</summary>
    Organizational = Role | Position | Unit | Party | State | Plan | Amount | Due | Rate,
}
