using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Tells a list of roles that says who may perform an operation from one of those whom work goes to: it is called after the operation
/// (<c>ManualEscalate</c>, <c>AssignWithinOwnDepartment</c>), or wherever it stands its roles are asked of somebody (<c>Escalation.Any(user.IsInRole)</c>).
/// </summary>
internal static class CallerRoleList
{
    private static readonly WordStems Operations = WordStems.Whole("escalate", "assign", "reassign", "delegate", "forward");

    private static readonly WordStems Receivers = WordStems.Whole("to", "target", "targets", "chain", "order");

    /// <summary>Whether the name of a list is that of an operation, and names nobody whom it goes to.</summary>
    public static bool IsOperation(string name) => Operations.AreIn(name) && !Receivers.AreIn(name);

    /// <summary>Whether a list that is seen nowhere else is only searched for the roles of whoever asks.</summary>
    public static bool IsOnlySearched(ISymbol list, SyntaxNode written, CancellationToken cancellationToken)
    {
        var isSearched = false;
        foreach (var scope in Scopes(list, written, cancellationToken))
        {
            foreach (var node in scope.DescendantNodes())
            {
                if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != list.Name)
                {
                    continue;
                }

                if (!IsSearch(name))
                {
                    return false;
                }

                isSearched = true;
            }
        }

        return isSearched;
    }

    private static IEnumerable<SyntaxNode> Scopes(ISymbol list, SyntaxNode written, CancellationToken cancellationToken) => list switch
    {
        ILocalSymbol => written.FirstAncestorOrSelf<BlockSyntax>() is { } block ? [block] : [],
        { DeclaredAccessibility: Accessibility.Private } => list.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)),
        _ => [],
    };

    // Roles.Any(user.IsInRole), Roles.Any(r => user.IsInRole(r)), mine.Any(Roles.Contains).
    private static bool IsSearch(IdentifierNameSyntax name)
    {
        ExpressionSyntax list = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        if (list.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var asked } access || access.Expression != list)
        {
            return false;
        }

        return access.Parent switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var how }] } => asked is "Any" or "Exists" && AsksSomebody(how),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" or "Exists" } } } => asked == "Contains",
            _ => false,
        };
    }

    private static bool AsksSomebody(ExpressionSyntax how)
    {
        foreach (var node in how.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: "IsInRole" or "IsInRoleAsync" or "HasRole" or "IsUserInRole" })
            {
                return true;
            }
        }

        return false;
    }
}
