using System.Collections.Immutable;
using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;

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

        var branch = RoleBranchReader.ReadAt(request.Root, request.Model, request.Span, organization, cancellationToken);

        // Where every role has a constant answer, a table says it in one place. It cannot stand for statements that are passed one after the other.
        if (branch?.Steps.All(static s => s is IConditionalOperation step && ConsecutiveTests.Leaves(step)) != false
            && await base.PlanAsync(request, cancellationToken).ConfigureAwait(false) is { } table)
        {
            return table;
        }

        return branch is null ? null : await RoleSetPlan.OfEach(request, Parts(branch, organization, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    // What asks the same later in the member, or within the branch, reads the same sets, and the other lines of a table read their own; where that cannot be, it is a finding of its own once the first
    // place is open.
    private static ImmutableArray<ImmutableArray<RoleSetPart>> Parts(RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var parts = RoleBranchParts.OfEach(branch);
        if (parts.All(static p => p.IsEmpty))
        {
            return [];
        }

        var member = RoleBranchMember.Around(branch.Comparisons[0], null, organization, cancellationToken);
        var table = RoleBranchTable.Of(branch, organization, b => RoleBranchSink.Counts(b, cancellationToken), cancellationToken).Where(IsBehind).ToArray();
        var repeated = RoleBranchRepeats.Of(branch, member, b => RoleBranchSink.Counts(b, cancellationToken)).Where(b => IsBehind(b) && !table.Any(t => t.Head.Syntax == b.Head.Syntax));
        RoleBranch[] others = [.. table, .. repeated];
        RoleBranch[] all = [branch, .. others];
        return parts.AddRange(others.Concat(all.SelectMany(b => RoleBranchNested.Within(b, organization, cancellationToken))).SelectMany(static b => RoleBranchParts.OfEach(b)));

        bool IsBehind(RoleBranch other) => other.Location.SourceSpan.Start > branch.Location.SourceSpan.Start;
    }
}
