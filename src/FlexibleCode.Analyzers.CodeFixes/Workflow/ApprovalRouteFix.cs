using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

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
}
