using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Reads from the place to which the answer of a test goes what the test decides over.</summary>
internal static class BusinessLimitTarget
{
    /// <summary>Whether the answer is a flag that speaks of money: <c>allowancePayable = duration > 10</c>.</summary>
    public static bool IsOfMoney(Literal literal, Vocabulary words)
    {
        var name = LiteralDecision.Head(literal.Test).Parent switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } => member.Member.Name,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local.Name,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.Name,
            _ => null,
        };
        return name is not null && words.Has(name, WordKinds.Amount | WordKinds.Rate);
    }
}
