using System.Collections.Immutable;
using FlexibleCode.Testing.Behaviour;
using FlexibleCode.Testing.Fixing;
using FlexibleCode.Testing.Markup;
using FlexibleCode.Testing.Running;
using FlexibleCode.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Testing;

/// <summary>
/// Verifies the promise of every fix by running the program: with no configuration it does exactly what it did, results, exceptions, state and
/// calls alike; with configuration it changes without being compiled or started anew.
/// </summary>
public static class BehaviourVerifier
{
    // Far beyond what any run of a test takes: only a program that hangs gets there.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Applies a fix until nothing is left to fix, and compares the member before and after in every case.</summary>
    /// <param name="source">The source; its markup is ignored.</param>
    /// <param name="member">The member that is called: <c>Company.Approvals.CanMove</c>.</param>
    /// <param name="equivalenceKey">The action of the fix; the first offered if not said.</param>
    /// <param name="settings">Where cases and configuration come from.</param>
    public static async Task<BehaviourResult> VerifyAsync<TAnalyzer, TCodeFix>(
        string source, string member, string? equivalenceKey = null, BehaviourSettings? settings = null, CancellationToken cancellationToken = default)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
    {
        settings ??= new BehaviourSettings();
        var before = await CreateAsync([source, .. settings.AdditionalSources], cancellationToken, new TAnalyzer()).ConfigureAwait(false);
        var fix = new FixUnderTest(new TCodeFix(), [new TAnalyzer()], ActionIndex: null, equivalenceKey);
        var result = await IteratedFix.RunAsync(fix, before.Solution, cancellationToken).ConfigureAwait(false);
        if (result.Steps == 0)
        {
            throw new VerificationException($"{typeof(TCodeFix).Name} offers no action{(equivalenceKey is null ? "" : $" '{equivalenceKey}'")}: there is nothing to compare.");
        }

        try
        {
            return await CompareAsync(before.Solution, result.Solution, before.MainProject.Id, member, settings, cancellationToken).ConfigureAwait(false);
        }
        catch (VerificationException failure)
        {
            throw new VerificationException($"{failure.Message}{Environment.NewLine}The fixed sources are:{Environment.NewLine}{await SolutionText.OfAsync(result.Solution, cancellationToken).ConfigureAwait(false)}");
        }
    }

    /// <summary>
    /// Applies a fix until nothing is left to fix, and starts the rewritten program with a configuration: what the host checks before it runs.
    /// Returns the message with which it refuses to start; <c>null</c> if it starts.
    /// </summary>
    /// <param name="source">The source; its markup is ignored.</param>
    /// <param name="equivalenceKey">The action of the fix.</param>
    /// <param name="compositionRoot">The method that fills the container.</param>
    /// <param name="configuration">Full keys and their values.</param>
    public static async Task<string?> StartAsync<TAnalyzer, TCodeFix>(
        string source, string equivalenceKey, string compositionRoot, IReadOnlyDictionary<string, string?> configuration, CancellationToken cancellationToken = default)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
    {
        var before = await CreateAsync([source], cancellationToken).ConfigureAwait(false);
        var fix = new FixUnderTest(new TCodeFix(), [new TAnalyzer()], ActionIndex: null, equivalenceKey);
        var result = await IteratedFix.RunAsync(fix, before.Solution, cancellationToken).ConfigureAwait(false);
        if (result.Steps == 0)
        {
            throw new VerificationException($"{typeof(TCodeFix).Name} offers no action '{equivalenceKey}': there is nothing to start.");
        }

        using var program = await LoadedProgram.LoadAsync(result.Solution, before.MainProject.Id, "After", cancellationToken).ConfigureAwait(false);
        using var host = new ProgramHost(program, new BehaviourSettings { CompositionRoot = compositionRoot }, new Dictionary<string, string>());
        host.Configure(configuration);
        return host.Start();
    }

    /// <summary>Compares a member of two programs in every case.</summary>
    public static async Task<BehaviourResult> CompareAsync(
        string before, string after, string member, BehaviourSettings? settings = null, CancellationToken cancellationToken = default)
    {
        settings ??= new BehaviourSettings();
        var first = await CreateAsync([before, .. settings.AdditionalSources], cancellationToken).ConfigureAwait(false);
        var second = await CreateAsync([after, .. settings.AdditionalSources], cancellationToken).ConfigureAwait(false);
        using var loadedBefore = await LoadedProgram.LoadAsync(first.Solution, first.MainProject.Id, "Before", cancellationToken).ConfigureAwait(false);
        using var loadedAfter = await LoadedProgram.LoadAsync(second.Solution, second.MainProject.Id, "After", cancellationToken).ConfigureAwait(false);
        return await CompareAsync(loadedBefore, loadedAfter, member, settings, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares a member of one project before and after a change of the solution.</summary>
    public static async Task<BehaviourResult> CompareAsync(
        Solution before, Solution after, ProjectId project, string member, BehaviourSettings settings, CancellationToken cancellationToken = default)
    {
        using var loadedBefore = await LoadedProgram.LoadAsync(before, project, "Before", cancellationToken).ConfigureAwait(false);
        using var loadedAfter = await LoadedProgram.LoadAsync(after, project, "After", cancellationToken).ConfigureAwait(false);
        return await CompareAsync(loadedBefore, loadedAfter, member, settings, cancellationToken).ConfigureAwait(false);
    }

    // On a thread of its own, so that a program that hangs fails the test instead of hanging it.
    private static async Task<BehaviourResult> CompareAsync(LoadedProgram before, LoadedProgram after, string member, BehaviourSettings settings, CancellationToken cancellationToken)
    {
        var comparison = new BehaviourComparison(before, after, member, settings);
        try
        {
            return await Task.Run(() => comparison.RunAsync(cancellationToken), cancellationToken).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new VerificationException($"{member} does not return.");
        }
    }

    private static Task<TestSolution> CreateAsync(ImmutableArray<string> sources, CancellationToken cancellationToken, DiagnosticAnalyzer? analyzer = null)
    {
        var state = new SolutionState();
        foreach (var source in sources)
        {
            state.Sources.Add(source);
        }

        // Statements at the top of a file make a program.
        var isProgram = sources.Any(static s => ((Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)CSharpSyntaxTree.ParseText(MarkupParser.Parse(s, "source").Text).GetRoot())
            .Members.Any(SyntaxKind.GlobalStatement));
        state.OutputKind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

        // A rule that is off by default is on where its fix is tested.
        var reports = new Dictionary<string, ReportDiagnostic>();
        foreach (var rule in analyzer?.SupportedDiagnostics ?? [])
        {
            if (!rule.IsEnabledByDefault)
            {
                reports[rule.Id] = ReportDiagnostic.Info;
            }
        }

        var settings = new SolutionSettings(ReferenceAssemblies.Default, LanguageVersion.Latest, NullableContextOptions.Enable, SiblingReferences.Source, reports);
        return TestSolution.CreateAsync(state, settings, cancellationToken);
    }
}
