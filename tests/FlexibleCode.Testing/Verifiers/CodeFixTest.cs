using FlexibleCode.Testing.Fixing;
using FlexibleCode.Testing.Running;
using FlexibleCode.Testing.States;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Testing;

/// <summary>
/// A test of a fix. Every run makes the checks of <see cref="AnalyzerTest"/>; applies the single fix until nothing is left to fix; compares
/// the sources, compiles them and compares what the analyzers still report; requires that Fix All in document, project and solution come to
/// the same (or to <see cref="BatchFixedState"/>); and repeats the fix on CRLF line endings.
/// </summary>
public abstract class CodeFixTest : AnalyzerTest
{
    /// <summary>What the fix makes of the sources; empty if it must offer nothing.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>What Fix All makes of the sources, where it is not what the iterated single fix makes.</summary>
    public SolutionState BatchFixedState { get; } = new();

    /// <summary>Adds a fixed source.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Adds a source as Fix All leaves it.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>Which of the offered actions is under test; the first if not said.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The key of the action under test.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>How many rounds of Fix All are made.</summary>
    public int NumberOfFixAllIterations { get; set; } = 1;

    /// <summary>The title that the first applied action must have, if the test says one.</summary>
    public string? CodeActionTitle { get; set; }

    protected abstract CodeFixProvider Fix { get; }

    protected override async Task VerifyAsync(CancellationToken cancellationToken)
    {
        await base.VerifyAsync(cancellationToken).ConfigureAwait(false);

        var fix = new FixUnderTest(Fix, Analyzers, CodeActionIndex, CodeActionEquivalenceKey);
        var after = FixedState.CompletedBy(TestState);
        var iterated = await VerifyIteratedAsync(fix, after, Settings(), cancellationToken).ConfigureAwait(false);
        if (iterated.Steps == 0)
        {
            return;
        }

        await VerifyFixAllAsync(fix, iterated.EquivalenceKey, BatchFixedState.IsEmpty ? after : BatchFixedState.CompletedBy(TestState), cancellationToken).ConfigureAwait(false);

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipLineEndingCheck))
        {
            await VerifyLineEndingsAsync(fix, after, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<FixResult> VerifyIteratedAsync(FixUnderTest fix, SolutionState after, SolutionSettings settings, CancellationToken cancellationToken)
    {
        var before = await TestSolution.CreateAsync(TestState, settings, cancellationToken).ConfigureAwait(false);
        var expected = await TestSolution.CreateAsync(after, settings, cancellationToken).ConfigureAwait(false);
        await VerifyTitleAsync(fix, before, cancellationToken).ConfigureAwait(false);

        var result = await IteratedFix.RunAsync(fix, before.Solution, cancellationToken).ConfigureAwait(false);
        await VerifyFixedAsync(before, result.Solution, expected, after, "After the fix", cancellationToken).ConfigureAwait(false);
        return result;
    }

    private async Task VerifyFixedAsync(
        TestSolution before, Microsoft.CodeAnalysis.Solution actual, TestSolution expected, SolutionState state, string stage, CancellationToken cancellationToken)
    {
        await FixedSolution.VerifyTextsAsync(actual, expected, stage, cancellationToken).ConfigureAwait(false);
        await FixedSolution.VerifyEncodingsAsync(before.Solution, actual, cancellationToken).ConfigureAwait(false);

        // What was fixed is compiled, and not the expected texts: a solution is more than its texts.
        var run = await AnalysisRun.RunAsync(actual, Analyzers, cancellationToken).ConfigureAwait(false);
        DiagnosticMatcher.Verify(run, Expect(expected, state), CompilerDiagnostics, expected, stage);
        if (CompilerDiagnostics != CompilerDiagnostics.None && !TestBehaviors.HasFlag(TestBehaviors.SkipNewWarningCheck))
        {
            FixedSolution.VerifyNoNewWarnings(await AnalysisRun.RunAsync(before.Solution, [.. Analyzers.Take(1)], cancellationToken).ConfigureAwait(false), run);
        }
    }

    private async Task VerifyTitleAsync(FixUnderTest fix, TestSolution before, CancellationToken cancellationToken)
    {
        if (CodeActionTitle is null)
        {
            return;
        }

        foreach (var fixable in await fix.FindAsync(before.Solution, cancellationToken).ConfigureAwait(false))
        {
            if (await fix.ActionAsync(fixable, cancellationToken).ConfigureAwait(false) is { } action)
            {
                if (action.Title != CodeActionTitle)
                {
                    throw new VerificationException($"The action's title differs.{Environment.NewLine}  expected: {CodeActionTitle}{Environment.NewLine}  actual:   {action.Title}");
                }

                return;
            }
        }

        throw new VerificationException($"No action is offered; expected was '{CodeActionTitle}'.");
    }

    private async Task VerifyFixAllAsync(FixUnderTest fix, string? equivalenceKey, SolutionState after, CancellationToken cancellationToken)
    {
        foreach (var (scope, skip) in new[]
        {
            (FixAllScope.Document, TestBehaviors.SkipFixAllInDocumentCheck),
            (FixAllScope.Project, TestBehaviors.SkipFixAllInProjectCheck),
            (FixAllScope.Solution, TestBehaviors.SkipFixAllInSolutionCheck),
        })
        {
            if (TestBehaviors.HasFlag(skip))
            {
                continue;
            }

            var before = await TestSolution.CreateAsync(TestState, Settings(), cancellationToken).ConfigureAwait(false);
            var expected = await TestSolution.CreateAsync(after, Settings(), cancellationToken).ConfigureAwait(false);
            var actual = await FixAllRun.RunAsync(fix, before.Solution, scope, equivalenceKey, NumberOfFixAllIterations, cancellationToken).ConfigureAwait(false);
            await FixedSolution.VerifyTextsAsync(actual, expected, $"After Fix All in the {scope.ToString().ToLowerInvariant()}", cancellationToken).ConfigureAwait(false);
            if (!BatchFixedState.IsEmpty)
            {
                await VerifyFixedAsync(before, actual, expected, after, "After Fix All", cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task VerifyLineEndingsAsync(FixUnderTest fix, SolutionState after, CancellationToken cancellationToken)
    {
        var settings = Settings() with { LineEnding = "\r\n" };
        var before = await TestSolution.CreateAsync(TestState, settings, cancellationToken).ConfigureAwait(false);
        var expected = await TestSolution.CreateAsync(after, settings, cancellationToken).ConfigureAwait(false);
        var result = await IteratedFix.RunAsync(fix, before.Solution, cancellationToken).ConfigureAwait(false);
        await FixedSolution.VerifyTextsAsync(result.Solution, expected, "After the fix of CRLF sources", cancellationToken).ConfigureAwait(false);
    }
}
