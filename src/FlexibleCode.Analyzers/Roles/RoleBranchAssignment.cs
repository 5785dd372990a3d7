using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells a test that only saves an assignment: <c>if (user.Role != A) { user.Role = A; }</c>. Afterwards the role is the same either way, so that nothing
/// is decided by it.
/// </summary>
internal static class RoleBranchAssignment
{
    public static bool IsSaved(RoleBranch branch, CancellationToken cancellationToken) =>
        branch is { Head: IConditionalOperation { Type: null, WhenFalse: null } test, Comparisons: [{ Constants: [var constant] } comparison] }
        && Only(test.WhenTrue) is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }
        && IsDemanded(test.Condition, comparison.Operation)
        && Operand.Same(assignment.Target, comparison.Operand)
        && ConstantReader.Read(assignment.Value, cancellationToken) is { } assigned && assigned.Equals(constant);

    private static IOperation? Only(IOperation body) => body is IBlockOperation block ? block.Operations is [var only] ? only : null : body;

    // Of a condition that asks for more, the rest alone decides.
    private static bool IsDemanded(IOperation condition, IOperation comparison)
    {
        if (comparison is not (IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } or IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation } }))
        {
            return false;
        }

        var part = comparison;
        while (part != condition)
        {
            if (part.Parent is not (IConversionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd }))
            {
                return false;
            }

            part = part.Parent;
        }

        return true;
    }
}
