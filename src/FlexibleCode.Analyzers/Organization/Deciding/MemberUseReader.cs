using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// Tells from where a member of a closed set is named what is done with it. It climbs from the member, through its name as text, lists and
/// patterns, and allocates nothing; a value that is only assigned, returned or passed on is no use.
/// </summary>
internal static class MemberUseReader
{
    private const int LongestWay = 48;

    /// <summary>Whether an operation names a static member where something may be done with it; looks at two operations at most.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public static bool MayBe(IOperation operation) =>
        operation.Kind is OperationKind.FieldReference or OperationKind.PropertyReference
        && ((IMemberReferenceOperation)operation).Instance is null
        && operation.Parent is { } parent
        && (IsUse(parent.Kind) || parent is IPatternOperation or ICaseClauseOperation or IMemberReferenceOperation or IAssignmentOperation);

    // Told by the kind where there is one: a row of casts asks one after the other.
    private static bool IsUse(OperationKind kind) => kind is OperationKind.Conversion or OperationKind.Binary or OperationKind.Argument or OperationKind.Invocation
        or OperationKind.NameOf or OperationKind.ArrayInitializer or OperationKind.CollectionExpression or OperationKind.Interpolation;

    public static MemberUse? Read(IOperation reference)
    {
        var child = reference;
        var inText = false;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent; steps++)
        {
            switch (parent)
            {
                case IConversionOperation or INameOfOperation or IParenthesizedOperation or IInterpolationOperation or IInterpolatedStringOperation:
                case IPatternOperation or IPropertySubpatternOperation:
                case IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    inText |= parent is IInterpolationOperation;
                    break;
                case IMemberReferenceOperation member when member.Instance == child:
                    if (!IsName(member.Member.Name))
                    {
                        return null;
                    }

                    break;
                case IBinaryOperation binary:
                    if (binary.OperatorKind == BinaryOperatorKind.Add)
                    {
                        inText = true;
                        break;
                    }

                    return inText ? null : OfComparison(binary, child);
                case IIsPatternOperation test:
                    return test.Pattern == child ? new MemberUse(MemberUseKind.Test, test, SubjectOf(reference, test.Value)) : null;
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm:
                    return arm.Pattern == child ? new MemberUse(MemberUseKind.Test, choice, SubjectOf(reference, choice.Value)) : null;
                case ICaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } clause:
                    return clause is IPatternCaseClauseOperation { Guard: { } guard } && guard == child
                        ? null
                        : new MemberUse(MemberUseKind.Test, choice, SubjectOf(reference, choice.Value));
                case IInvocationOperation invocation when invocation.Instance == child:
                    if (Decisions.Operand.IsNormalization(invocation.TargetMethod))
                    {
                        break;
                    }

                    return invocation is { TargetMethod.Name: nameof(Equals), Arguments: [{ Value: var other }, ..] } ? new MemberUse(MemberUseKind.Test, invocation, other) : null;
                case IArgumentOperation argument:
                    return OfArgument(argument, inText);
                case IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var property } } assignment
                    when assignment.Value == child && assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation { Parent: IAttributeOperation attribute } }:
                    return NamesRoles(property) ? OfAttribute(attribute) : null;
                default:
                    return null;
            }

            child = parent;
        }

        return null;
    }

    private static MemberUse? OfComparison(IBinaryOperation binary, IOperation child)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan
            or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual))
        {
            return null;
        }

        var other = binary.LeftOperand == child ? binary.RightOperand : binary.LeftOperand;
        return other.ConstantValue.HasValue ? null : new MemberUse(MemberUseKind.Test, binary, other);
    }

    private static MemberUse? OfArgument(IArgumentOperation argument, bool inText)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation { TargetMethod: { } method } invocation:
                if (IsTest(method.Name) && !inText)
                {
                    return OfTest(invocation, argument);
                }

                if (method.Name == "IndexOf" && !inText && invocation.Parent is IBinaryOperation found && Decisions.IndexTest.Call(found, out _) == invocation)
                {
                    return OfTest(invocation, argument) is { } search ? search with { Operation = found } : null;
                }

                if (method.Name == "Add" && invocation.Arguments.Length == 2 && invocation.Arguments[0] == argument
                    && invocation.Parent is IObjectOrCollectionInitializerOperation table)
                {
                    return new MemberUse(MemberUseKind.Test, table, null);
                }

                return OfRoleCall(invocation);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Parent: IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation entries } }:
                return new MemberUse(MemberUseKind.Test, entries, null);
            case IObjectCreationOperation { Type.Name: "Claim" or "IdentityRole" } creation:
                return new MemberUse(MemberUseKind.Grant, creation, null);
            case IObjectCreationOperation { Parent: IAttributeOperation attribute }:
                return argument.Parameter is { } parameter && (NamesRoles(parameter.Name) || parameter.Type.SpecialType != SpecialType.System_String) ? OfAttribute(attribute) : null;
            default:
                return null;
        }
    }

    // Equals(a, b), new[] { A, B }.Contains(x), roles.Contains(A)
    private static MemberUse? OfTest(IInvocationOperation invocation, IArgumentOperation argument)
    {
        foreach (var other in invocation.Arguments)
        {
            if (other != argument && !other.Value.ConstantValue.HasValue && other.Parameter?.Type.TypeKind != TypeKind.Interface)
            {
                return new MemberUse(MemberUseKind.Test, invocation, other.Value);
            }
        }

        return new MemberUse(MemberUseKind.Test, invocation, invocation.Instance ?? (invocation.Arguments[0] == argument ? null : invocation.Arguments[0].Value));
    }

    private static MemberUse? OfRoleCall(IInvocationOperation invocation)
    {
        var name = invocation.TargetMethod.Name;
        if (name.IndexOf("Claim", StringComparison.Ordinal) >= 0)
        {
            return new MemberUse(name.StartsWith("Has", StringComparison.Ordinal) || name.StartsWith("Require", StringComparison.Ordinal) ? MemberUseKind.Authorization : MemberUseKind.Grant, invocation, null);
        }

        if (name != "Roles" && (name.IndexOf("Role", StringComparison.OrdinalIgnoreCase) < 0 || !RoleNames.IsAuthorization(name)))
        {
            return null;
        }

        return new MemberUse(Gives(name) ? MemberUseKind.Grant : MemberUseKind.Authorization, invocation, null);
    }

    private static MemberUse? OfAttribute(IAttributeOperation attribute) =>
        attribute.Operation is IObjectCreationOperation { Type.Name: { } name } && AccessAttributes.LetsIn(name)
            ? new MemberUse(MemberUseKind.Authorization, attribute, null)
            : null;

    // What else an attribute of authorization is given is the name of a policy or of a scheme.
    private static bool NamesRoles(string name) => name.IndexOf("role", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Gives(string name) =>
        name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("Assign", StringComparison.Ordinal)
        || name.StartsWith("Grant", StringComparison.Ordinal) || name.StartsWith("Role", StringComparison.Ordinal);

    private static bool IsTest(string method) => method is nameof(Equals) or "Contains";

    private static bool IsName(string member) => member is "Name" or "Value" or "Id" or "Code" or "Key";

    // A property pattern tells which member of the tested value is meant.
    private static IOperation SubjectOf(IOperation reference, IOperation tested)
    {
        var operation = reference;
        for (var steps = 0; steps < LongestWay && operation.Parent is { } parent; steps++)
        {
            switch (parent)
            {
                case IPropertySubpatternOperation subpattern:
                    return subpattern.Member;
                case IIsPatternOperation or ISwitchExpressionArmOperation or ICaseClauseOperation:
                    return tested;
            }

            operation = parent;
        }

        return tested;
    }
}
