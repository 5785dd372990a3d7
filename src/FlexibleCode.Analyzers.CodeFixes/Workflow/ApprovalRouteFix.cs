using System.Collections.Immutable;
using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>FLX1005: gathers a route in a table, or a list of approvers in a field, beside the code; or reads them from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ApprovalRouteFix : ValueTableFix
{
    /// <summary>The key of the action that gathers the route beside the code.</summary>
    public const string GatherKey = "FLX1005.Gather";

    /// <summary>The key of the action that reads the route from configuration, with today's as the default.</summary>
    public const string BindKey = "FLX1005.Bind";

    /// <summary>Creates the fix.</summary>
    public ApprovalRouteFix()
        : base("FLX1005", GatherKey, BindKey, "way", "ways")
    {
    }

    internal override Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        var organization = OrganizationModel.For(request.Model.Compilation, request.Options);
        return WrittenApprovers.At(request, organization, cancellationToken) is { } list
            ? list.PlanAsync(cancellationToken)
            : base.PlanAsync(request, cancellationToken);
    }

    // A route is checked when the program starts: whoever hands on to nobody would be noticed late.
    private protected override async Task<ImmutableArray<SeamEdit>?> BindAsync(SeamRequest request, TableSeam seam, string name, CancellationToken cancellationToken) =>
        BoundTableShape.OfRoute(seam.Table) is { } shape
            ? await BoundTable.BindAsync(request, seam, shape, name, FoldsCase(seam.Table.Decision.Subjects[0].Operation), cancellationToken).ConfigureAwait(false)
            : null;

    private static bool FoldsCase(IOperation operand) =>
        operand.DescendantsAndSelf().Any(static o => o is IInvocationOperation { TargetMethod: { Parameters.IsEmpty: true, Name: "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" } });
}
