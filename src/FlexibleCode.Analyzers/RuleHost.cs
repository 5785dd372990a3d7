using System.Collections.Immutable;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// The one analyzer that a compiler loads for all rules. The driver passes over every operation once per analyzer, and keeps an account of every
/// symbol for each that is loaded, whether it is on or off, so that one analyzer with many rules costs least. Rules that are off do not begin.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuleHost : FlexibleAnalyzer
{
    private static readonly ImmutableArray<FlexibleAnalyzer> All =
    [
        new FixedTransitionsAnalyzer(), new ChosenSuccessorAnalyzer(), new StatePermissionsAnalyzer(), new ScatteredGuardsAnalyzer(), new ApprovalRouteAnalyzer(),
        new FrozenChainAnalyzer(), new FixedSequenceAnalyzer(),
        new RoleNamesInAuthorizationAnalyzer(), new InlineRoleTestAnalyzer(), new RoleBranchAnalyzer(), new ClosedSetAnalyzer(), new RoleSpellingAnalyzer(), new SingleRoleAnalyzer(),
        new LimitedParticipationAnalyzer(),
        new BusinessLimitAnalyzer(), new CompiledMappingAnalyzer(),
        new OptionValidationAnalyzer(), new SetupFileAnalyzer(), new LearnedRoleAnalyzer(), new BaselineAnalyzer(), new StableReasonAnalyzer(),
    ];

    /// <summary>Creates the host.</summary>
    public RuleHost()
        : base([.. All.SelectMany(static r => r.SupportedDiagnostics)])
    {
    }

    /// <summary>The rules that run here.</summary>
    internal static ImmutableArray<FlexibleAnalyzer> Hosted => All;

    internal override void Begin(RuleActions actions)
    {
        foreach (var rule in All)
        {
            if (IsWanted(rule, actions.Compilation))
            {
                rule.Begin(actions);
            }
        }
    }

    private protected override void Start(RuleScope scope)
    {
    }

    // The driver leaves out an analyzer all of whose rules are turned off; here that is for the host to do.
    private static bool IsWanted(FlexibleAnalyzer rule, Compilation compilation)
    {
        foreach (var descriptor in rule.SupportedDiagnostics)
        {
            if (RuleSwitches.IsOnAnywhere(descriptor, compilation))
            {
                return true;
            }
        }

        return false;
    }
}
