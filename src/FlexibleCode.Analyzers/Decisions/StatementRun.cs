using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// A decision among the statements of one list. Where every row leaves the member, the <c>return</c> or <c>throw</c> that follows is what holds
/// otherwise.
/// </summary>
internal static class StatementRun
{
    /// <summary>Reads the decision that begins at a statement.</summary>
    public static Reading? Read(ImmutableArray<IOperation> statements, int index, int depth, CancellationToken cancellationToken)
    {
        var reading = statements[index] switch
        {
            ISwitchOperation switched => SwitchStatementReader.Read(switched, depth, cancellationToken),
            IConditionalOperation branch => GuardedReturnsReader.Read(statements, index, depth, cancellationToken)
                ?? IfLadderReader.ReadStatement(branch, depth, cancellationToken),
            _ => null,
        };
        if (reading is not null)
        {
            TakeFollowing(reading, statements, index + reading.Statements);
        }

        return reading;
    }

    /// <summary>The statements among which an operation stands, and where; <c>null</c> if it stands alone.</summary>
    public static (ImmutableArray<IOperation> Statements, int Index)? Around(IOperation statement)
    {
        var statements = statement.Parent switch
        {
            IBlockOperation block => block.Operations,
            ISwitchCaseOperation section => section.Body,
            _ => default,
        };
        if (statements.IsDefault)
        {
            return null;
        }

        var index = statements.IndexOf(statement);
        return index < 0 ? null : (statements, index);
    }

    private static void TakeFollowing(Reading reading, ImmutableArray<IOperation> statements, int next)
    {
        if (next >= statements.Length
            || reading.Fallback is not ({ Kind: FallbackKind.FallsThrough } or { Outcome: { Kind: OutcomeKind.Nothing, Returns: false } })
            || statements[next] is not (IReturnOperation { Kind: OperationKind.Return, IsImplicit: false } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }))
        {
            return;
        }

        var leaves = false;
        foreach (var row in reading.Rows)
        {
            if (row.Outcome.Returns)
            {
                leaves = true;
            }
            else if (row.Outcome.Kind != OutcomeKind.Nothing)
            {
                return;
            }
        }

        if (!leaves)
        {
            return;
        }

        var following = statements[next];
        var outcome = OutcomeReader.Of([following], following.Syntax);
        for (var i = 0; i < reading.Rows.Count; i++)
        {
            if (!reading.Rows[i].Outcome.Returns)
            {
                reading.Rows[i] = reading.Rows[i] with { Outcome = outcome };
            }
        }

        reading.Fallback = new Fallback(FallbackKind.Answers, outcome, following.Syntax);
        reading.Extent.Add(following.Syntax);
        reading.Statements++;
    }
}
