using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing.Fixing;

/// <summary>Applies the single fix to one diagnostic after the other, analyzing anew in between, until none is left that it fixes.</summary>
internal static class IteratedFix
{
    // A fix that makes its own diagnostic again never ends: this many steps beyond the first count of diagnostics say so.
    private const int Slack = 8;

    /// <summary>The result, how often the fix was applied, and the equivalence key of the action.</summary>
    public static async Task<FixResult> RunAsync(FixUnderTest fix, Solution solution, CancellationToken cancellationToken)
    {
        int? limit = null;
        string? key = null;
        for (var steps = 0; ; steps++)
        {
            var fixable = await fix.FindAsync(solution, cancellationToken).ConfigureAwait(false);
            limit ??= fixable.Length + Slack;
            if (steps > limit)
            {
                throw new VerificationException($"The fix does not come to an end: after {steps} applications it still offers an action. Its result is:{Environment.NewLine}{await SolutionText.OfAsync(solution, cancellationToken).ConfigureAwait(false)}");
            }

            // One iteration is about one action, as Fix All is: further actions on what the first left are other tests.
            var current = key is null || fix.EquivalenceKey is not null ? fix : fix with { EquivalenceKey = key, ActionIndex = 0 };
            var next = await StepAsync(current, solution, fixable, cancellationToken).ConfigureAwait(false);
            if (next is not { } step)
            {
                return new FixResult(solution, steps, key);
            }

            (solution, key) = step;
        }
    }

    private static async Task<(Solution Solution, string? Key)?> StepAsync(
        FixUnderTest fix, Solution solution, IEnumerable<FixableDiagnostic> fixable, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in fixable)
        {
            if (await fix.ActionAsync(diagnostic, cancellationToken).ConfigureAwait(false) is not { } action)
            {
                continue;
            }

            var changed = await ActionResult.ApplyAsync(action, solution, cancellationToken).ConfigureAwait(false);
            if (!await SolutionText.DiffersAsync(solution, changed, cancellationToken).ConfigureAwait(false))
            {
                throw new VerificationException($"The action '{action.Title}' is offered at {diagnostic.Diagnostic.Location.GetLineSpan()} and changes nothing.");
            }

            return (changed, action.EquivalenceKey);
        }

        return null;
    }
}

/// <summary>What fixing came to.</summary>
/// <param name="Solution">The fixed solution.</param>
/// <param name="Steps">How many actions were applied.</param>
/// <param name="EquivalenceKey">The key of the action.</param>
internal sealed record FixResult(Solution Solution, int Steps, string? EquivalenceKey);
