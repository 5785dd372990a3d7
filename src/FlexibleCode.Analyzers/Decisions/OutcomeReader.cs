using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Reads what a row answers from the expression, block or section where it is written.</summary>
internal static class OutcomeReader
{
    /// <summary>The answer of an expression.</summary>
    public static Outcome Of(IOperation value, bool returns = false)
    {
        var written = Operand.WithoutImplicitConversion(value);
        return written is IThrowOperation thrown
            ? new Outcome(OutcomeKind.Throws, thrown.Exception, default, null, Returns: true, thrown.Syntax)
            : new Outcome(OutcomeKind.Value, written, Constant(value), null, returns, written.Syntax);
    }

    /// <summary>A truth that the spelling implies: the disjunct of a chain.</summary>
    public static Outcome OfTruth(bool truth, IOperation? value, SyntaxNode syntax, bool returns) =>
        new(OutcomeKind.Value, value, truth, null, returns, syntax);

    /// <summary>The answer of statements.</summary>
    /// <param name="statements">The statements without a block around them and without the <c>break</c> of a section.</param>
    /// <param name="syntax">The block, section or statement.</param>
    public static Outcome Of(ImmutableArray<IOperation> statements, SyntaxNode syntax)
    {
        if (statements.IsEmpty)
        {
            return new Outcome(OutcomeKind.Nothing, null, default, null, Returns: false, syntax);
        }

        var leaves = statements[statements.Length - 1] is IReturnOperation { Kind: OperationKind.Return } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };
        switch (statements[0])
        {
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } when statements.Length == 1:
                return Of(value, returns: true) with { Syntax = syntax };
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: null } when statements.Length == 1:
                return new Outcome(OutcomeKind.Nothing, null, default, null, Returns: true, syntax);
            case IThrowOperation thrown when statements.Length == 1:
                return new Outcome(OutcomeKind.Throws, thrown.Exception, default, null, Returns: true, syntax);
            case IExpressionStatementOperation { Operation: IThrowOperation thrown } when statements.Length == 1:
                return new Outcome(OutcomeKind.Throws, thrown.Exception, default, null, Returns: true, syntax);
            case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false } assignment }
                when statements.Length == 1 || (statements.Length == 2 && statements[1] is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: null }):
                var assigned = Operand.WithoutImplicitConversion(assignment.Value);
                return new Outcome(OutcomeKind.Assigns, assigned, Constant(assignment.Value), assignment.Target, leaves, syntax);
            default:
                return new Outcome(OutcomeKind.Effects, null, default, null, leaves, syntax) { Statements = statements };
        }
    }

    /// <summary>The statements of a branch, without the block around them.</summary>
    public static ImmutableArray<IOperation> Statements(IOperation? branch)
    {
        var statements = branch switch
        {
            null => [],
            IBlockOperation block => block.Operations,
            _ => [branch],
        };
        return WithoutEmpty(statements);
    }

    /// <summary>The statements of a section, without the block around them and the <c>break</c> that ends it.</summary>
    public static ImmutableArray<IOperation> Statements(ISwitchCaseOperation section)
    {
        var statements = WithoutEmpty(section.Body);
        while (true)
        {
            if (!statements.IsEmpty && statements[statements.Length - 1] is IBranchOperation { BranchKind: BranchKind.Break })
            {
                statements = statements.RemoveAt(statements.Length - 1);
            }
            else if (statements is [IBlockOperation { Locals.IsEmpty: true } block])
            {
                statements = WithoutEmpty(block.Operations);
            }
            else if (statements is [IBlockOperation declaring])
            {
                return Statements(declaring);
            }
            else
            {
                return statements;
            }
        }
    }

    private static ImmutableArray<IOperation> WithoutEmpty(ImmutableArray<IOperation> statements) =>
        statements.Any(static s => s is IEmptyOperation) ? statements.RemoveAll(static s => s is IEmptyOperation) : statements;

    // A conversion to a nullable or to object hides the constant that is written.
    private static Optional<object?> Constant(IOperation value)
    {
        while (!value.ConstantValue.HasValue && value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value.ConstantValue;
    }
}
