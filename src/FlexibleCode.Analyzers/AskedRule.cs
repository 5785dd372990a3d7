using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers;

/// <summary>What one rule asks of operations, and what a member must hold for that.</summary>
/// <param name="Rule">Says one thing at most, or</param>
/// <param name="Rules">says several.</param>
/// <param name="Need">What the member must speak of.</param>
/// <param name="Bit">Stands for the rule where several are named.</param>
internal sealed record AskedRule(OperationRule? Rule, OperationRules? Rules, CodeNeed Need, ulong Bit)
{
    /// <summary>Adds what the rule says of an operation, unless that is excluded.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public void Run(in OperationContext context, ref List<Finding>? findings)
    {
        if (Rule is not null)
        {
            if (Rule(context) is { } finding)
            {
                Add(finding, context, ref findings);
            }

            return;
        }

        foreach (var finding in Rules!(context))
        {
            Add(finding, context, ref findings);
        }
    }

    private static void Add(Finding finding, in OperationContext context, ref List<Finding>? findings)
    {
        if (!RuleActions.IsExcluded(finding, context.ContainingSymbol, context.Operation.Syntax))
        {
            (findings ??= []).Add(finding);
        }
    }
}
