using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1005: who approves next is written into code: a ladder or switch from a role, level, state or amount to roles and levels, a list of the
/// roles that approve, or a step that is entered if there is somebody for it.
/// </summary>
public sealed class ApprovalRouteAnalyzer : FlexibleAnalyzer
{
    private const int MostLevels = 4;

    /// <summary>Creates the rule.</summary>
    public ApprovalRouteAnalyzer()
        : base(Rules.ApprovalRouteIsWritten)
    {
    }

    private protected override void Start(RuleScope scope)
    {
        scope.OnOperation(
            (in context) => OfDecision(in context, scope),
            new CodeNeed(CodeTopics.Approval | CodeTopics.States, CodeTopics.Branch | CodeTopics.Choice),
            OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional);

        // The list is told by its own name.
        scope.OnOperation((in context) => OfList(in context, scope), new CodeNeed(CodeTopics.Approval, InStatement: CodeTopics.Approval), DecisionReader.TableKinds);
    }

    private static Finding? OfDecision(in OperationContext context, RuleScope scope) => Read(context.Operation, scope, context.CancellationToken);

    /// <summary>The finding of the decision that begins here, if it routes.</summary>
    internal static Finding? Read(IOperation head, RuleScope scope, CancellationToken cancellationToken)
    {
        if (head is IConditionalOperation branch)
        {
            if (RouteDecision.OfParts(branch) is { } parts)
            {
                return ApprovalRoute.Of(parts, scope.Organization, cancellationToken) is { } byParts ? Report(parts.Head, byParts, null) : null;
            }

            if (ConditionalEntry.Read(branch, scope.Organization, cancellationToken) is { } entry)
            {
                return Report(ConditionalEntry.Head(branch), entry, null);
            }
        }

        return MayRoute(head, scope) && DecisionReader.Read(head, cancellationToken) is { IsBoolean: false } decision
            && ApprovalRoute.Of(decision, scope.Organization, cancellationToken) is { } route
            && !(route.IsLastStep && IsInRoute(head, scope, cancellationToken))
            ? Report(decision.HeadLocation, route, SeamLevel.Gathered)
            : null;
    }

    // if (step == …) { if (amount > limit) next approver; else approved; }: what is asked in a branch of a route is told with it.
    private static bool IsInRoute(IOperation head, RuleScope scope, CancellationToken cancellationToken)
    {
        var levels = MostLevels;
        for (var parent = head.Parent; parent is not (null or IAnonymousFunctionOperation) && levels > 0; parent = parent.Parent)
        {
            if (parent is ISwitchOperation || (parent is IConditionalOperation { Type: null } && !(parent.Parent is IConditionalOperation ladder && ladder.WhenFalse == parent)))
            {
                levels--;
                if (MayRoute(parent, scope) && DecisionReader.Read(parent, cancellationToken) is { IsBoolean: false } outer && ApprovalRoute.Of(outer, scope.Organization, cancellationToken) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Finding? OfList(in OperationContext context, RuleScope scope)
    {
        if (ApproverList.Read(context.Operation, scope.Organization, context.CancellationToken) is not { } list)
        {
            return null;
        }

        var isGathered = list.Symbol is not ILocalSymbol;
        return new Finding(Rules.ApprovalRouteIsWritten, list.Value.Syntax.GetLocation(), list.Name, list.Places.Length)
        {
            Subject = list.Name,
            Places = list.Places,
            SeamNow = isGathered ? SeamLevel.Gathered : null,
            SeamOffered = isGathered ? null : SeamLevel.Gathered,
            Severity = isGathered ? DiagnosticSeverity.Info : null,
        };
    }

    private static Finding Report(Location head, ApprovalRoute route, SeamLevel? offered) =>
        new(Rules.ApprovalRouteIsWritten, head, route.By, route.Count) { Subject = route.By, Places = route.Places, SeamOffered = offered };

    // Most decisions ask something that no work is routed by; their operand says so before anything is read.
    private static bool MayRoute(IOperation head, RuleScope scope)
    {
        if (head is IConditionalOperation guard && HeadFilter.HasOneAnswer(guard))
        {
            return false;
        }

        var operand = head switch
        {
            ISwitchOperation choice => choice.Value,
            ISwitchExpressionOperation choice => choice.Value,
            IConditionalOperation branch => Asked(branch.Condition),
            _ => null,
        };
        return operand is ITupleOperation
            || (operand is not null && RouteSubjects.MayBe(Operand.Symbol(operand), Operand.WithoutImplicitConversion(operand).Type, scope.Organization));
    }

    // The operand of the first comparison of a condition.
    private static IOperation? Asked(IOperation condition)
    {
        while (true)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    condition = not.Operand;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                    condition = both.LeftOperand;
                    continue;
                case IBinaryOperation comparison:
                    return ConstantReader.MayBe(comparison.RightOperand) ? comparison.LeftOperand : ConstantReader.MayBe(comparison.LeftOperand) ? comparison.RightOperand : null;
                case IIsPatternOperation test:
                    return test.Value;
                case IInvocationOperation { TargetMethod.Name: "Equals" or "Contains" } call:
                    return call.Instance is { } instance && !ConstantReader.MayBe(instance) ? instance : call.Arguments.IsEmpty ? null : call.Arguments[0].Value;
                default:
                    return null;
            }
        }
    }
}
