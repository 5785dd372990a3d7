using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// One place is one finding. Where a decision by role routes approvals, or maps roles to amounts, rates, spans or levels, the rule of that remedy
/// says more about it than that a role decides; where that rule is turned off, nothing else would.
/// </summary>
internal static class RoleBranchPrecedence
{
    /// <summary>Whether a more specific rule speaks at the branch. Asked for findings only.</summary>
    public static bool Yields(RoleBranch branch, RuleScope scope, CancellationToken cancellationToken)
    {
        return (IsOn(Rules.ApprovalRouteIsWritten) && ApprovalRouteAnalyzer.Read(branch.Head, scope, cancellationToken) is not null)
            || (IsOn(Rules.MappingIsCompiledIn) && CompiledMappingAnalyzer.Read(scope, branch.Head, cancellationToken) is { Severity: null });

        bool IsOn(DiagnosticDescriptor rule) => RuleSwitches.IsOn(rule, scope.Compilation, branch.Head.Syntax.SyntaxTree);
    }
}
