using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>The comparisons that belong together: those of one boolean expression, of all rungs of a ladder, of all arms of a switch.</summary>
internal static class RoleBranchGroup
{
    /// <summary>The whole boolean expression that a comparison is part of; the switch that a pattern is part of.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent && Passes(parent, operation))
        {
            operation = parent;
        }

        return operation switch
        {
            IPatternOperation { Parent: ISwitchExpressionArmOperation { Parent: { } choice } } => choice,
            IPatternOperation { Parent: IPatternCaseClauseOperation { Parent.Parent: { } choice } } => choice,
            _ => operation,
        };
    }

    /// <summary>The comparisons of a decision and of the statements that continue it, in source order.</summary>
    public static ImmutableArray<RoleComparison> Comparisons(
        IOperation head, ImmutableArray<IOperation> steps, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<RoleComparison>();
        switch (head)
        {
            case IConditionalOperation first:
                Rungs(first, found, organization, cancellationToken);
                foreach (var step in steps)
                {
                    Rungs((IConditionalOperation)step, found, organization, cancellationToken);
                }

                break;
            case ISwitchExpressionOperation choice:
                Arms(choice, found, organization, cancellationToken);
                break;
            case ISwitchOperation choice:
                Clauses(choice, found, organization, cancellationToken);
                break;
            default:
                Add(head, found, organization, cancellationToken);
                break;
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a switch itself is over a role, by its operand or by its patterns.</summary>
    public static bool Decides(ISwitchExpressionOperation choice, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (RoleBranchComparisons.Read(choice, organization, cancellationToken) is not null)
        {
            return true;
        }

        var found = ImmutableArray.CreateBuilder<RoleComparison>();
        foreach (var arm in choice.Arms)
        {
            Add(arm.Pattern, found, organization, cancellationToken);
        }

        return found.Count > 0;
    }

    /// <summary>What a condition asks of roles, in source order.</summary>
    public static ImmutableArray<RoleComparison> Asked(IOperation condition, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<RoleComparison>();
        Add(condition, found, organization, cancellationToken);
        return found.ToImmutable();
    }

    private static void Rungs(
        IConditionalOperation first, ImmutableArray<RoleComparison>.Builder found, OrganizationModel organization, CancellationToken cancellationToken)
    {
        for (IConditionalOperation? rung = first; rung is not null;)
        {
            Add(rung.Condition, found, organization, cancellationToken);
            rung = rung.WhenFalse is null ? null : Operand.WithoutImplicitConversion(rung.WhenFalse) as IConditionalOperation;
        }
    }

    private static void Arms(
        ISwitchExpressionOperation choice, ImmutableArray<RoleComparison>.Builder found, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var own = RoleBranchComparisons.Read(choice, organization, cancellationToken);
        if (own is not null)
        {
            found.Add(own);
        }

        var decides = own is not null || Decides(choice, organization, cancellationToken);
        foreach (var arm in choice.Arms)
        {
            Add(arm.Pattern, found, organization, cancellationToken);
            if (arm.Guard is { } guard)
            {
                Add(guard, found, organization, cancellationToken);
            }

            if (!decides || arm.Value is not { } value)
            {
                continue;
            }

            switch (Operand.WithoutImplicitConversion(value))
            {
                case ISwitchExpressionOperation inner:
                    Arms(inner, found, organization, cancellationToken);
                    break;
                case IConditionalOperation inner:
                    Rungs(inner, found, organization, cancellationToken);
                    break;
                case var truth:
                    Add(truth, found, organization, cancellationToken);
                    break;
            }
        }
    }

    private static void Clauses(
        ISwitchOperation choice, ImmutableArray<RoleComparison>.Builder found, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (RoleBranchComparisons.Read(choice, organization, cancellationToken) is { } own)
        {
            found.Add(own);
        }

        foreach (var section in choice.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Add(pattern.Pattern, found, organization, cancellationToken);
                    if (pattern.Guard is { } guard)
                    {
                        Add(guard, found, organization, cancellationToken);
                    }
                }
            }
        }
    }

    private static void Add(
        IOperation root, ImmutableArray<RoleComparison>.Builder found, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var open = new Stack<IOperation>();
        open.Push(root);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next is not (ISwitchExpressionOperation or ISwitchOperation) && RoleBranchComparisons.Read(next, organization, cancellationToken) is { } comparison)
            {
                found.Add(comparison);
                continue;
            }

            var children = next.ChildOperations.Reverse();
            foreach (var child in children)
            {
                if (Passes(next, child))
                {
                    open.Push(child);
                }
            }
        }
    }

    private static bool Passes(IOperation parent, IOperation child) => parent switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => true,
        IParenthesizedOperation or IConversionOperation => IsTruth(child.Type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or }
            => IsTruth(parent.Type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => IsTruth(child.Type),
        IConditionalAccessOperation access => access.WhenNotNull == child && IsTruth(parent.Type),
        ICoalesceOperation => IsTruth(child.Type),
        IIsPatternOperation test => test.Pattern == child || IsTruth(child.Type),
        IPatternOperation or IPropertySubpatternOperation => child is IPatternOperation or IPropertySubpatternOperation,
        _ => false,
    };

    private static bool IsTruth(ITypeSymbol? type) =>
        NullableType.Underlying(type) is { SpecialType: SpecialType.System_Boolean };
}
