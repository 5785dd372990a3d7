using System.Collections.Concurrent;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// All comparisons of one member with operands of one name, each with the branch that it is a part of. Asked for findings only, and read once for all
/// findings of a member: a long one may have thousands.
/// </summary>
internal sealed class RoleBranchMember
{
    private readonly MemberDeclarationSyntax _member;
    private readonly string _name;
    private readonly OrganizationModel _organization;
    private readonly List<(RoleComparison Comparison, RoleBranch Branch)> _comparisons = [];
    private readonly ILookup<string, RoleBranch> _byRoles;
    private readonly ConcurrentDictionary<SyntaxNode, bool> _decides = new();
    private readonly ConcurrentDictionary<SyntaxNode, bool> _counts = new();

    private RoleBranchMember(MemberDeclarationSyntax member, string name, SemanticModel model, OrganizationModel organization, CancellationToken cancellationToken)
    {
        (_member, _name, _organization) = (member, name, organization);
        var branches = new Dictionary<SyntaxNode, RoleBranch>();
        foreach (var node in member.DescendantNodes().Where(n => CanCompare(n) && Names(n, name)))
        {
            if (model.GetOperation(node, cancellationToken) is not { } operation
                || RoleBranchComparisons.Read(operation, organization, cancellationToken) is not { } comparison)
            {
                continue;
            }

            var head = RoleBranchReader.Head(operation, organization, cancellationToken);
            if (!branches.TryGetValue(head.Syntax, out var branch))
            {
                branches.Add(head.Syntax, branch = RoleBranchReader.From(head, organization, cancellationToken));
            }

            _comparisons.Add((comparison, branch));
        }

        _byRoles = _comparisons.Where(c => Begins(c.Comparison, c.Branch, cancellationToken)).Select(static c => c.Branch).ToLookup(RolesOf, StringComparer.Ordinal);
    }

    /// <summary>The member that a comparison stands in, which is the last one if it is the same; <c>null</c> for code that stands in none.</summary>
    public static RoleBranchMember? Around(RoleComparison comparison, RoleBranchMember? last, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (comparison.Operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member || member is TypeDeclarationSyntax
            || comparison.Operation.SemanticModel is not { } model)
        {
            return null;
        }

        return last is not null && last._member == member && last._name == comparison.Symbol.Name && ReferenceEquals(last._organization, organization)
            ? last
            : new RoleBranchMember(member, comparison.Symbol.Name, model, organization, cancellationToken);
    }

    /// <summary>How often the member holds the operand against roles and decides something by it.</summary>
    public int Comparisons(RoleComparison first, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (comparison, branch) in _comparisons)
        {
            if (SymbolEqualityComparer.Default.Equals(comparison.Symbol, first.Symbol)
                && (comparison.Operation.Syntax == first.Operation.Syntax || _decides.GetOrAdd(branch.Head.Syntax, _ => RoleBranchSink.Counts(branch, cancellationToken))))
            {
                count += comparison.Constants.Length;
            }
        }

        return count;
    }

    /// <summary>The branches that ask for the same roles, in source order, whatever operand they hold against them.</summary>
    public IEnumerable<RoleBranch> OfSameRoles(RoleBranch branch) => _byRoles[RolesOf(branch)];

    /// <summary>Whether a branch counts for whoever asks, which is asked once.</summary>
    public bool Counts(RoleBranch branch, Func<RoleBranch, bool> counts) => _counts.GetOrAdd(branch.Head.Syntax, _ => counts(branch));

    private static bool Begins(RoleComparison comparison, RoleBranch branch, CancellationToken cancellationToken) =>
        branch.Comparisons.Length > 0 && branch.Comparisons[0].Operation.Syntax == comparison.Operation.Syntax
        && !RoleBranchReader.IsMembershipTest(comparison.Operation, cancellationToken);

    private static string RolesOf(RoleBranch branch) =>
        string.Join("\n", branch.Comparisons.SelectMany(static c => c.Constants).Select(static k => k.Value as string ?? k.Name).Distinct(StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal));

    /// <summary>Whether a node may hold an operand against roles.</summary>
    public static bool CanCompare(SyntaxNode node) =>
        node is BinaryExpressionSyntax or IsPatternExpressionSyntax or InvocationExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or SubpatternSyntax;

    private static bool Names(SyntaxNode node, string name)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
