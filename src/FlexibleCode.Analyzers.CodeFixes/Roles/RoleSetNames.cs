using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Names a set by the duty that its test speaks of: the variable that it fills (<c>canManageBudget</c>) or the member that it answers for
/// (<c>MayApprove</c>); else by its roles, if they are few.
/// </summary>
internal static class RoleSetNames
{
    private static readonly string[] Questions = ["Is", "Can", "May", "Has", "Have", "Are", "Check", "Must", "Should", "Get", "In", "User"];

    public static string For(RoleSetUse use, InlineRoleTestMember member)
    {
        var duty = Duty(use.Node, member.Name);
        if (!use.IsSet)
        {
            return IsJoining(member.Name) ? "DefaultRole" : Pascal(use.Roles[0].Text) + "Role";
        }

        return duty is not null ? duty + "Roles"
            : use.Roles.Length <= 2 ? string.Join("Or", use.Roles.Select(static r => Pascal(r.Text)).Distinct()) + "Roles"
            : Stem(Pascal(member.Name)) + "Roles";
    }

    /// <summary>A text as an identifier of the type: <c>Analyst HTE &amp; LTS</c> → <c>AnalystHTELTS</c>, <c>ADMIN</c> → <c>Admin</c>.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder();
        var startsWord = true;
        var isUpper = text.ToUpper(CultureInfo.InvariantCulture) == text && text.Length > 3;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpper(character, CultureInfo.InvariantCulture)
                : isUpper ? char.ToLower(character, CultureInfo.InvariantCulture)
                : character);
            startsWord = false;
        }

        return name.Length == 0 ? "Named" : char.IsDigit(name[0]) ? "Role" + name : name.ToString();
    }

    // What is filled with the truth, or the member that returns it.
    private static string? Duty(SyntaxNode place, string member)
    {
        for (var node = place; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax local:
                    return Stem(Pascal(local.Identifier.ValueText));
                case AssignmentExpressionSyntax { Left: var left }:
                    return Stem(Pascal((left as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? left.ToString()));
                case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax }:
                case ReturnStatementSyntax:
                    return Stem(Pascal(member));
                case ArgumentListSyntax or ArgumentSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax:
                    continue;
                case BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or IsPatternExpressionSyntax:
                    continue;
                case IdentifierNameSyntax or LiteralExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
                    continue;
                case ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax or SimpleLambdaExpressionSyntax:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static string? StemOrNull(string name) => name.Length == 0 ? null : name;

    private static string Stem(string name)
    {
        foreach (var suffix in new[] { "Async", "Roles", "Role" })
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - suffix.Length);
            }
        }

        foreach (var question in Questions)
        {
            if (name.Length > question.Length && name.StartsWith(question, StringComparison.Ordinal) && char.IsUpper(name[question.Length]))
            {
                name = name.Substring(question.Length);
            }
        }

        return StemOrNull(name) ?? "Named";
    }

    private static bool IsJoining(string member) =>
        InlineRoleTestNames.HasWord(member, "register") || InlineRoleTestNames.HasWord(member, "default") || InlineRoleTestNames.HasWord(member, "signup")
        || InlineRoleTestNames.HasWord(member, "join") || InlineRoleTestNames.HasWord(member, "invite");
}

/// <summary>The member that a role test stands in.</summary>
internal readonly record struct InlineRoleTestMember(string Name)
{
    public static InlineRoleTestMember Of(SemanticModel model, SyntaxNode place, CancellationToken cancellationToken)
    {
        var symbol = model.GetEnclosingSymbol(place.SpanStart, cancellationToken);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return new InlineRoleTestMember(symbol switch
        {
            IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => symbol.ContainingType.Name,
            { } other => other.Name,
            null => "",
        });
    }
}
