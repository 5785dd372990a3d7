using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Takes a branch apart into the parts that a set can take the place of; empty when one of its comparisons has another form.</summary>
internal static class RoleBranchParts
{
    /// <summary>The parts of each statement of a branch, which can be rewritten by themselves.</summary>
    public static ImmutableArray<ImmutableArray<RoleSetPart>> OfEach(RoleBranch branch) =>
    [
        .. branch.Comparisons.GroupBy(c => branch.Steps.FirstOrDefault(s => s.Syntax.Span.Contains(c.Operation.Syntax.Span)) ?? branch.Head).Select(static g => Of(g)),
    ];

    private static ImmutableArray<RoleSetPart> Of(IEnumerable<RoleComparison> comparisons)
    {
        var parts = ImmutableArray.CreateBuilder<RoleSetPart>();
        foreach (var comparison in comparisons)
        {
            if (Ask(comparison) is not { } ask || RoleSetPart.Of(ask) is not { IsEmpty: false } some)
            {
                return [];
            }

            parts.AddRange(some);
        }

        return parts.ToImmutable();
    }

    private static RoleAsk? Ask(RoleComparison comparison)
    {
        if (comparison.Declaration is not null || RoleBranchSubject.IsUnknown(comparison.Operand) || !CanBeSet(comparison.Operation, comparison.Constants.Length)
            || (ListSearch(comparison.Operation) is { } search && !CanBeSearched(search, comparison)))
        {
            return null;
        }

        var roles = ImmutableArray.CreateBuilder<RoleName>(comparison.Constants.Length);
        foreach (var constant in comparison.Constants)
        {
            if (Named(constant) is not { } role)
            {
                return null;
            }

            roles.Add(role);
        }

        return new RoleAsk(
            comparison.Operation is IInvocationOperation { TargetMethod.Name: not nameof(Equals) } ? RoleAskKind.Collection : RoleAskKind.Comparison,
            comparison.Operation,
            roles.MoveToImmutable(),
            comparison.IsGathered ? RoleNamesStand.Gathered : RoleNamesStand.Inline);
    }

    // An order of roles is no set of them, and a pattern with a further condition is more than one.
    private static bool CanBeSet(IOperation operation, int roles) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IBinaryOperation binary => IndexTest.Call(binary, out _) is not null,
        IIsPatternOperation => RoleSetPattern.Of(operation.Syntax)?.Alternatives == roles,
        IInvocationOperation { Syntax: InvocationExpressionSyntax } => true,
        _ => false,
    };

    private static IInvocationOperation? ListSearch(IOperation operation) =>
        (operation is IBinaryOperation binary ? IndexTest.Call(binary, out _) : operation as IInvocationOperation)
            is { TargetMethod: { Name: not nameof(Equals), ContainingType.SpecialType: not SpecialType.System_String } } search ? search : null;

    // A list holds its elements as they are compared, where a condition keeps what it calls on its constant. Of a position another list may know nothing:
    // the set is an array, and in a query a sequence.
    private static bool CanBeSearched(IInvocationOperation search, RoleComparison comparison) =>
        comparison.Constants.All(static c => c.Written is null)
        && (search.TargetMethod is not { Name: "IndexOf" } method
            || (!ExpressionTrees.Contains(search.Syntax, search.SemanticModel!, default) && (!comparison.IsGathered || method.ContainingType.SpecialType == SpecialType.System_Array)));

    // Texts and members of enums, these as numbers, too; an instance of a value object is made when the program runs.
    private static RoleName? Named(KeyConstant constant)
    {
        if (constant.Syntax is not ExpressionSyntax syntax || constant.Symbol is IPropertySymbol or IFieldSymbol { IsConst: false })
        {
            return null;
        }

        return constant switch
        {
            { Value: string text } => new RoleName(constant.Written ?? text, syntax, constant.Symbol),
            { Symbol: IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member } when syntax is not CastExpressionSyntax { Type: not PredefinedTypeSyntax } => new RoleName(member.Name, syntax, member),
            _ => null,
        };
    }
}
