using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Reads the guards and the changes of state in one method: a test that throws, returns a failure or denies, also through a helper
/// (<c>RequireStatus(…)</c>) and as text; and a state that is assigned, or handed to a method that sets it.
/// </summary>
internal sealed class StateGuardReader(OrganizationModel organization, SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly string[] SettingVerbs = ["set", "change", "mark", "update", "move", "transition", "advance", "apply", "go"];

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
            case ExpressionStatementSyntax effect when StateGuards.MayChange(effect, organization.Words):
                if (model.GetOperation(effect, cancellationToken) is IExpressionStatementOperation { Operation: var operation })
                {
                    ReadEffect(operation, method);
                }

                break;
            case LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } kept }] } when StateGuards.MayMake(kept, organization.Words):
                if (model.GetOperation(kept, cancellationToken) is { } answer)
                {
                    ReadMade(answer is IAwaitOperation { Operation: var awaited } ? awaited : answer, method);
                }

                break;
        }
    }

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

        if (DecisionReader.ReadCondition(branch.Condition, cancellationToken) is not { } condition || BranchSink.Of(branch.WhenTrue) != SinkKind.Denial)
        {
            return;
        }

        foreach (var subject in condition.Subjects)
        {
            // Status.ToString() != "Draft" asks the set that Status is of.
            var type = subject.Symbol switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                IParameterSymbol parameter => parameter.Type,
                ILocalSymbol local => local.Type,
                _ => subject.Type,
            };
            if (SetOf(subject.Symbol, type, organization) is { } set)
            {
                Guards.Add(new StateGuard(set, method, condition, Head(test), Throws(test.Statement)) { Refuses = Refusal.Ends(branch.WhenTrue) });
                return;
            }
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
            case IInvocationOperation call when Constant(call) is { } named:
                if (GuardCall.MayBe(call.TargetMethod.Name))
                {
                    Guards.Add(new StateGuard(named, method, null, call.Syntax.GetLocation(), Throws: true));
                }
                else if (NameVerbs.BeginsWithOneOf(call.TargetMethod.Name, SettingVerbs))
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
            if (ConstantReader.MayBe(value) && SetOf(holder, type, organization) is { } set && ConstantReader.Read(value, cancellationToken) is { Value: not null })
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

        return condition is IInvocationOperation call && organization.IsOwn(call.TargetMethod.ContainingType) ? Constant(call) : null;
    }

    // The set of a state that a method of own code is called with.
    private ISymbol? Constant(IInvocationOperation call)
    {
        if (!organization.IsOwn(call.TargetMethod.ContainingType))
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            var value = Operand.WithoutImplicitConversion(argument.Value);
            var first = value is IArrayCreationOperation { Initializer.ElementValues: [var element, ..] } ? Operand.WithoutImplicitConversion(element) : value;
            if (first is IFieldReferenceOperation { Field.ContainingType: { TypeKind: TypeKind.Enum } type } && SetOf(null, type, organization) is { } set)
            {
                return set;
            }
        }

        return null;
    }

    // Stage = nextStage: which state comes next was chosen before, by the caller or by a question that is asked here.
    private static bool IsChosen(IOperation value) =>
        Operand.WithoutImplicitConversion(value) is IParameterReferenceOperation or ILocalReferenceOperation or IConditionalOperation or ISwitchExpressionOperation;

    private static bool IsHandedOn(IOperation value, ISymbol set) =>
        IsChosen(value) && SymbolEqualityComparer.Default.Equals(NullableType.Underlying(Operand.WithoutImplicitConversion(value).Type), set);

    private static bool Throws(StatementSyntax branch) =>
        (branch is BlockSyntax { Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : branch) is ThrowStatementSyntax;

    private static Location Head(IfStatementSyntax test) =>
        Location.Create(test.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(test.IfKeyword.SpanStart, test.CloseParenToken.Span.End));
}
