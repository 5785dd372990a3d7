using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>The code of an arm without what belongs to the branch: the statements without block and <c>break</c>, or the expression.</summary>
/// <param name="Statements">The statements, all of one list.</param>
/// <param name="Expression">The expression of an arm; <c>null</c> for statements.</param>
internal sealed record RoleServiceCode(ImmutableArray<StatementSyntax> Statements, ExpressionSyntax? Expression)
{
    public bool IsEmpty => Expression is null && Statements.IsEmpty;

    /// <summary>The nodes in source order.</summary>
    public IEnumerable<SyntaxNode> Nodes => Expression is null ? Statements : [Expression];

    /// <summary>What is taken along as it is written, comments included.</summary>
    public TextSpan Span =>
        Expression is not null ? Expression.Span
        : Statements.IsEmpty ? default
        : TextSpan.FromBounds(Statements[0].FullSpan.Start, Statements[Statements.Length - 1].FullSpan.End);

    public IEnumerable<SyntaxNode> DescendantNodes() => Nodes.SelectMany(static n => n.DescendantNodesAndSelf());

    /// <summary>The code of a section, a rung, an arm, or of what stands behind <c>else</c>; <c>null</c> for anything else.</summary>
    public static RoleServiceCode? Of(SyntaxNode syntax) => syntax switch
    {
        SwitchSectionSyntax section => new RoleServiceCode(Section(section), null),
        SwitchExpressionArmSyntax arm => new RoleServiceCode([], arm.Expression),
        IfStatementSyntax rung => new RoleServiceCode(Statement(rung.Statement), null),
        StatementSyntax statement => new RoleServiceCode(Statement(statement), null),
        _ => null,
    };

    private static ImmutableArray<StatementSyntax> Statement(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => [.. block.Statements],
        EmptyStatementSyntax => [],
        _ => [statement],
    };

    private static ImmutableArray<StatementSyntax> Section(SwitchSectionSyntax section)
    {
        ImmutableArray<StatementSyntax> statements = [.. section.Statements];
        while (!statements.IsEmpty)
        {
            if (statements[statements.Length - 1] is BreakStatementSyntax)
            {
                statements = statements.RemoveAt(statements.Length - 1);
            }
            else if (statements is [BlockSyntax block])
            {
                statements = [.. block.Statements];
            }
            else
            {
                break;
            }
        }

        return statements;
    }
}
