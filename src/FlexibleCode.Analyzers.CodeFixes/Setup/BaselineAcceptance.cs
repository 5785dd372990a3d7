using System.Text;
using FlexibleCode.Analyzers.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Setup;

/// <summary>
/// Accepts findings: finds the baseline of each project, adds what speaks to what is accepted, and writes each file once. A file that several
/// projects share, or that a project has once per target framework, gets the largest count that one of them needs.
/// </summary>
internal sealed class BaselineAcceptance(Solution solution)
{
    private const string PlainName = "FlexibleCode.Baseline.txt";

    private readonly Dictionary<string, Dictionary<(string Rule, string Member), int>> _counts = new(StringComparer.Ordinal);
    private string _lineEnding = "\n";

    /// <summary>The file that accepts findings of a project; <c>null</c> when it has none.</summary>
    public static TextDocument? FileOf(Project project) =>
        project.AdditionalDocuments
            .Where(static d => BaselineFile.IsBaseline(PathOf(d)))
            .OrderByDescending(static d => Path.GetFileName(PathOf(d)).Equals(PlainName, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(static d => PathOf(d).Length)
            .FirstOrDefault();

    /// <summary>Notes findings of one project that speak today.</summary>
    public async Task AddAsync(Project project, IEnumerable<Diagnostic> findings, CancellationToken cancellationToken)
    {
        if (FileOf(project) is not { } file || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return;
        }

        var spoken = new Dictionary<(string Rule, string Member), int>();
        foreach (var finding in findings.Where(static f => !f.IsSuppressed))
        {
            if (BaselineMember.IdOf(finding.Location, compilation, cancellationToken) is { } member)
            {
                spoken.TryGetValue((finding.Id, member), out var count);
                spoken[(finding.Id, member)] = count + 1;
                _lineEnding = LineEndingOf(finding.Location) ?? _lineEnding;
            }
        }

        if (spoken.Count == 0)
        {
            return;
        }

        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var path = PathOf(file);
        if (!_counts.TryGetValue(path, out var counts))
        {
            _counts[path] = counts = [];
        }

        foreach (var pair in spoken)
        {
            var known = BaselineFile.Read(text).Entries.FirstOrDefault(e => e.Rule == pair.Key.Rule && e.Member == pair.Key.Member)?.Count ?? 0;
            counts.TryGetValue(pair.Key, out var most);
            counts[pair.Key] = Math.Max(most, known + pair.Value);
        }
    }

    /// <summary>The solution in which what was noted is accepted.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var document in solution.Projects.SelectMany(static p => p.AdditionalDocuments))
        {
            if (_counts.TryGetValue(PathOf(document), out var counts))
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed = changed.WithAdditionalDocumentText(document.Id, BaselineText.With(text, counts, _lineEnding));
            }
        }

        return changed;
    }

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    private static string? LineEndingOf(Location location)
    {
        var lines = location.SourceTree?.GetText().Lines;
        return lines is { Count: > 1 } && lines[0] is var first && first.EndIncludingLineBreak > first.End
            ? location.SourceTree!.GetText().ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak))
            : null;
    }
}
