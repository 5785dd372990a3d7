using System.Text;
using FlexibleCode.Testing.Running;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing.Fixing;

/// <summary>Compares a fixed solution with the expected texts, and holds the fix to what every fix must keep.</summary>
internal static class FixedSolution
{
    public static async Task VerifyTextsAsync(Solution actual, TestSolution expected, string stage, CancellationToken cancellationToken)
    {
        var texts = await SolutionText.ReadAsync(actual, cancellationToken).ConfigureAwait(false);
        var problems = new StringBuilder();
        foreach (var file in expected.Files)
        {
            var key = SolutionText.KeyOf(file.Project, file.Path);
            if (!texts.Remove(key, out var text))
            {
                problems.AppendLine($"{key} is missing.");
            }
            else if (SourceDiff.Between(file.Marked.Text, text) is { } difference)
            {
                problems.AppendLine($"{key} differs:").AppendLine(difference);
            }
        }

        foreach (var (key, text) in texts)
        {
            problems.AppendLine($"{key} is not expected:").AppendLine(text);
        }

        if (problems.Length > 0)
        {
            throw new VerificationException($"{stage}: the sources differ.{Environment.NewLine}{problems}");
        }
    }

    /// <summary>A document keeps the encoding with which it was read.</summary>
    public static async Task VerifyEncodingsAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var document in before.Projects.SelectMany(static p => p.Documents))
        {
            if (after.GetDocument(document.Id) is { } changed)
            {
                var was = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).Encoding;
                var now = (await changed.GetTextAsync(cancellationToken).ConfigureAwait(false)).Encoding;
                if (!Equals(was, now))
                {
                    throw new VerificationException($"The fix changes the encoding of {document.FilePath} from {was?.EncodingName ?? "none"} to {now?.EncodingName ?? "none"}.");
                }
            }
        }
    }

    /// <summary>A fix adds no warning of the compiler: it would break a build that takes warnings for errors.</summary>
    public static void VerifyNoNewWarnings(AnalysisRun before, AnalysisRun after)
    {
        var known = before.Compiler.GroupBy(static d => d.Id).ToDictionary(static g => g.Key, static g => g.Count());
        var added = after.Compiler
            .Where(static d => d.Severity == DiagnosticSeverity.Warning)
            .GroupBy(static d => d.Id)
            .Where(g => g.Count() > known.GetValueOrDefault(g.Key))
            .SelectMany(static g => g)
            .ToList();
        if (added.Count > 0)
        {
            throw new VerificationException($"The fix adds warnings of the compiler:{Environment.NewLine}" + string.Join(Environment.NewLine, added));
        }
    }
}
