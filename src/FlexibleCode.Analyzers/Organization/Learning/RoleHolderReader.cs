using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Reads the constants that an expression which holds roles is compared with, assigned or searched for.</summary>
internal readonly struct RoleHolderReader(List<RoleTerm> terms, HashSet<(int Scope, string Operand)> holders)
{
    public void Read(ExpressionSyntax whole, bool isPlural)
    {
        // var r = session.GetString("Role"): the local holds a role, whatever it is called.
        if (whole.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: { } local } declarator } && !isPlural)
        {
            holders.Add((Operands.ScopeOf(declarator, local), local));
        }

        Operands.Compared(whole, RoleOrigin.Holder, isPlural, terms);

        // roles.Any(r => r.Name == "Admin"), context.Roles.FirstOrDefault(r => r.Name == "Admin")
        if (isPlural && whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax query } access && access.Expression == whole)
        {
            ReadQuery(query);
        }
        else if (isPlural && whole is InvocationExpressionSyntax own)
        {
            ReadQuery(own);
        }
    }

    private void ReadQuery(InvocationExpressionSyntax query)
    {
        foreach (var argument in query.ArgumentList.Arguments)
        {
            if (argument.Expression is not SimpleLambdaExpressionSyntax { ExpressionBody: { } body } lambda)
            {
                continue;
            }

            foreach (var node in body.DescendantNodesAndSelf())
            {
                if (node is IdentifierNameSyntax item && item.Identifier.ValueText == lambda.Parameter.Identifier.ValueText)
                {
                    Operands.Compared(Operands.Whole(item), RoleOrigin.Holder, split: false, terms);
                }
            }
        }
    }
}
