using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Baseline;

/// <summary>
/// What the baselines of a project accept, all its files taken together. A rule that is in none of them costs one look-up per finding; a project
/// without a baseline has no such object.
/// </summary>
internal sealed class AcceptedFindings
{
    private readonly Dictionary<string, Dictionary<string, int>> _counts = new(StringComparer.Ordinal);

    /// <summary>The baselines of the project, with their texts.</summary>
    public static ImmutableArray<AdditionalText> FilesOf(AnalyzerOptions options)
    {
        ImmutableArray<AdditionalText>.Builder? files = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (BaselineFile.IsBaseline(file.Path))
            {
                (files ??= ImmutableArray.CreateBuilder<AdditionalText>()).Add(file);
            }
        }

        return files?.ToImmutable() ?? [];
    }

    /// <summary>What is accepted; <c>null</c> when the project has no baseline.</summary>
    public static AcceptedFindings? Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = FilesOf(options);
        if (files.IsEmpty)
        {
            return null;
        }

        var accepted = new AcceptedFindings();
        foreach (var file in files)
        {
            if (file.GetText(cancellationToken) is { } text)
            {
                foreach (var entry in BaselineFile.Read(text).Entries)
                {
                    accepted.Add(entry);
                }
            }
        }

        return accepted;
    }

    /// <summary>Whether any finding of a rule is accepted.</summary>
    public bool Has(string rule) => _counts.ContainsKey(rule);

    /// <summary>How many findings of a rule are accepted in a member.</summary>
    public int In(string rule, string? member) =>
        member is not null && _counts.TryGetValue(rule, out var members) && members.TryGetValue(member, out var count) ? count : 0;

    private void Add(BaselineEntry entry)
    {
        if (!_counts.TryGetValue(entry.Rule, out var members))
        {
            _counts[entry.Rule] = members = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        members.TryGetValue(entry.Member, out var count);
        members[entry.Member] = (int)Math.Min((long)count + entry.Count, int.MaxValue);
    }
}
