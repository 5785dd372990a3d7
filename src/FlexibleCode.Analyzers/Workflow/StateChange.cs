using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// What an answer puts something into: the states that it returns, assigns, or hands to a setter, also where further effects stand beside the
/// assignment or a further question chooses between two states.
/// </summary>
/// <param name="set">The type of the states; text where states are text.</param>
/// <param name="organization">What is organizational here.</param>
/// <param name="cancellationToken">Cancels.</param>
internal sealed class StateChange(ITypeSymbol set, OrganizationModel organization, CancellationToken cancellationToken)
{
    private const int Deepest = 4;

    private readonly List<KeyConstant> _states = [];

    /// <summary>The member of the business's data that is assigned to, if there is one.</summary>
    public IPropertySymbol? Target { get; private set; }

    /// <summary>The operand that is assigned to, if there is one.</summary>
    public IOperation? Assigned { get; private set; }

    /// <summary>Whether any answer was handed back instead of being assigned.</summary>
    public bool IsReturned { get; private set; }

    /// <summary>The states of one answer.</summary>
    public IReadOnlyList<KeyConstant> Of(Outcome outcome)
    {
        _states.Clear();
        switch (outcome.Kind)
        {
            case OutcomeKind.Value when outcome.Value is { } value:
                IsReturned = true;
                Chosen(value, Deepest);
                break;
            case OutcomeKind.Assigns when outcome is { Value: { } value, Target: { } target }:
                Assign(target, value);
                break;
            case OutcomeKind.Effects:
                Statements(outcome.Syntax);
                break;
        }

        return _states;
    }

    /// <summary>Whether an operation is about this set: of its type or, for text, one that is called a state.</summary>
    private bool IsOfSet(IOperation target) =>
        SymbolEqualityComparer.Default.Equals(NullableType.Underlying(target.Type), set)
        && (set.SpecialType != SpecialType.System_String || organization.Read(Operand.Symbol(target), target.Type).Kind == ThingKind.State);

    private void Statements(SyntaxNode syntax)
    {
        if (Model?.GetOperation(syntax, cancellationToken) is { } operation)
        {
            Effect(operation, Deepest);
        }
    }

    /// <summary>The model of the tree that the decision stands in.</summary>
    public SemanticModel? Model { get; init; }

    private void Effect(IOperation? operation, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        switch (operation)
        {
            case IBlockOperation block:
                foreach (var statement in block.Operations)
                {
                    Effect(statement, depth);
                }

                break;
            case ISwitchCaseOperation section:
                foreach (var statement in section.Body)
                {
                    Effect(statement, depth);
                }

                break;
            case IConditionalOperation { Type: null } branch:
                Effect(branch.WhenTrue, depth - 1);
                Effect(branch.WhenFalse, depth - 1);
                break;
            case IExpressionStatementOperation { Operation: var expression }:
                Expression(expression);
                break;
            case IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer.Value: var kept }] }] }:
                Commanded(kept is IAwaitOperation { Operation: var awaited } ? awaited : kept);
                break;
            case IReturnOperation { ReturnedValue: { } value } when set.SpecialType != SpecialType.System_String:
                IsReturned = true;
                Chosen(value, depth);
                break;
        }
    }

    private void Expression(IOperation expression)
    {
        if (expression is IAwaitOperation awaited)
        {
            expression = awaited.Operation;
        }

        switch (expression)
        {
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case IInvocationOperation call when IsSetter(call.TargetMethod.Name):
                foreach (var argument in call.Arguments)
                {
                    if (SymbolEqualityComparer.Default.Equals(NullableType.Underlying(argument.Parameter?.Type), set))
                    {
                        Chosen(argument.Value, depth: 1);
                    }
                }

                break;
            case IInvocationOperation call:
                Commanded(call);
                break;
        }
    }

    private void Commanded(IOperation expression)
    {
        if (expression is not IInvocationOperation call || MadeWithState.Sent(call, organization) is not { } command)
        {
            return;
        }

        foreach (var (holder, type, value) in MadeWithState.Says(command))
        {
            if (SymbolEqualityComparer.Default.Equals(NullableType.Underlying(type), set)
                && (set.SpecialType != SpecialType.System_String || organization.Read(holder, type).Kind == ThingKind.State))
            {
                Chosen(value, depth: 1);
            }
        }
    }

    private void Assign(IOperation target, IOperation value)
    {
        if (IsOfSet(target))
        {
            Target ??= (target as IPropertyReferenceOperation)?.Property;
            Assigned ??= target;
            Chosen(value, Deepest);
        }
    }

    // The constants among which a value is chosen; nothing if one of them is none.
    private void Chosen(IOperation value, int depth)
    {
        value = Operand.WithoutImplicitConversion(value);
        if (ConstantReader.Read(value, cancellationToken) is { Value: not null } constant)
        {
            if (SymbolEqualityComparer.Default.Equals(NullableType.Underlying(constant.Type), set))
            {
                _states.Add(constant);
            }
        }
        else if (value is IConditionalOperation { WhenFalse: { } otherwise } choice && depth > 0)
        {
            Chosen(choice.WhenTrue, depth - 1);
            Chosen(otherwise, depth - 1);
        }
    }

    private bool IsSetter(string name) =>
        StateSetters.Is(name) && (set.SpecialType != SpecialType.System_String || organization.Words.Has(name, WordKinds.State));
}
