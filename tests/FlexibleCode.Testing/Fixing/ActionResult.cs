using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace FlexibleCode.Testing.Fixing;

/// <summary>Computes what an action makes of a solution, post-processed (simplified, formatted) exactly as a host does it.</summary>
internal static class ActionResult
{
    public static async Task<Solution> ApplyAsync(CodeAction action, Solution original, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(original, new NoProgress(), cancellationToken).ConfigureAwait(false);
        var changes = operations.OfType<ApplyChangesOperation>().ToList();
        return changes.Count == 1
            ? changes[0].ChangedSolution
            : throw new VerificationException($"The action '{action.Title}' must change the solution in one operation; it has {changes.Count}.");
    }

    private sealed class NoProgress : IProgress<CodeAnalysisProgress>
    {
        public void Report(CodeAnalysisProgress value)
        {
        }
    }
}
