using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers;

/// <summary>What one rule asks of operations, and of which topics a member must speak for that.</summary>
/// <param name="Rule">Says one thing at most, or</param>
/// <param name="Rules">says several.</param>
/// <param name="Topics">One of these, or <see cref="CodeTopics.None"/> for any member.</param>
internal sealed record AskedRule(OperationRule? Rule, OperationRules? Rules, CodeTopics Topics)
{
    /// <summary>Whether the rule asks of a member that speaks of these topics.</summary>
    public bool AsksOf(CodeTopics topics) => Topics == CodeTopics.None || (Topics & topics) != 0;

    /// <summary>Adds what the rule says of an operation, unless that is excluded.</summary>
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
