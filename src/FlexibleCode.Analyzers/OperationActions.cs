using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// What the rules of one analyzer ask of operations. A member is walked once for all of them, and each operation is handed to those rules that
/// asked for its kind and for a topic that the member speaks of.
/// </summary>
internal sealed class OperationActions
{
    private readonly List<(AskedRule Rule, OperationKind[] Kinds)> _rules = [];
    private AskedRule[][]? _byKind;
    private CodeTopics _topics;
    private bool _asksEverywhere;

    /// <summary>Whether no rule asks of operations.</summary>
    public bool IsEmpty => _rules.Count == 0;

    /// <summary>Adds a rule for these kinds of operation, in members that speak of one of these topics; of no topic, in all members.</summary>
    public void Add(OperationRule rule, CodeTopics topics, OperationKind[] kinds) => Add(new AskedRule(rule, null, topics), kinds);

    /// <summary>As <see cref="Add(OperationRule, CodeTopics, OperationKind[])"/>, for a rule that may say several things of one operation.</summary>
    public void Add(OperationRules rule, CodeTopics topics, OperationKind[] kinds) => Add(new AskedRule(null, rule, topics), kinds);

    /// <summary>Whether any rule asks of a member that speaks of these topics.</summary>
    public bool AsksOf(CodeTopics topics) => _asksEverywhere || (_topics & topics) != 0;

    /// <summary>What the rules say of a member, in source order; <c>null</c> if nothing.</summary>
    public List<Finding>? Run(in OperationBlockAnalysisContext block, CodeTopics topics)
    {
        var byKind = _byKind ??= ByKind();
        var context = new OperationContext(block);
        List<Finding>? findings = null;
        using var walk = new OperationWalk(block.OperationBlocks);
        try
        {
            while (walk.MoveNext())
            {
                var kind = (int)walk.Current.Kind;
                if (kind >= byKind.Length || byKind[kind] is not { } rules)
                {
                    continue;
                }

                context.Operation = walk.Current;
                foreach (var rule in rules)
                {
                    if (rule.AsksOf(topics))
                    {
                        rule.Run(context, ref findings);
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

    private void Add(AskedRule rule, OperationKind[] kinds)
    {
        _rules.Add((rule, kinds));
        _topics |= rule.Topics;
        _asksEverywhere |= rule.Topics == CodeTopics.None;
    }

    // A table is looked up faster than a dictionary, and this is asked for every operation.
    private AskedRule[][] ByKind()
    {
        var table = new AskedRule[_rules.Max(static r => r.Kinds.Max(static k => (int)k)) + 1][];
        foreach (var (rule, kinds) in _rules)
        {
            foreach (var kind in kinds)
            {
                table[(int)kind] = table[(int)kind] is { } known ? [.. known, rule] : [rule];
            }
        }

        return table;
    }
}
