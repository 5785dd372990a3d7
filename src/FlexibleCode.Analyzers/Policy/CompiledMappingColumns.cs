using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Takes a decision apart whose rows do no more than set the same things to constants: <c>case Plan.Team: MaxUsers = 5; MaxOrders = 100; break;</c>.
/// It is a table of several columns, each of which is a decision of one value.
/// </summary>
internal static class CompiledMappingColumns
{
    private const int MostColumns = 16;

    /// <summary>Whether a block could be a row of such a table, told without allocating.</summary>
    public static bool MayBe(IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            if (statement is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation })
            {
                return false;
            }
        }

        return block.Operations.Length is > 1 and <= MostColumns;
    }

    /// <summary>The columns; none if the decision is no such table.</summary>
    public static ImmutableArray<Decision> Of(Decision decision)
    {
        if (decision.Rows.FirstOrDefault(static r => r.Outcome.Kind != OutcomeKind.Throws)?.Outcome is not { Kind: OutcomeKind.Effects, Statements: var first }
            || Cells(first) is not { } targets)
        {
            return [];
        }

        var columns = new List<ImmutableArray<Row>.Builder>();
        foreach (var _ in targets)
        {
            columns.Add(ImmutableArray.CreateBuilder<Row>(decision.Rows.Length));
        }

        foreach (var row in decision.Rows)
        {
            if (row.Outcome.Kind == OutcomeKind.Throws)
            {
                columns.ForEach(column => column.Add(row));
            }
            else if (OutcomesOf(row.Outcome, targets) is { } outcomes)
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    columns[i].Add(row with { Outcome = outcomes[i] });
                }
            }
            else
            {
                return [];
            }
        }

        return decision.Fallback.Outcome is null or { Kind: OutcomeKind.Nothing or OutcomeKind.Throws }
            ? [.. columns.Select(column => decision with { Rows = column.ToImmutable() })]
            : OutcomesOf(decision.Fallback.Outcome, targets) is { } otherwise
                ? [.. columns.Select((column, i) => decision with { Rows = column.ToImmutable(), Fallback = decision.Fallback with { Outcome = otherwise[i] } })]
                : [];
    }

    // What a row sets each target to, in the order of the targets; null where it does anything else.
    private static List<Outcome>? OutcomesOf(Outcome outcome, List<ISimpleAssignmentOperation> targets)
    {
        if (outcome.Kind != OutcomeKind.Effects || Cells(outcome.Statements) is not { } cells || cells.Count != targets.Count)
        {
            return null;
        }

        var outcomes = new List<Outcome>();
        foreach (var target in targets)
        {
            if (cells.Find(c => SymbolEqualityComparer.Default.Equals(TargetOf(c), TargetOf(target))) is not { } cell)
            {
                return null;
            }

            var value = Operand.WithoutImplicitConversion(cell.Value);
            outcomes.Add(new Outcome(OutcomeKind.Assigns, value, value.ConstantValue, cell.Target, Returns: false, cell.Syntax));
        }

        return outcomes;
    }

    private static List<ISimpleAssignmentOperation>? Cells(ImmutableArray<IOperation> statements)
    {
        if (statements.Length is < 2 or > MostColumns + 1)
        {
            return null;
        }

        var cells = new List<ISimpleAssignmentOperation>();
        foreach (var statement in statements)
        {
            if (statement is IReturnOperation { ReturnedValue: null } && cells.Count == statements.Length - 1)
            {
                break;
            }

            if (statement is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false } cell }
                || TargetOf(cell) is not { } target
                || !IsConstant(cell.Value)
                || cells.Exists(c => SymbolEqualityComparer.Default.Equals(TargetOf(c), target)))
            {
                return null;
            }

            cells.Add(cell);
        }

        return cells.Count > 1 ? cells : null;
    }

    private static ISymbol? TargetOf(ISimpleAssignmentOperation cell) => cell.Target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } => property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static bool IsConstant(IOperation value) =>
        CompiledMappingValues.ConstantOf(value) is not null || Operand.WithoutImplicitConversion(value).ConstantValue.HasValue;
}
