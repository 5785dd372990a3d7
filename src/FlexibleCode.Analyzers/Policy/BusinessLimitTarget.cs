using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Reads from the place to which the answer of a test goes what the test decides over.</summary>
internal static class BusinessLimitTarget
{
    private static readonly WordStems Urgency = WordStems.Whole(
        "severity", "priority", "urgency", "criticality", "risk", "severidad", "prioridad", "urgencia", "riesgo", "severidade", "prioridade", "gravidade", "risco", "dringlichkeit", "prioritaet", "gravite", "priorite");

    /// <summary>Whether the answer is a flag that speaks of money: <c>allowancePayable = duration > 10</c>.</summary>
    public static bool IsOfMoney(Literal literal, Vocabulary words) =>
        NameOf(LiteralDecision.Head(literal.Test).Parent) is { } name && words.Has(name, WordKinds.Amount | WordKinds.Rate);

    /// <summary>Whether the answer is a text that says how urgent or how risky something is: others sort, filter and alarm by it.</summary>
    public static bool IsOfUrgency(Literal literal)
    {
        var head = LiteralDecision.Head(literal.Test);
        if (head is not { Type.SpecialType: SpecialType.System_String })
        {
            return false;
        }

        var parent = head.Parent;
        while (parent is IConversionOperation or IConditionalOperation { Type: not null } or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
        {
            parent = parent.Parent;
        }

        return NameOf(parent) is { } name && EndsIn(name, Urgency);
    }

    /// <summary>The name of what a value is assigned to, or with which a variable or member begins.</summary>
    public static string? NameOf(IOperation? user) => user switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } => member.Member.Name,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local.Name,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.Name,
        _ => null,
    };

    private static bool EndsIn(string name, WordStems stems)
    {
        var words = new WordReader(name.AsSpan());
        var ends = false;
        while (words.MoveNext())
        {
            ends = stems.Has(name.AsSpan(words.Start, words.End - words.Start));
        }

        return ends;
    }
}
