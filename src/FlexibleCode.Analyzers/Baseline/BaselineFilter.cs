using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Baseline;

/// <summary>
/// Decides which findings speak in a project that has a baseline: of so many as are accepted in a member, the first ones are silent, and one more
/// speaks.
/// </summary>
internal sealed class BaselineFilter
{
    private readonly AcceptedFindings _accepted;
    private readonly Compilation _compilation;
    private readonly BaselineUse _use;

    public BaselineFilter(AcceptedFindings accepted, Compilation compilation)
    {
        _accepted = accepted;
        _compilation = compilation;
        _use = BaselineUse.Of(compilation);
    }

    /// <summary>Notes that rules look at the compilation: what they do not find is not there.</summary>
    public void Note(ImmutableArray<DiagnosticDescriptor> rules) => _use.NoteRules(rules);

    /// <summary>Reports what is not accepted of findings that are all of their rules in their members.</summary>
    public void Report(List<Finding> findings, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        Dictionary<(string, string), int>? seen = null;
        findings.Sort(static (left, right) => Compare(left.Location, right.Location));
        foreach (var finding in findings)
        {
            var rule = finding.Rule.Id;
            if (_accepted.Has(rule)
                && BaselineMember.IdOf(finding.Location, _compilation, cancellationToken) is { } member
                && _accepted.In(rule, member) is var accepted and > 0)
            {
                _use.NoteFinding(rule, member, finding.Location);
                seen ??= [];
                seen.TryGetValue((rule, member), out var before);
                seen[(rule, member)] = before + 1;
                if (before < accepted)
                {
                    continue;
                }
            }

            report(FindingReport.ToDiagnostic(finding, _compilation));
        }
    }

    private static int Compare(Location left, Location right)
    {
        var byFile = string.CompareOrdinal(left.SourceTree?.FilePath, right.SourceTree?.FilePath);
        return byFile != 0 ? byFile : left.SourceSpan.CompareTo(right.SourceSpan);
    }
}
