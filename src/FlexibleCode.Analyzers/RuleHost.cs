using System.Collections.Immutable;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// The one analyzer that a compiler loads for all rules that are on by default. The driver passes over every operation once per analyzer, so
/// that one analyzer with many rules costs one pass. Rules that are off by default are loaded by themselves: the driver leaves them
/// out until somebody turns them on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuleHost : FlexibleAnalyzer
{
    private static readonly ImmutableArray<FlexibleAnalyzer> All =
    [
        new FixedTransitionsAnalyzer(), new ChosenSuccessorAnalyzer(), new StatePermissionsAnalyzer(), new ScatteredGuardsAnalyzer(), new ApprovalRouteAnalyzer(),
        new FrozenChainAnalyzer(),
        new RoleNamesInAuthorizationAnalyzer(), new InlineRoleTestAnalyzer(), new RoleBranchAnalyzer(), new ClosedSetAnalyzer(), new RoleSpellingAnalyzer(),
        new BusinessLimitAnalyzer(), new CompiledMappingAnalyzer(),
        new OptionValidationAnalyzer(), new SetupFileAnalyzer(), new BaselineAnalyzer(), new StableReasonAnalyzer(),
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
            if (!IsOff(descriptor, compilation) || IsOnInAFile(descriptor, compilation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOff(DiagnosticDescriptor rule, Compilation compilation)
    {
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity))
        {
            return severity == ReportDiagnostic.Suppress;
        }

        return compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, CancellationToken.None, out severity) == true
            ? severity == ReportDiagnostic.Suppress
            : !rule.IsEnabledByDefault;
    }

    // An .editorconfig may turn on in some files what is off everywhere else.
    private static bool IsOnInAFile(DiagnosticDescriptor rule, Compilation compilation)
    {
        if (compilation.Options.SyntaxTreeOptionsProvider is not { } provider)
        {
            return false;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (provider.TryGetDiagnosticValue(tree, rule.Id, CancellationToken.None, out var severity) && severity != ReportDiagnostic.Suppress)
            {
                return true;
            }
        }

        return false;
    }
}
