using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>An operand that is looked for in a list of constants.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="Constants">The list.</param>
/// <param name="IsGathered">Whether a field or property holds the list.</param>
/// <param name="Declaration">The declaration of a list made within the method.</param>
internal readonly record struct RoleListTest(IOperation Operand, ImmutableArray<KeyConstant> Constants, bool IsGathered, SyntaxNode? Declaration);

/// <summary>
/// Reads <c>list.Contains(x.Role)</c>, <c>list.Any(role => role == x.Role)</c> and <c>Array.IndexOf(list, x.Role)</c>, where the list is written out
/// somewhere.
/// </summary>
internal static class RoleBranchLists
{
    public static RoleListTest? Read(IInvocationOperation invocation, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (Asked(invocation, out var first) is not { } receiver || invocation.TargetMethod.ContainingType?.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (invocation.Arguments.Length <= first || (invocation.TargetMethod.Name == "IndexOf" && invocation.Arguments.Length > first + 1))
        {
            return null;
        }

        var list = Operand.WithoutConversion(receiver);
        if (list is not (ILocalReferenceOperation or IMemberReferenceOperation or IArrayCreationOperation or ICollectionExpressionOperation or IObjectCreationOperation))
        {
            return null;
        }

        var operand = invocation.TargetMethod.Name is "Contains" or "IndexOf"
            ? Operand.WithoutImplicitConversion(invocation.Arguments[first].Value)
            : Compared(invocation);
        if (operand is null || operand.ConstantValue.HasValue || !RoleBranchSubject.MayHold(operand.Type) || !RoleBranchSubject.MaySpeak(operand, organization))
        {
            return null;
        }

        var (isGathered, declaration) = (false, (SyntaxNode?)null);
        switch (list)
        {
            case ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [var declared] } local }:
                declaration = declared.GetSyntax(cancellationToken);
                if (LiteralList.Initializer(local, invocation.SemanticModel, cancellationToken) is not { } made)
                {
                    return null;
                }

                list = Operand.WithoutConversion(made);
                break;
            case IMemberReferenceOperation or IArrayCreationOperation or ICollectionExpressionOperation or IObjectCreationOperation:
                break;
            default:
                return null;
        }

        // A named list is gathered, also where a variable stands for it in a query.
        if (list is IMemberReferenceOperation named)
        {
            if (named is not { Instance: null, Member: IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true } } || InlineRoleTestNames.IsCatalogue(named.Member.Name))
            {
                return null;
            }

            (isGathered, declaration) = (true, null);
        }

        if (LiteralList.Read(list, cancellationToken) is not { Elements: { Length: > 0 } elements })
        {
            return null;
        }

        var constants = ImmutableArray.CreateBuilder<KeyConstant>(elements.Length);
        foreach (var element in elements)
        {
            if (ConstantReader.Read(element, cancellationToken) is not { } constant)
            {
                return null;
            }

            constants.Add(constant);
        }

        return new RoleListTest(operand, constants.MoveToImmutable(), isGathered, declaration);
    }

    // The list, and which argument says what is looked for.
    private static IOperation? Asked(IInvocationOperation invocation, out int first)
    {
        if (invocation is { Instance: null, TargetMethod: { Name: "IndexOf", ContainingType.SpecialType: SpecialType.System_Array }, Arguments: [var list, ..] })
        {
            first = 1;
            return list.Value;
        }

        first = InlineRoleTestCalls.FirstArgument(invocation);
        return InlineRoleTestCalls.Receiver(invocation);
    }

    // role => role == x.Role, role => x.Role.Equals(role)
    private static IOperation? Compared(IInvocationOperation invocation)
    {
        if (InlineRoleTestCalls.Lambda(invocation) is not { } lambda || InlineRoleTestCalls.Returned(lambda) is not { } body)
        {
            return null;
        }

        var (left, right) = body switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => (equals.LeftOperand, equals.RightOperand),
            IInvocationOperation { TargetMethod.Name: nameof(Equals), Instance: { } instance, Arguments: [var other, ..] } => (instance, other.Value),
            IInvocationOperation { TargetMethod.Name: nameof(Equals), Instance: null, Arguments: [var one, var other, ..] } => (one.Value, other.Value),
            _ => (null, null),
        };
        if (left is null || right is null)
        {
            return null;
        }

        var parameter = lambda.Symbol.Parameters[0];
        return Reads(left, parameter) ? Operand.WithoutConversion(right)
            : Reads(right, parameter) ? Operand.WithoutConversion(left)
            : null;
    }

    private static bool Reads(IOperation operand, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(InlineRoleTestConstants.Symbol(operand), parameter);
}
