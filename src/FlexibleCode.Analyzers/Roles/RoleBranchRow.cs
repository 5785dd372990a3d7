using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells rows of data about roles: what a role may do, looked up by its name (<c>permissions.Where(p => p.Role == "Doctor")</c>), and the row of a role itself that is kept from being
/// deleted or renamed. Roles are data there already.
/// </summary>
internal static class RoleBranchRow
{
    private static readonly string[] Rights = ["permission", "permissions", "privilege", "privileges", "access", "module", "modules", "menu", "menus", "feature", "features"];

    private static readonly string[] Changes = ["Delete", "Remove", "Update", "Rename", "SetRoleName"];

    /// <summary>Whether a query only looks for the rows that say what a role may do. A row of somebody says what this one may do by the role.</summary>
    public static bool IsLookedUp(RoleBranch branch)
    {
        foreach (var comparison in branch.Comparisons)
        {
            if (Operand.WithoutForm(comparison.Operand) is not IPropertyReferenceOperation { Property.ContainingType.Name: var row, Instance: IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } }
                || !InlineRoleTestNames.HasWord(row, "role") || !Rights.Any(r => InlineRoleTestNames.HasWord(row, r)) || IsOfSomebody(comparison.Operation, row))
            {
                return false;
            }
        }

        return !branch.Comparisons.IsEmpty;
    }

    /// <summary>Whether a guard only keeps the row of a role as it is.</summary>
    public static bool IsKept(RoleBranch branch) =>
        branch.Head is IConditionalOperation { Type: null } guard && ConsecutiveTests.Leaves(guard)
        && branch.Comparisons.All(static c => RowOf(c) is not null)
        && RowOf(branch.Comparisons[0]) is { } row
        && guard.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && IsChanged(member, row.Name);

    // UserRoleAccess, a.UserId == id
    private static bool IsOfSomebody(IOperation comparison, string row)
    {
        // Word by word: a user role is a kind of role.
        var words = new WordReader(row.AsSpan());
        while (words.MoveNext())
        {
            if ((Vocabulary.BuiltIn.Of(row.AsSpan(words.Start, words.End - words.Start)) & WordKinds.Person) != 0)
            {
                return true;
            }
        }

        return comparison.Syntax.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } condition
            && condition.DescendantNodes().Any(static n => n is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && IsKeyOfPerson(name));
    }

    // UserId; CreatedByUserId says who wrote a row, not whose it is.
    private static bool IsKeyOfPerson(string name)
    {
        var words = new WordReader(name.AsSpan());
        return name.EndsWith("Id", StringComparison.Ordinal) && words.MoveNext() && words.End == name.Length - 2
            && (Vocabulary.BuiltIn.Of(name.AsSpan(0, words.End)) & WordKinds.Person) != 0;
    }

    // What a role is called, of a row that is nobody's: the row that gives one to somebody has a key of this person.
    private static ISymbol? RowOf(RoleComparison comparison) =>
        Operand.WithoutForm(comparison.Operand) is IPropertyReferenceOperation { Instance: { Type: { } type } row, Property: { Name: "Name" or "NormalizedName" or "Code", Type.SpecialType: SpecialType.System_String } }
        && row is ILocalReferenceOperation or IParameterReferenceOperation
        && !type.GetMembers().Any(static m => m is IPropertySymbol && IsKeyOfPerson(m.Name))
        && (type.Name.EndsWith("Role", StringComparison.Ordinal) || type.Name.StartsWith("IdentityRole", StringComparison.Ordinal))
            ? Operand.Symbol(row)
            : null;

    // roles.DeleteAsync(row)
    private static bool IsChanged(MemberDeclarationSyntax member, string row)
    {
        foreach (var node in member.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called }, ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax { Identifier.ValueText: var handed } }, ..] }
                && handed == row && Changes.Any(c => called.StartsWith(c, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
