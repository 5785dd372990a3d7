using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// What the rules of one analyzer ask of operations. A member is walked once for all of them, and each operation is handed to those rules that
/// asked for its kind and for a topic that its file speaks of.
/// </summary>
internal sealed class OperationActions
{
    private static readonly int Combinations = (int)FileTopics.All + 1;

    private readonly List<(OperationRule Rule, FileTopics Topics, OperationKind Kind)> _rules = [];
    private readonly Dictionary<OperationKind, List<OperationRules>> _several = [];
    private readonly OperationRule[]?[]?[] _byTopics = new OperationRule[]?[]?[Combinations];
    private OperationRules[][]? _severalByKind;
    private int _highest = -1;

    /// <summary>Whether no rule asks of operations.</summary>
    public bool IsEmpty => _rules.Count + _several.Count == 0;

    /// <summary>Adds a rule for these kinds of operation, in files that speak of one of these topics; of no topic, in all files.</summary>
    public void Add(OperationRule rule, FileTopics topics, OperationKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            _rules.Add((rule, topics, kind));
            _highest = Math.Max(_highest, (int)kind);
        }
    }

    /// <summary>Adds a rule that may say several things of one operation.</summary>
    public void Add(OperationRules rule, OperationKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (!_several.TryGetValue(kind, out var known))
            {
                _several.Add(kind, known = []);
            }

            known.Add(rule);
        }
    }

    /// <summary>What the rules say of a member, in source order; <c>null</c> if nothing.</summary>
    public List<Finding>? Run(in OperationBlockAnalysisContext block, FileTopics topics)
    {
        var rules = _byTopics[(int)topics] ??= ByKind(topics);
        var several = _severalByKind ??= ByKind(_several);
        var context = new OperationContext(block);
        List<Finding>? findings = null;
        using var walk = new OperationWalk(block.OperationBlocks);
        try
        {
            while (walk.MoveNext())
            {
                context.Operation = walk.Current;
                var kind = (int)walk.Current.Kind;
                foreach (var rule in kind < rules.Length ? rules[kind] ?? [] : [])
                {
                    if (rule(context) is { } finding)
                    {
                        Add(finding, context, ref findings);
                    }
                }

                foreach (var rule in kind < several.Length ? several[kind] : [])
                {
                    foreach (var finding in rule(context))
                    {
                        Add(finding, context, ref findings);
                    }
                }
            }
        }
        finally
        {
            DecisionReader.Forget();
        }

        return findings;
    }

    private static void Add(Finding finding, in OperationContext context, ref List<Finding>? findings)
    {
        if (!RuleActions.IsExcluded(finding, context.ContainingSymbol, context.Operation.Syntax))
        {
            (findings ??= []).Add(finding);
        }
    }

    // A table is looked up faster than a dictionary, and this is asked for every operation.
    private OperationRule[]?[] ByKind(FileTopics topics)
    {
        var table = new OperationRule[]?[_highest + 1];
        foreach (var (rule, wanted, kind) in _rules)
        {
            if (wanted == FileTopics.None || (wanted & topics) != 0)
            {
                table[(int)kind] = table[(int)kind] is { } known ? [.. known, rule] : [rule];
            }
        }

        return table;
    }

    private static OperationRules[][] ByKind(Dictionary<OperationKind, List<OperationRules>> actions)
    {
        var table = new OperationRules[actions.Count == 0 ? 0 : actions.Keys.Max(static k => (int)k) + 1][];
        for (var kind = 0; kind < table.Length; kind++)
        {
            table[kind] = actions.TryGetValue((OperationKind)kind, out var known) ? [.. known] : [];
        }

        return table;
    }
}
