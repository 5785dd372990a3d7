using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1001: which state may follow which is fixed in control flow, or in a table that is compiled in. Queries and filters of what happened, questions
/// whether a change has happened, and tables that something configurable takes as its default, are none of it.
/// </summary>
public sealed class FixedTransitionsAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public FixedTransitionsAnalyzer()
        : base(Rules.TransitionsAreFixed)
    {
    }

    private protected override void Start(RuleScope scope)
    {
        scope.OnOperation(
            (in context) => OfDecision(in context, scope),
            new CodeNeed(CodeTopics.States, CodeTopics.Decision),
            OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional, OperationKind.Binary, OperationKind.IsPattern);
        scope.OnOperation((in context) => OfTable(in context, scope), new CodeNeed(CodeTopics.States, CodeTopics.List), DecisionReader.TableKinds);
    }

    private static Finding? OfDecision(in OperationContext context, RuleScope scope)
    {
        if (!MayAskTwice(context.Operation)
            || !HeadFilter.MayAsk(context.Operation, ClosedSets.MayHold)
            || DecisionReader.Read(context.Operation, context.CancellationToken) is not { } decision)
        {
            return null;
        }

        if (ListedSuccessors.MayBe(context.Operation)
            && ListedSuccessors.SaysWhatFollows(decision)
            && ListedSuccessors.Of(decision, scope.Organization, context.CancellationToken) is { } listed)
        {
            return new Finding(Rules.TransitionsAreFixed, decision.HeadLocation, listed.Set, listed.Count) { Places = listed.Places, Subject = listed.Set };
        }

        if (decision.Subjects.Length < 2
            || Transitions.Of(decision, scope.Organization, context.CancellationToken) is not { } transitions
            || IsFilter(context.Operation, transitions)
            || Sink.Of(context.Operation, context.CancellationToken) == SinkKind.Presentation
            || StateSnapshots.Compares(transitions, decision, context.CancellationToken))
        {
            return null;
        }

        return Report(decision, transitions) with { SeamOffered = SeamLevel.Gathered };
    }

    private static Finding? OfTable(in OperationContext context, RuleScope scope)
    {
        if (!MayBeTable(context.Operation)
            || DecisionReader.ReadTable(context.Operation, context.CancellationToken) is not { Subjects.Length: 2 } decision
            || !decision.IsBoolean
            || Transitions.Of(decision, scope.Organization, context.CancellationToken) is not { } transitions
            || !TransitionTableUse.Decides(decision, context.CancellationToken))
        {
            return null;
        }

        return TransitionTableUse.Placed(Report(decision, transitions), context.Operation);
    }

    private static Finding Report(Decision decision, Transitions transitions) =>
        new(Rules.TransitionsAreFixed, decision.HeadLocation, transitions.Set, transitions.Count)
        {
            Places = transitions.Places,
            Subject = transitions.Set,
        };

    /// <summary>Whether an operation could ask about two operands; allocates nothing.</summary>
    private static bool MayAskTwice(IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.OperatorKind is BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd,
        IIsPatternOperation test => test.Value is ITupleOperation,
        _ => true,
    };

    private static bool MayBeTable(IOperation operation)
    {
        var type = operation switch
        {
            IFieldInitializerOperation { InitializedFields: [var field] } => field.Type,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property.Type,
            IVariableDeclaratorOperation declarator => declarator.Symbol.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { Arity: 1 or 2 } or IArrayTypeSymbol { ElementType.IsTupleType: true };
    }

    // What happened is looked for, not allowed: a query, or a filter whose own element both operands belong to.
    private static bool IsFilter(IOperation head, Transitions transitions)
    {
        for (var parent = head.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is not IAnonymousFunctionOperation function)
            {
                continue;
            }

            if (function.Parent is IConversionOperation or IDelegateCreationOperation { Type.TypeKind: not TypeKind.Delegate })
            {
                return true;
            }

            foreach (var parameter in function.Symbol.Parameters)
            {
                if (SymbolEqualityComparer.Default.Equals(parameter, Root(transitions.Decision.Subjects[transitions.From].Operation))
                    && SymbolEqualityComparer.Default.Equals(parameter, Root(transitions.Decision.Subjects[transitions.To].Operation))
                    && transitions.Decision.Subjects[transitions.From].Operation is not IParameterReferenceOperation)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ISymbol? Root(IOperation? operation)
    {
        while (operation is not null)
        {
            switch (operation)
            {
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation member:
                    operation = member.Instance;
                    break;
                case IInvocationOperation call:
                    operation = call.Instance ?? (call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null);
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IConditionalAccessOperation access:
                    operation = access.Operation;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
