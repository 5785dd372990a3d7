namespace FlexibleCode.Analyzers.Workflow;

/// <summary>A role of this organization inside a name: <c>Manager</c> of <c>ApproveByManager</c>.</summary>
/// <param name="Role">The role as it was learned.</param>
/// <param name="Start">Where it begins in the name.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsWhole">Whether the whole role is named, not one word of it or a short form.</param>
internal readonly record struct NamedRole(string Role, int Start, int Length, bool IsWhole)
{
    /// <summary>The name with a mark where the role stood: equal for names that differ in nothing but the role.</summary>
    public string Rest(string name) => name.Substring(0, Start).TrimEnd('_') + "*" + name.Substring(Start + Length).TrimStart('_');
}
