using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Where else the text of a role stands, beyond what was learned: migrations, generated code and lists without a name may give roles, too.
/// </summary>
internal static class RoleMentions
{
    /// <summary>Whether somebody may be given a role where its text stands. What is compared with it, and how somebody is called, gives nothing.</summary>
    public static bool MayGive(RoleSpelling odd, Compilation compilation, Vocabulary words, CancellationToken cancellationToken)
    {
        var asked = new HashSet<(SyntaxTree, int)>(odd.Asked.Concat(odd.AskedInAnyCase).Select(static u => (u.Tree, u.Place.Start)));
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken).ToString();
            for (var at = Find(text, odd.Text, 0); at >= 0; at = Find(text, odd.Text, at + 1))
            {
                if (!asked.Contains((tree, at)) && !IsNoGift(tree.GetRoot(cancellationToken).FindToken(at), at, words))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where a method of this file that takes the name of a role is handed the role in another spelling.</summary>
    public static (string Text, RoleUse Use)? HandedOn(RoleSpelling odd, SyntaxTree tree, Vocabulary words, CancellationToken cancellationToken)
    {
        if (RoleFacts.Known(tree, words) is not { Wrappers: { Count: > 0 } methods })
        {
            return null;
        }

        var key = RoleTwins.KeyOf(odd.Text);
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { Token.Value: string text, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } literal
                && text != odd.Text && RoleConstants.LastName(call.Expression) is { } method && methods.Contains(method) && RoleTwins.KeyOf(text) == key)
            {
                return (text, new RoleUse(text, tree, literal.Span));
            }
        }

        return null;
    }

    // In quotes of C#, or in those of the query language.
    private static int Find(string text, string role, int from)
    {
        // A quote stands before it, so that no text shorter than that is looked at: a file may be empty.
        for (var at = from; at + role.Length < text.Length && (at = text.IndexOf(role, at + 1, StringComparison.OrdinalIgnoreCase)) > 0;)
        {
            if (at + role.Length < text.Length && text[at - 1] is '"' or '\'' && text[at + role.Length] == text[at - 1])
            {
                return at - 1;
            }
        }

        return -1;
    }

    private static bool IsNoGift(SyntaxToken token, int at, Vocabulary words)
    {
        // A comment belongs to the token after it.
        if (!token.Span.Contains(at))
        {
            return true;
        }

        if (token.Parent is not LiteralExpressionSyntax literal)
        {
            return false;
        }

        return literal.Parent switch
        {
            BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression),
            PatternSyntax or CaseSwitchLabelSyntax => true,
            AttributeArgumentSyntax argument => RoleUseReader.Asks(argument),

            // What is generated from markup asks as well as it gives.
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => RoleUseReader.Asks(call),
            AssignmentExpressionSyntax assignment when assignment.Right == literal => RoleConstants.LastName(assignment.Left) is { } name && CallsSomebody(name, words),
            _ => false,
        };
    }

    // UserName, FirstName, DisplayName
    private static bool CallsSomebody(string member, Vocabulary words) =>
        words.Has(member, WordKinds.Identity | WordKinds.Presentation) && !words.Has(member, WordKinds.Role | WordKinds.Position);
}
