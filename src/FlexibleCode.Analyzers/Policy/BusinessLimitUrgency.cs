using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells a priority that is a score from one that sorts: from ninety of a hundred on somebody is alarmed, while the first, second and third of a queue
/// are no more than that.
/// </summary>
internal static class BusinessLimitUrgency
{
    private const decimal LeastScore = 10;

    private static readonly WordStems Words = WordStems.Whole("priority", "urgency");

    private static readonly WordStems Machines = WordStems.Whole("thread", "process", "queue", "packet", "sort", "order", "index", "display", "css", "z", "base");

    /// <summary>Whether a test asks how high a score of urgency is.</summary>
    public static bool IsScore(Literal literal, Vocabulary words) =>
        literal.Operator is LiteralOperator.GreaterThan or LiteralOperator.GreaterThanOrEqual or LiteralOperator.LessThan or LiteralOperator.LessThanOrEqual
        && literal.Constant.Number is >= LeastScore and <= 100
        && Words.AreIn(literal.Operand.Name)
        && !Machines.AreIn(literal.Operand.Name)
        && !BusinessLimitWords.IsSignIn(literal.Operand.Name)
        && !IsOfMachine(literal.Operand.Name, words);

    // A priority is a machine's by its own word; what else the name says decides: `cachePriority`.
    private static bool IsOfMachine(string name, Vocabulary words)
    {
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            var word = name.Substring(reader.Start, reader.End - reader.Start);
            if (!Words.AreIn(word) && (BusinessLimitWords.IsMachine(word) || words.Has(word, WordKinds.Technical)))
            {
                return true;
            }
        }

        return false;
    }
}
