using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>FLX1007: which steps run, and in which order, is fixed where they run. Off by default: a pipeline of one's own is often meant.</summary>
public sealed class FixedSequenceAnalyzer : FlexibleAnalyzer
{
    internal static readonly OptionDefinition<int> Fewest = Option.Number(
        "steps", 3, "How many different steps make a sequence.", "FLX1007", minimum: 2);

    /// <summary>Creates the rule.</summary>
    public FixedSequenceAnalyzer()
        : base(Rules.StepsAreFixed)
    {
    }

    private protected override void Start(RuleScope scope) => scope.OnOperation((in context) => Read(in context, scope), StepSequence.Kinds);

    private static Finding? Read(in OperationContext context, RuleScope scope)
    {
        var collection = context.Operation;
        if (StepSequence.Read(collection, scope.Get(Fewest, collection.Syntax.SyntaxTree), scope.Organization, context.CancellationToken) is not { } sequence)
        {
            return null;
        }

        return new Finding(Rules.StepsAreFixed, collection.Syntax.GetLocation(), sequence.Contract.Name, sequence.Steps.Length)
        {
            Subject = sequence.Contract.Name,
            Places = [.. sequence.Steps.Select(static s => s.Syntax.GetLocation())],
            SeamOffered = sequence.IsField ? null : SeamLevel.Delegated,
        };
    }
}
