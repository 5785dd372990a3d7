using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// FLX4005: a switch or ladder from an organizational key to constants is a table of policy written as control flow. Amounts, durations, rates
/// and levels are warnings from two rows, other constants are information from three.
/// </summary>
public sealed class CompiledMappingAnalyzer : FlexibleAnalyzer
{
    private const int RowsOfValues = 2;
    private const int RowsOfOthers = 3;

    /// <summary>Creates the rule.</summary>
    public CompiledMappingAnalyzer()
        : base(Rules.MappingIsCompiledIn)
    {
    }

    private protected override void Start(RuleScope scope)
    {
        scope.OnOperation(
            (in context) => Read(scope, context.Operation, context.CancellationToken),
            new CodeNeed(CodeTopics.Test | CodeTopics.Switch, CodeTopics.Choice),
            OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional);
        scope.OnOperation((in context) => CompiledMappingBrackets.Read(scope, context.Operation), CodeTopics.Rows, OperationKind.ObjectCreation, OperationKind.ArrayCreation, OperationKind.CollectionExpression);
    }

    /// <summary>The finding of the decision that begins here, if it maps an organizational key to business values.</summary>
    internal static Finding? Read(RuleScope scope, IOperation head, CancellationToken cancellationToken)
    {
        if (!MayMap(head) || !HeadFilter.MayAsk(head, ClosedSets.MayHold) || DecisionReader.Read(head, cancellationToken) is not { } decision
            || decision.Spelling is not (DecisionSpelling.SwitchStatement or DecisionSpelling.SwitchExpression or DecisionSpelling.IfLadder or DecisionSpelling.GuardedReturns)
            || decision.Rows.IsEmpty
            || decision.IsBoolean
            || IsPartOfAnother(scope, head, cancellationToken))
        {
            return null;
        }

        return Classify(scope, decision, cancellationToken) is { } mapping
            ? Report(decision, mapping, SeamLevel.Gathered)
            : OfColumns(scope, decision, cancellationToken) is { } columns ? Report(decision, columns, offered: null) : null;
    }

    // What a plan includes is a row of several values; a table of one value cannot hold it, so that no action writes one.
    private static CompiledMapping? OfColumns(RuleScope scope, Decision decision, CancellationToken cancellationToken)
    {
        CompiledMapping? all = null;
        foreach (var column in CompiledMappingColumns.Of(decision))
        {
            if (Classify(scope, column, cancellationToken) is { IsValue: true } mapping)
            {
                all = mapping with { Rows = mapping.Rows + (all?.Rows ?? 0) };
            }
        }

        return all;
    }

    /// <summary>What the decision maps to what; <c>null</c> if it is no mapping of business values.</summary>
    internal static CompiledMapping? Classify(RuleScope scope, Decision decision, CancellationToken cancellationToken)
    {
        var values = CompiledMappingValues.Of(decision, cancellationToken);
        if (values.Rows < RowsOfValues || values.Distinct < 2 || values.Rows * 2 < values.AllRows)
        {
            return null;
        }

        var organization = scope.Organization;
        var goal = CompiledMappingGoal.Of(decision, values, organization.Words);
        if (goal.Kind == CompiledMappingGoalKind.None)
        {
            return null;
        }

        foreach (var subject in decision.Subjects)
        {
            // From a set to itself is a successor, from one state to another the flow of work: rules of their own.
            if (SymbolEqualityComparer.Default.Equals(NullableType.Underlying(subject.Type), values.Type)
                || (values.Type!.TypeKind == TypeKind.Enum && organization.Read(null, values.Type).Kind == ThingKind.State))
            {
                return null;
            }
        }

        foreach (var subject in decision.Subjects)
        {
            if (CompiledMappingKey.Read(subject, decision, goal, organization) is not { } name
                || CompiledMappingNames.Holds(decision, values, goal.Kind))
            {
                continue;
            }

            var isValue = goal.Kind is CompiledMappingGoalKind.Amount or CompiledMappingGoalKind.Duration or CompiledMappingGoalKind.Rate or CompiledMappingGoalKind.Level;
            if (!isValue && values.Rows < RowsOfOthers)
            {
                return null;
            }

            // Who decides next is a rule of its own.
            return ApprovalRoute.Of(decision, organization, cancellationToken) is null ? new CompiledMapping(name, values.Rows, isValue) : null;
        }

        return null;
    }

    // Most conditions guard or act: only one that answers, and goes on to a further answer, can begin a mapping.
    [MethodImpl(MethodOptimization.FromTheStart)]
    private static bool MayMap(IOperation head)
    {
        switch (head)
        {
            case ISwitchOperation statement:
                return HeadFilter.MayAnswer(statement);
            case ISwitchExpressionOperation expression:
                return expression.Type?.SpecialType != SpecialType.System_Boolean && HeadFilter.MayAnswerConstants(expression, RowsOfValues);
            case IConditionalOperation { Type: { } type } choice:
                return type.SpecialType != SpecialType.System_Boolean && choice.WhenFalse is IConditionalOperation or IConversionOperation;
            case IConditionalOperation guard when HeadFilter.HasOneAnswer(guard):
                return false;
            case IConditionalOperation { WhenTrue: IBlockOperation row, WhenFalse: not null } when CompiledMappingColumns.MayBe(row):
                return true;
            case IConditionalOperation { WhenTrue: var branch }:
                var only = branch is IBlockOperation block ? (block.Operations.Length == 1 ? block.Operations[0] : null) : branch;
                return only is IReturnOperation { ReturnedValue: not null } or IExpressionStatementOperation { Operation: ISimpleAssignmentOperation }
                    or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } or IConditionalOperation or ISwitchOperation;
            default:
                return true;
        }
    }

    private static Finding Report(Decision decision, CompiledMapping mapping, SeamLevel? offered) =>
        new(Rules.MappingIsCompiledIn, decision.HeadLocation, mapping.Key, mapping.Rows)
        {
            Subject = mapping.Key,
            Places = [.. decision.Rows.Select(static r => r.Keys.OfType<ConstantKey>().FirstOrDefault()?.Constants[0].Syntax.GetLocation() ?? r.Syntax.GetLocation())],
            SeamOffered = offered,
            Severity = mapping.IsValue ? null : DiagnosticSeverity.Info,
        };

    // A decision in a row of another one is a dimension of that one's table, and reported with it.
    private static bool IsPartOfAnother(RuleScope scope, IOperation head, CancellationToken cancellationToken)
    {
        if (head.Kind == OperationKind.Switch)
        {
            return false;
        }

        for (var parent = head.Parent; parent is IConversionOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation; parent = parent.Parent)
        {
            if (parent is ISwitchExpressionOperation && Read(scope, parent, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A mapping of business values.</summary>
/// <param name="Key">The name of what the values depend on.</param>
/// <param name="Rows">How many values there are.</param>
/// <param name="IsValue">Whether they are amounts, durations, rates or levels.</param>
internal sealed record CompiledMapping(string Key, int Rows, bool IsValue);
