using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// FLX2003: gathers what each role means in a table, or the roles that do the same in a named set; reads either from configuration; or hands what is done
/// for each role to a service of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoleBranchFix)), Shared]
public sealed class RoleBranchFix : ValueTableFix
{
    /// <summary>The key of the action that gathers the roles beside the code.</summary>
    public const string GatherKey = "FLX2003.Gather";

    /// <summary>The key of the action that reads the roles from configuration.</summary>
    public const string ConfigureKey = "FLX2003.Configure";

    /// <summary>The key of the action that hands what is done for each role to a service that is looked up by the role.</summary>
    public const string DelegateKey = "FLX2003.Delegate";

    /// <summary>Creates the fix.</summary>
    public RoleBranchFix()
        : base("FLX2003", GatherKey, ConfigureKey, "value", "values", new SeamAction(DelegateKey, SeamLevel.Delegated))
    {
    }

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        var organization = OrganizationModel.For(request.Model.Compilation, request.Document.Project.AnalyzerOptions);
        if (request.Action.Level == SeamLevel.Delegated)
        {
            return RoleBranchReader.ReadAt(request.Root, request.Model, request.Span, organization, cancellationToken) is { } whole
                ? await RoleServicePlan.Of(request, whole, cancellationToken).ConfigureAwait(false)
                : null;
        }

        // Where every role has a constant answer, a table says it in one place.
        if (await base.PlanAsync(request, cancellationToken).ConfigureAwait(false) is { } table)
        {
            return table;
        }

        if (RoleBranchReader.ReadAt(request.Root, request.Model, request.Span, organization, cancellationToken) is not { } branch
            || RoleBranchParts.Of(branch) is not { IsEmpty: false } parts)
        {
            return null;
        }

        // What asks the same later in the member reads the same sets; where that cannot be, it is a finding of its own once the first place is open.
        var all = parts;
        var member = RoleBranchMember.Around(branch.Comparisons[0], null, organization, cancellationToken);
        foreach (var other in RoleBranchRepeats.Of(branch, member, b => RoleBranchSink.Counts(b, cancellationToken)))
        {
            if (other.Location.SourceSpan.Start > branch.Location.SourceSpan.Start)
            {
                all = all.AddRange(RoleBranchParts.Of(other));
            }
        }

        return await RoleSetPlan.Of(request, all, cancellationToken).ConfigureAwait(false)
            ?? (all.Length > parts.Length ? await RoleSetPlan.Of(request, parts, cancellationToken).ConfigureAwait(false) : null);
    }
}
