using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1003: what may be done in which state is fixed in a switch or ladder, or in a table that is compiled in. A lone guard, a filter and what
/// is only shown are none of it.
/// </summary>
public sealed class StatePermissionsAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public StatePermissionsAnalyzer()
        : base(Rules.PermissionOfStateIsFixed)
    {
    }

    private protected override void Start(RuleScope scope)
    {
        scope.OnOperation(
            (in context) => OfDecision(in context, scope),
            new CodeNeed(CodeTopics.States, CodeTopics.Decision),
            OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional, OperationKind.Binary, OperationKind.IsPattern, OperationKind.Invocation);
        scope.OnOperation((in context) => OfInitializer(in context, scope), new CodeNeed(CodeTopics.States, CodeTopics.Test), OperationKind.ObjectCreation);
        scope.OnOperation((in context) => OfTable(in context, scope), new CodeNeed(CodeTopics.States, CodeTopics.List), DecisionReader.TableKinds);
    }

    private static Finding? OfDecision(in OperationContext context, RuleScope scope)
    {
        if (PermissionDenial.MayBe(context.Operation))
        {
            return OfDenial((IConditionalOperation)context.Operation, scope, context.CancellationToken);
        }

        if (!MayPermit(context.Operation)
            || !HeadFilter.MayAsk(context.Operation, ClosedSets.MayHold)
            || DecisionReader.Read(context.Operation, context.CancellationToken) is not { } decision
            || (StatePermissions.Of(decision, scope.Organization, context.CancellationToken)
                ?? StatePermissions.OfActions(decision, scope.Organization, context.CancellationToken)) is not { } permissions
            || (permissions.IsOneTest && permissions.Count < scope.Get(StatePermissionsOptions.StatesOfOneTest, decision.Syntax.SyntaxTree))
            || IsFilter(context.Operation))
        {
            return null;
        }

        return Report(decision, permissions) with { SeamOffered = SeamLevel.Gathered };
    }

    private static Finding? OfDenial(IConditionalOperation branch, RuleScope scope, CancellationToken cancellationToken) =>
        PermissionDenial.Of(branch, scope.Organization, cancellationToken) is var (set, count)
        && count >= scope.Get(StatePermissionsOptions.StatesOfOneTest, branch.Syntax.SyntaxTree)
            ? new Finding(Rules.PermissionOfStateIsFixed, branch.Condition.Syntax.GetLocation(), set, count) { Places = [branch.Condition.Syntax.GetLocation()], Subject = set }
            : null;

    private static Finding? OfInitializer(in OperationContext context, RuleScope scope) =>
        CapabilityInitializer.MayBe(context.Operation)
        && CapabilityInitializer.Of((IObjectCreationOperation)context.Operation, scope.Get(StatePermissionsOptions.StatesOfOneTest, context.Operation.Syntax.SyntaxTree), scope.Organization, context.CancellationToken)
            is { } capabilities
            ? new Finding(Rules.PermissionOfStateIsFixed, capabilities.Places[0], capabilities.Set, capabilities.Count)
            {
                Places = capabilities.Places,
                Subject = capabilities.Set,
                Severity = DiagnosticSeverity.Info,
            }
            : null;

    private static Finding? OfTable(in OperationContext context, RuleScope scope)
    {
        if (!MayBeTable(context.Operation)
            || DecisionReader.ReadTable(context.Operation, context.CancellationToken) is not { } decision
            || StatePermissions.OfTable(decision, scope.Organization) is not { } permissions
            || Transitions.Of(decision, scope.Organization, context.CancellationToken) is not null
            || !TransitionTableUse.Decides(decision, context.CancellationToken))
        {
            return null;
        }

        return TransitionTableUse.Placed(Report(decision, permissions), context.Operation);
    }

    private static Finding Report(Decision decision, StatePermissions permissions) =>
        new(Rules.PermissionOfStateIsFixed, decision.HeadLocation, permissions.Set, permissions.Count)
        {
            Places = permissions.Places,
            Subject = permissions.Set,
        };

    // Yes or no, or a list of what may be done; a chain or a single test only where its truth is the answer. Allocates nothing.
    private static bool MayPermit(IOperation operation)
    {
        switch (operation)
        {
            case ISwitchOperation choice:
                return choice.Value.Type is not { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double };
            case ISwitchExpressionOperation or IConditionalOperation { Type: not null }:
                return NullableType.Underlying(operation.Type) is null or { SpecialType: SpecialType.System_Boolean } or { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum }
                    || (operation.Type is { TypeKind: TypeKind.Enum } set && PermissionNames.IsOfActions(set.Name));
            case IConditionalOperation branch:
                return Last(branch.WhenTrue) switch
                {
                    IReturnOperation { ReturnedValue: { } value } => value.Type?.SpecialType == SpecialType.System_Boolean || value.Type?.SpecialType == SpecialType.None,
                    IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => NullableType.Underlying(assignment.Type)?.SpecialType == SpecialType.System_Boolean,
                    _ => false,
                };
            case IInvocationOperation { TargetMethod.Name: nameof(Equals) or "Contains" } call:
                // A list with a name is gathered already, and found where it stands.
                return Operand.WithoutImplicitConversion(call.Instance ?? (call.Arguments.IsEmpty ? call : call.Arguments[0].Value)) is not IMemberReferenceOperation && IsAnswer(call);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } or IIsPatternOperation:
                return IsAnswer(operation);
            default:
                return false;
        }
    }

    private static bool IsAnswer(IOperation operation)
    {
        var (child, parent) = (operation, operation.Parent);
        while (parent is IConversionOperation { IsImplicit: true } or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }
            || (parent is IConditionalOperation { Type: not null } choice && choice.Condition != child && !ConditionReader.MayDecide(choice.Condition)))
        {
            (child, parent) = (parent, parent.Parent);
        }

        return parent is IReturnOperation or ISimpleAssignmentOperation or IVariableInitializerOperation;
    }

    private static IOperation? Last(IOperation? branch) =>
        branch is IBlockOperation { Operations: { IsEmpty: false } body } ? body[body.Length - 1] : branch;

    private static bool MayBeTable(IOperation operation)
    {
        var type = operation switch
        {
            IFieldInitializerOperation { InitializedFields: [var field] } => field.Type,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property.Type,
            IVariableDeclaratorOperation declarator => declarator.Symbol.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { Arity: 1 or 2 };
    }

    // What is looked for in data is no permission.
    private static bool IsFilter(IOperation head)
    {
        for (var parent = head.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
            {
                return parent.Parent is IConversionOperation or IDelegateCreationOperation { Parent: IArgumentOperation };
            }
        }

        return false;
    }
}
