using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// What the rules of one analyzer ask of operations. Each block of a member, be it a body, an initializer or an attribute, is walked once for all
/// of them, and each operation is handed to those rules that asked for its kind and that the block may hold something for.
/// </summary>
internal sealed class OperationActions
{
    // One bit for each rule.
    private const int MostRules = 64;

    private readonly List<(AskedRule Rule, OperationKind[] Kinds)> _rules = [];
    private RuleNeed[]? _needs;
    private KindRules[]? _byKind;

    /// <summary>Whether no rule asks of operations.</summary>
    public bool IsEmpty => _rules.Count == 0;

    /// <summary>Adds a rule for these kinds of operation, in code that meets its need.</summary>
    public void Add(OperationRule rule, CodeNeed need, OperationKind[] kinds) => Add(rule, null, need, kinds);

    /// <summary>As <see cref="Add(OperationRule, CodeNeed, OperationKind[])"/>, for a rule that may say several things of one operation.</summary>
    public void Add(OperationRules rule, CodeNeed need, OperationKind[] kinds) => Add(null, rule, need, kinds);

    /// <summary>
    /// The rules, as their bits, that ask of code that speaks of these topics, and the signs one of which must stand in a statement for one of these
    /// rules to find something there.
    /// </summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public ulong Wanted(CodeTopics topics, out CodeTopics signs)
    {
        var wanted = 0UL;
        signs = CodeTopics.None;
        foreach (ref readonly var rule in (_needs ??= Needs()).AsSpan())
        {
            if (rule.Need.IsMetBy(topics))
            {
                wanted |= rule.Bit;
                signs |= rule.Signs;
            }
        }

        if ((topics & CodeTopics.Wrapped) != 0)
        {
            signs = CodeTopics.All;
        }

        return wanted;
    }

    /// <summary>Adds what the wanted rules say of one block of a member, in source order.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public void Run(in OperationBlockAnalysisContext member, int block, ulong wanted, StatementFilter filter, ref List<Finding>? findings)
    {
        var byKind = _byKind ??= ByKind();
        var context = new OperationContext(member);
        using var walk = new OperationWalk(member.OperationBlocks, block, 1);
        try
        {
            while (walk.MoveNext())
            {
                if (filter.PassesOver(walk.Current, walk.Kind))
                {
                    walk.PassOver();
                    continue;
                }

                var kind = (int)walk.Kind;
                if (kind >= byKind.Length || (byKind[kind].Bits & wanted) == 0)
                {
                    continue;
                }

                context.Operation = walk.Current;
                foreach (var rule in byKind[kind].Rules)
                {
                    if ((rule.Bit & wanted) != 0)
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
    }

    private void Add(OperationRule? rule, OperationRules? rules, CodeNeed need, OperationKind[] kinds)
    {
        if (_rules.Count == MostRules)
        {
            throw new InvalidOperationException("More than " + MostRules + " rules ask of operations.");
        }

        _rules.Add((new AskedRule(rule, rules, need, 1UL << _rules.Count), kinds));
    }

    // This is asked for every block of a program: what it takes lies side by side.
    private RuleNeed[] Needs() => [.. _rules.Select(static r => new RuleNeed(r.Rule.Need, r.Rule.Need.Signs, r.Rule.Bit))];

    // A table is looked up faster than a dictionary, and this is asked for every operation.
    private KindRules[] ByKind()
    {
        var table = new KindRules[_rules.Max(static r => r.Kinds.Max(static k => (int)k)) + 1];
        foreach (var (rule, kinds) in _rules)
        {
            foreach (var kind in kinds)
            {
                ref var known = ref table[(int)kind];
                known = known.Rules is null ? new KindRules([rule], rule.Bit) : new KindRules([.. known.Rules, rule], known.Bits | rule.Bit);
            }
        }

        return table;
    }

    /// <summary>What one rule needs, the signs that it looks for, and its bit.</summary>
    private readonly record struct RuleNeed(CodeNeed Need, CodeTopics Signs, ulong Bit);

    /// <summary>The rules that ask for one kind of operation, and all their bits.</summary>
    private readonly record struct KindRules(AskedRule[] Rules, ulong Bits);
}
