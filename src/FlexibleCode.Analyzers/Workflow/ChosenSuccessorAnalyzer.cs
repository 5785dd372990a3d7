using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1002: the next state, or the next one to act, is chosen by control flow, or by a table that is compiled in. Translations of one set to
/// another, toggles and lone steps are none of it.
/// </summary>
public sealed class ChosenSuccessorAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public ChosenSuccessorAnalyzer()
        : base(Rules.NextStateIsChosenInCode)
    {
    }

    private protected override void Start(RuleScope scope)
    {
        scope.OnOperation(
            (in context) => OfDecision(in context, scope) ?? OfParts(in context, scope),
            new CodeNeed(CodeTopics.States | CodeTopics.Succession, CodeTopics.Branch | CodeTopics.Choice),
            OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional);
        scope.OnOperation((in context) => OfTable(in context, scope), new CodeNeed(CodeTopics.States | CodeTopics.Succession, CodeTopics.List), DecisionReader.TableKinds);
    }

    private static Finding? OfDecision(in OperationContext context, RuleScope scope)
    {
        var (mayChoose, mayGoOn) = (MayChoose(context.Operation), MayGoOn(context.Operation));
        if (!(mayChoose || mayGoOn)
            || DecisionReader.Read(context.Operation, context.CancellationToken) is not { } decision
            || decision.IsBoolean
            || ((mayChoose ? Successors.Of(decision, scope.Organization, context.CancellationToken) : null)
                ?? (mayGoOn ? StepFromMany.Of(decision, scope.Organization, context.CancellationToken) : null)) is not { } successors
            || successors.Count < scope.Get(ChosenSuccessorOptions.Steps, decision.Syntax.SyntaxTree))
        {
            return null;
        }

        return Report(decision, successors) with { SeamOffered = SeamLevel.Gathered };
    }

    private static Finding? OfParts(in OperationContext context, RuleScope scope) =>
        context.Operation is IConditionalOperation head
            && StateRollUp.Of(head, scope.Organization, context.CancellationToken) is { } parts
            && parts.Count >= scope.Get(ChosenSuccessorOptions.Steps, parts.Head.SyntaxTree)
                ? new Finding(Rules.NextStateIsChosenInCode, DecisionPlaces.Head(parts.Head), parts.Set, parts.Count) { Places = parts.Places, Subject = parts.Set }
                : null;

    private static Finding? OfTable(in OperationContext context, RuleScope scope)
    {
        if (!MayBeTable(context.Operation)
            || DecisionReader.ReadTable(context.Operation, context.CancellationToken) is not { Subjects.Length: 1 } decision
            || decision.IsBoolean
            || Successors.Of(decision, scope.Organization, context.CancellationToken) is not { } successors
            || !TransitionTableUse.Decides(decision, context.CancellationToken))
        {
            return null;
        }

        return TransitionTableUse.Placed(Report(decision, successors), context.Operation);
    }

    private static Finding Report(Decision decision, Successors successors) =>
        new(Rules.NextStateIsChosenInCode, decision.HeadLocation, successors.Set, successors.Count)
        {
            Places = successors.Places,
            Subject = successors.Set,
        };

    // Most conditions guard: only one that answers or goes on can choose. Allocates nothing.
    private static bool MayChoose(IOperation operation) => operation switch
    {
        ISwitchOperation choice => MayHoldState(choice.Value.Type),
        ISwitchExpressionOperation { Type: var type } => MayHoldState(type),
        IConditionalOperation { Type: { } type, WhenFalse: IConditionalOperation or IConversionOperation } => MayHoldState(type),
        IConditionalOperation { Type: null, WhenFalse: IConditionalOperation } => true,
        IConditionalOperation { Type: null, WhenFalse: null, WhenTrue: var branch } =>
            (branch is IBlockOperation { Operations: { IsEmpty: false } body } ? body[body.Length - 1] : branch)
                is IReturnOperation { ReturnedValue: { } value } && (ConstantReader.MayBe(value) || value is IConditionalOperation),
        _ => false,
    };

    // if (s == A || s == B || s == C) { s = D; … }: a test of at least three states, in the branch of which something is assigned. Allocates nothing.
    private static bool MayGoOn(IOperation operation)
    {
        if (operation is not IConditionalOperation { Type: null, WhenFalse: null, WhenTrue: var branch } step
            || step.Condition is not (IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd }
                or IIsPatternOperation { Pattern: IBinaryPatternOperation } or IInvocationOperation { TargetMethod.Name: "Contains" }))
        {
            return false;
        }

        if (branch is not IBlockOperation block)
        {
            return Assigns(branch);
        }

        foreach (var statement in block.Operations)
        {
            if (Assigns(statement))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Assigns(IOperation statement) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation, Value: var value } }
        && ConstantReader.MayBe(value);

    private static bool MayHoldState(ITypeSymbol? type) =>
        type is null || type.SpecialType is SpecialType.None or SpecialType.System_String;

    private static bool MayBeTable(IOperation operation)
    {
        var type = operation switch
        {
            IFieldInitializerOperation { InitializedFields: [var field] } => field.Type,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property.Type,
            IVariableDeclaratorOperation declarator => declarator.Symbol.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { Arity: 2, TypeArguments: [var key, var value] } && SymbolEqualityComparer.Default.Equals(key, value);
    }
}
