using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Reads the constants beside the key that a session, a claim or a header keeps a role under.</summary>
internal readonly struct RoleKeyReader(Vocabulary words, List<RoleTerm> terms, HashSet<(int Scope, string Operand)> holders)
{
    private readonly RoleHolderReader _holder = new(terms, holders);

    // "role", "UserRole", "X-User-Role", "http://schemas…/claims/role": what a session, a claim or a header keeps a role under.
    public void Read(LiteralExpressionSyntax literal, string key)
    {
        if (key.IndexOf(' ') < 0 && RoleNames.IsHolder(key.Substring(key.LastIndexOf('/') + 1), words))
        {
            ReadAt(literal, RoleOrigin.Holder);
        }
    }

    public void ReadAt(ExpressionSyntax key, RoleOrigin origin)
    {
        switch (key.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument:
                for (var i = 1; i < list.Arguments.Count && list.Arguments[0] == argument && Keeps(call); i++)
                {
                    RoleConstants.Read(list.Arguments[i].Expression, origin, split: false, terms);
                }

                if (call is ExpressionSyntax result)
                {
                    _holder.Read(Operands.Whole(result), isPlural: false);
                }

                break;
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax element } }:
                _holder.Read(Operands.Whole(element), isPlural: false);
                break;
            case BinaryExpressionSyntax { Parent: { } } comparison:
                ReadClaimPair(comparison, origin);
                break;
        }
    }

    // new Claim("role", "Admin"), RequireClaim("role", …), session.SetString("Role", "Admin"), headers.Add("X-Role", "Admin")
    private static bool Keeps(SyntaxNode call)
    {
        var name = call switch
        {
            ObjectCreationExpressionSyntax creation => RoleConstants.LastName(creation.Type),
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
            InvocationExpressionSyntax invocation => RoleConstants.LastName(invocation.Expression),
            _ => null,
        };
        return name is not null
            && (name.EndsWith("Claim", StringComparison.Ordinal) || name.StartsWith("Set", StringComparison.Ordinal)
                || name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Append", StringComparison.Ordinal));
    }

    // c.Type == ClaimTypes.Role && c.Value == "Admin"
    private void ReadClaimPair(BinaryExpressionSyntax comparison, RoleOrigin origin)
    {
        if (!comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.Parent is not BinaryExpressionSyntax both || !both.IsKind(SyntaxKind.LogicalAndExpression))
        {
            return;
        }

        var other = both.Left == comparison ? both.Right : both.Left;
        if (other is BinaryExpressionSyntax { Left: { } value } pair && pair.IsKind(SyntaxKind.EqualsExpression) && RoleConstants.LastName(value) == "Value")
        {
            RoleConstants.Read(pair.Right, origin, split: false, terms);
        }
        else if (other is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } compared, Name.Identifier.ValueText: "Equals" } } call
            && RoleConstants.LastName(compared) == "Value" && call.ArgumentList.Arguments.FirstOrDefault() is { } argument)
        {
            RoleConstants.Read(argument.Expression, origin, split: false, terms);
        }
    }
}
