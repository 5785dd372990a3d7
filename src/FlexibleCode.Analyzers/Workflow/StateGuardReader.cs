using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Reads the guards and the changes of state in one method: a test that throws, returns a failure or denies, also through a helper
/// (<c>RequireStatus(…)</c>), as text, and by a list in a local; and a state that is assigned, or handed to a method that sets it.
/// </summary>
internal sealed class StateGuardReader(OrganizationModel organization, SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostChoices = 3;

    private RecordChanges? _changes;

    public List<StateGuard> Guards { get; } = [];

    public List<StateAssignment> Assignments { get; } = [];

    /// <summary>Calls of helpers of the same object that are handed nothing: <c>EnsurePending()</c>.</summary>
    public List<GuardCall> Calls { get; } = [];

    /// <summary>Reads one statement of a method.</summary>
    public void Read(StatementSyntax statement, MethodDeclarationSyntax method)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (statement)
        {
            case IfStatementSyntax { Else: null } test when StateGuards.Leaves(test.Statement) && StateMentions.In(test.Condition, organization.Words):
                if (model.GetOperation(test, cancellationToken) is IConditionalOperation branch)
                {
                    ReadTest(test, branch, method);
                }

                break;
            case SwitchStatementSyntax choice when StateMentions.In(choice.Expression, organization.Words) && GuardSwitch.Leaving(choice) is { } leaving:
                ReadSwitch(choice, leaving, method);
                break;
            case ExpressionStatementSyntax { Expression: var effect }:
                ReadEffect(effect, method);
                break;
            case LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } kept }] }:
                ReadMade(kept, method);
                break;
            case ReturnStatementSyntax { Expression: { } answer }:
                ReadMade(answer, method);
                break;
        }
    }

    /// <summary>Reads a method that is one expression.</summary>
    public void Read(ExpressionSyntax body, MethodDeclarationSyntax method)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (AnswersNothing(method.ReturnType))
        {
            ReadEffect(body, method);
        }
        else
        {
            ReadMade(body, method);
        }
    }

    private static bool AnswersNothing(TypeSyntax type) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } or IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" };

    /// <summary>The set that an operand holds a state of; <c>null</c> if it holds none.</summary>
    public static ISymbol? SetOf(ISymbol? symbol, ITypeSymbol? type, OrganizationModel organization)
    {
        if (symbol is ILocalSymbol && type is { SpecialType: SpecialType.System_String })
        {
            return null;
        }

        var reading = organization.Read(symbol, type);
        if (reading.Kind != ThingKind.State || !reading.IsOrganizational)
        {
            return null;
        }

        type = NullableType.Underlying(type);
        return type?.SpecialType == SpecialType.System_String
            ? symbol is IPropertySymbol or IFieldSymbol ? symbol.OriginalDefinition : null
            : organization.IsClosedSet(type) ? type : null;
    }

    private void ReadTest(IfStatementSyntax test, IConditionalOperation branch, MethodDeclarationSyntax method)
    {
        if (Helper(branch.Condition) is { } asked && BranchSink.Of(branch.WhenTrue) == SinkKind.Denial)
        {
            Guards.Add(new StateGuard(asked, method, null, Head(test), Throws(test.Statement)) { Refuses = Refusal.Ends(branch.WhenTrue) });
            return;
        }

        if (BranchSink.Of(branch.WhenTrue) != SinkKind.Denial)
        {
            return;
        }

        var condition = DecisionReader.ReadCondition(branch.Condition, cancellationToken);
        foreach (var subject in condition?.Subjects ?? [])
        {
            // Status.ToString() != "Draft" asks the set that Status is of.
            if (SetOf(subject.Symbol, TypeOf(subject.Symbol) ?? subject.Type, organization) is { } set)
            {
                var refuses = Refusal.Ends(branch.WhenTrue) || (AnswersNo(branch.WhenTrue) && Changes(subject.Operation, test, method));
                Guards.Add(new StateGuard(set, method, condition, Head(test), Throws(test.Statement)) { Refuses = refuses });
                return;
            }
        }

        if (StateListTest.In(branch.Condition, cancellationToken) is { Operand: var operand, States: var states }
            && Operand.Symbol(operand) is var holder && SetOf(holder, TypeOf(holder) ?? operand.Type, organization) is { } listed)
        {
            Guards.Add(new StateGuard(listed, method, null, Head(test), Throws(test.Statement)) { Refuses = Refusal.Ends(branch.WhenTrue), Listed = states });
        }
    }

    // switch (Status) { case A: case B: throw …; default: break; }
    private void ReadSwitch(SwitchStatementSyntax choice, SwitchSectionSyntax leaving, MethodDeclarationSyntax method)
    {
        if (model.GetOperation(choice, cancellationToken) is not ISwitchOperation { Value: var asked } switched)
        {
            return;
        }

        var holder = Operand.Symbol(asked);
        if (SetOf(holder, TypeOf(holder) ?? asked.Type, organization) is not { } set)
        {
            return;
        }

        var statements = GuardSwitch.StatementsOf(switched, leaving);
        var refuses = MarkedRefusal.Ends(statements) || (statements is [.., var last] && Refusal.Ends(last));
        if (refuses || statements.Any(static s => BranchSink.Of(s) == SinkKind.Denial))
        {
            Guards.Add(new StateGuard(set, method, SwitchStatementReader.Read(switched, depth: 1, cancellationToken)?.ToDecision(), GuardSwitch.Head(choice), Throws(leaving.Statements.Last())) { Refuses = refuses });
        }
    }

    private static bool AnswersNo(IOperation branch) =>
        (branch is IBlockOperation { Operations: [.., var last] } ? last : branch) is IReturnOperation { ReturnedValue.ConstantValue: { HasValue: true, Value: false } };

    // Whoever leaves with no before a record is changed has refused to change it.
    private bool Changes(IOperation asked, IfStatementSyntax test, MethodDeclarationSyntax method)
    {
        if (Operand.Receiver(asked)?.Syntax is not IdentifierNameSyntax { Identifier.ValueText: var record })
        {
            return false;
        }

        if (_changes?.Method != method)
        {
            _changes = new RecordChanges(method);
        }

        return _changes.Follow(record, test.Span.End);
    }

    private static ITypeSymbol? TypeOf(ISymbol? holder) => holder switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        _ => null,
    };

    private void ReadEffect(ExpressionSyntax effect, MethodDeclarationSyntax method)
    {
        if (StateGuards.MayChange(effect, organization.Words) && model.GetOperation(effect, cancellationToken) is { } operation)
        {
            ReadEffect(operation, method);
        }
    }

    private void ReadMade(ExpressionSyntax expression, MethodDeclarationSyntax method)
    {
        if (StateGuards.MayMake(expression, organization.Words) && model.GetOperation(expression, cancellationToken) is { } made)
        {
            ReadMade(made is IAwaitOperation { Operation: var awaited } ? awaited : made, method);
        }
    }

    private void ReadEffect(IOperation operation, MethodDeclarationSyntax method)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                when (ConstantReader.MayBe(assignment.Value) || IsChosen(assignment.Value)) && SetOf(target.Member, target.Type, organization) is { } set
                    && (IsHandedOn(assignment.Value, set) || ConstantReader.Read(assignment.Value, cancellationToken) is { Value: not null }):
                Assignments.Add(new StateAssignment(set, method, operation.Syntax.GetLocation()));
                break;
            case IAwaitOperation awaited:
                ReadEffect(awaited.Operation, method);
                break;
            case IInvocationOperation { Arguments.IsEmpty: true, Instance: IInstanceReferenceOperation } call
                when GuardCall.MayBe(call.TargetMethod.Name) && call.TargetMethod.DeclaringSyntaxReferences is [var helper]:
                Calls.Add(new GuardCall(helper, method, call.Syntax.GetLocation()));
                break;
            case IInvocationOperation call when HandedState.SetOf(call, organization, cancellationToken) is { } named:
                if (GuardCall.MayBe(call.TargetMethod.Name))
                {
                    if (HandedTarget.Of(call, cancellationToken))
                    {
                        break;
                    }

                    Guards.Add(new StateGuard(named, method, null, call.Syntax.GetLocation(), Throws: true));
                }
                else if (StateSetters.Is(call.TargetMethod.Name))
                {
                    Assignments.Add(new StateAssignment(named, method, call.Syntax.GetLocation()));
                }

                break;
            case IInvocationOperation call:
                ReadMade(call, method);
                break;
        }
    }

    private void ReadMade(IOperation expression, MethodDeclarationSyntax method)
    {
        if (MadeWithState.Of(expression, organization) is not { } made)
        {
            return;
        }

        foreach (var (holder, type, value) in MadeWithState.Says(made))
        {
            if ((ConstantReader.MayBe(value) || IsChosen(value)) && SetOf(holder, type, organization) is { } set && IsNamed(value, MostChoices))
            {
                Assignments.Add(new StateAssignment(set, method, value.Syntax.GetLocation()));
            }
        }
    }

    // if (!IsIn(OrderStatus.Draft)) return Fail(…)
    private ISymbol? Helper(IOperation condition)
    {
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            condition = not.Operand;
        }

        return condition is IInvocationOperation call && HandedState.SetOf(call, organization, cancellationToken) is { } set && !HandedTarget.Of(call, cancellationToken) ? set : null;
    }

    // Stage = nextStage: which state comes next was chosen before, by the caller or by a question that is asked here.
    private static bool IsChosen(IOperation value) =>
        Operand.WithoutImplicitConversion(value) is IParameterReferenceOperation or ILocalReferenceOperation or IConditionalOperation or ISwitchExpressionOperation;

    private bool IsHandedOn(IOperation value, ISymbol set)
    {
        if (!IsChosen(value))
        {
            return false;
        }

        value = Operand.WithoutImplicitConversion(value);
        return set is ITypeSymbol ? SymbolEqualityComparer.Default.Equals(NullableType.Underlying(value.Type), set)
            : IsNamed(value, MostChoices) || (value.Type?.SpecialType == SpecialType.System_String && organization.Read(Operand.Symbol(value), value.Type).Kind == ThingKind.State);
    }

    // Status = isPlanned ? "Planned" : "Open": a constant, or one of several.
    private bool IsNamed(IOperation value, int depth)
    {
        value = Operand.WithoutImplicitConversion(value);
        return value is IConditionalOperation { WhenFalse: { } otherwise } choice
            ? depth > 0 && IsNamed(choice.WhenTrue, depth - 1) && IsNamed(otherwise, depth - 1)
            : ConstantReader.MayBe(value) && ConstantReader.Read(value, cancellationToken) is { Value: not null };
    }

    private static bool Throws(StatementSyntax branch) =>
        (branch is BlockSyntax { Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : branch) is ThrowStatementSyntax;

    private static Location Head(IfStatementSyntax test) =>
        Location.Create(test.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(test.IfKeyword.SpanStart, test.CloseParenToken.Span.End));
}
