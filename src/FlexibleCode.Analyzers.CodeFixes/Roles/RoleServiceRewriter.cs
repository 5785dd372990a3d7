using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// The code of an arm as it stands in its class: the object is reached through the parameter, and what is answered at once is put into the task
/// that others await.
/// </summary>
internal sealed class RoleServiceRewriter(RoleServiceText text, RoleServiceCode code, RoleServiceNeeds needs) : CSharpSyntaxRewriter
{
    private readonly HashSet<SyntaxNode> _ofOwner = [.. needs.OfOwner];
    private readonly bool _makesTask = text.MakesTask(needs);

    /// <summary>The expression of an arm.</summary>
    public string Answer(ExpressionSyntax expression)
    {
        var answer = Visit(expression).WithoutTrivia().ToString();
        return _makesTask && expression is not ThrowExpressionSyntax ? InTask(answer) : answer;
    }

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => Name(node);

    public override SyntaxNode? VisitGenericName(GenericNameSyntax node) => Name(node);

    public override SyntaxNode? VisitThisExpression(ThisExpressionSyntax node) =>
        _ofOwner.Contains(node) ? SyntaxFactory.IdentifierName(text.Contract.Owner).WithTriviaFrom(node) : node;

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        var visited = (ReturnStatementSyntax)base.VisitReturnStatement(node)!;
        if (!_makesTask || RoleServiceNeeds.IsInFunction(node, code))
        {
            return visited;
        }

        var answer = visited.Expression is { } expression ? InTask(expression.WithoutTrivia().ToString()) : "global::System.Threading.Tasks.Task.CompletedTask";
        return visited.WithReturnKeyword(visited.ReturnKeyword.WithTrailingTrivia(SyntaxFactory.Space)).WithExpression(SyntaxFactory.ParseExpression(answer));
    }

    private string InTask(string answer) => $"global::System.Threading.Tasks.Task.FromResult<{text.Contract.Answer}>({answer})";

    private SyntaxNode Name(SimpleNameSyntax node)
    {
        var visited = node is GenericNameSyntax generic ? (SimpleNameSyntax)base.VisitGenericName(generic)! : node;
        if (_ofOwner.Contains(node))
        {
            return Through(text.Contract.Owner, visited);
        }

        // The class has a method of this name itself.
        return node.Identifier.ValueText == text.Contract.Method
            && node.Parent is not (MemberAccessExpressionSyntax { Expression: not SimpleNameSyntax } or MemberBindingExpressionSyntax or QualifiedNameSyntax)
            && !(node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
            && text.Place.Model.GetSymbolInfo(node).Symbol is IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } method
                ? Through(method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), visited)
                : visited;
    }

    private static SyntaxNode Through(string receiver, SimpleNameSyntax name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParseExpression(receiver), name.WithoutTrivia()).WithTriviaFrom(name);
}
