using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>Whom or what one row of a decision sends work to.</summary>
internal sealed class RouteAnswer
{
    /// <summary>The roles that it answers with or passes on.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The roles that names of its operations, targets and states hold: <c>ApproveByManager()</c>, <c>PendingFinance</c>.</summary>
    public HashSet<string> NamedRoles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The levels, steps or stages that it answers with.</summary>
    public HashSet<object> Steps { get; } = [];

    /// <summary>The states that it puts something into.</summary>
    public HashSet<object> States { get; } = [];

    /// <summary>Whether a name in it speaks of deciding or handing on.</summary>
    public bool Routes { get; set; }

    /// <summary>Whether a state in it is named after a decision: reviewed, approved.</summary>
    public bool DecidesByState { get; set; }

    /// <summary>Whether it makes steps: <c>new ApprovalStep("Manager")</c>.</summary>
    public bool MakesSteps { get; set; }

    /// <summary>Whether it names any role at all.</summary>
    public bool HasRole => Roles.Count + NamedRoles.Count > 0;

    /// <summary>Adds a role that a name holds.</summary>
    public void AddNamed(NamedRole? role)
    {
        if (role is { } found)
        {
            NamedRoles.Add(found.Role);
        }
    }
}
