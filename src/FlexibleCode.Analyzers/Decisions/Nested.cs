using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// A decision that is all of an arm: <c>A => to is B or C</c>, <c>case A: switch (to) { … }</c>. It is taken apart, so that both questions become
/// subjects of one decision.
/// </summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Otherwise">What the arm answers when none of them matches.</param>
internal sealed record Nested(List<ReadRow> Rows, Outcome Otherwise)
{
    /// <summary>How deep decisions in arms are taken apart.</summary>
    public const int Depth = 3;

    /// <summary>Reads an arm's expression.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="returns">Whether it is returned.</param>
    /// <param name="depth">How many levels may still be taken apart.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Nested? Read(IOperation value, bool returns, int depth, CancellationToken cancellationToken)
    {
        value = Operand.WithoutImplicitConversion(value);
        if (depth <= 0 || value.ConstantValue.HasValue)
        {
            return null;
        }

        var reading = value switch
        {
            ISwitchExpressionOperation expression => SwitchExpressionReader.Read(expression, depth - 1, cancellationToken),
            IConditionalOperation choice => IfLadderReader.ReadChoice(choice, depth - 1, cancellationToken),
            _ => null,
        };
        if (reading is not null)
        {
            return Of(reading, returns);
        }

        if (value.Type?.SpecialType != SpecialType.System_Boolean || ConditionReader.Read(value, negate: false, cancellationToken) is not { } alternatives)
        {
            return null;
        }

        var rows = new List<ReadRow>(alternatives.Count);
        foreach (var alternative in alternatives)
        {
            rows.Add(new ReadRow(alternative, OutcomeReader.OfTruth(true, value, alternative.Syntax, returns), alternative.Syntax));
        }

        return new Nested(rows, OutcomeReader.OfTruth(false, null, value.Syntax, returns));
    }

    /// <summary>Reads an arm's statements: one decision from the first to the last.</summary>
    public static Nested? Read(ImmutableArray<IOperation> statements, SyntaxNode syntax, int depth, CancellationToken cancellationToken)
    {
        if (depth <= 0 || statements.IsEmpty)
        {
            return null;
        }

        if (statements is [IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }])
        {
            return Read(value, returns: true, depth, cancellationToken);
        }

        var reading = StatementRun.Read(statements, 0, depth - 1, cancellationToken);
        if (reading is null || reading.Statements != statements.Length)
        {
            return null;
        }

        return Of(reading, returns: false, syntax);
    }

    private static Nested? Of(Reading reading, bool returns, SyntaxNode? syntax = null)
    {
        if (reading.Fallback.Kind == FallbackKind.ThrowsUnmatched)
        {
            return null;
        }

        var otherwise = reading.Fallback.Outcome ?? OutcomeReader.Of([], syntax ?? reading.Head.Syntax);
        if (otherwise.Kind == OutcomeKind.Effects || reading.Rows.Exists(static r => r.Outcome.Kind == OutcomeKind.Effects))
        {
            return null;
        }

        return returns
            ? new Nested(reading.Rows.ConvertAll(static r => r with { Outcome = r.Outcome with { Returns = true } }), otherwise with { Returns = true })
            : new Nested(reading.Rows, otherwise);
    }
}
