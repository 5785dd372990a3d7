using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Renders the contract, and a class for each arm.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Place">Where the branch stands.</param>
/// <param name="NewLine">The document's line ending.</param>
internal sealed record RoleServiceText(RoleServiceContract Contract, RoleServicePlace Place, string NewLine)
{
    /// <summary>The interface.</summary>
    public MemberDeclarationSyntax Interface(string name) => Parsed(
        $"/// <summary>What <c>{Contract.Method}</c> does for a role: the service is registered under the role as its key.</summary>",
        $"{Contract.Access} interface {name}",
        "{",
        "/// <summary>Does it.</summary>",
        $"{Contract.Returns} {Contract.Method}({Contract.ParameterList});",
        "}");

    /// <summary>The class of one arm.</summary>
    public MemberDeclarationSyntax Class(string name, string contract, RoleServiceArm arm, RoleServiceNeeds needs, IReadOnlyList<string> comments)
    {
        var word = Contract.IsAwaited && !needs.Awaits.IsEmpty ? "async " : "";
        var head = $"public {word}{Contract.Returns} {Contract.Method}({Contract.ParameterList})";
        var rewriter = new RoleServiceRewriter(this, arm.Code, needs);
        var roles = string.Join(", ", arm.Keys.Select(static k => Documented(k.Value as string ?? k.Name)));
        return Parsed(
        [
            $"/// <summary>What <c>{Contract.Method}</c> does for {roles}.</summary>",
            $"{Contract.Access} sealed class {name} : {contract}",
            "{",
            "/// <inheritdoc/>",
            .. arm.Code.Expression is { } expression && comments.Count == 0
                ? [$"{head} => {rewriter.Answer(expression)};"]
                : Block(head, rewriter, arm.Code, needs, comments),
            "}",
        ]);
    }

    /// <summary>Whether the code of an arm has to make the task that the contract promises itself.</summary>
    public bool MakesTask(RoleServiceNeeds needs) => Contract.IsAwaited && needs.Awaits.IsEmpty;

    /// <summary>An operand of which nothing but that it is an object is to be known.</summary>
    public string AsObject(string operand) =>
        (Place.Model.GetNullableContext(Place.Owner.SpanStart).AnnotationsEnabled() ? "(object?)" : "(object)") + operand;

    private IEnumerable<string> Block(string head, RoleServiceRewriter rewriter, RoleServiceCode code, RoleServiceNeeds needs, IReadOnlyList<string> comments)
    {
        yield return head;
        yield return "{";
        foreach (var comment in comments)
        {
            yield return comment;
        }

        if (code.Expression is { } expression)
        {
            var answer = rewriter.Answer(expression);
            yield return (expression is ThrowExpressionSyntax ? "" : "return ") + answer + ";";
            yield return "}";
            yield break;
        }

        var statements = new StringBuilder();
        foreach (var statement in code.Statements)
        {
            statements.Append(rewriter.Visit(statement).ToFullString());
        }

        yield return statements.ToString().TrimEnd();
        if (MakesTask(needs) && needs.End == RoleServiceEnd.GoesOn)
        {
            yield return "return global::System.Threading.Tasks.Task.CompletedTask;";
        }

        yield return "}";
    }

    private MemberDeclarationSyntax Parsed(params string[] lines) =>
        Finished(SyntaxFactory.ParseMemberDeclaration(string.Join(NewLine, lines))!);

    /// <summary>Marks the names that the fix wrote in full for the simplifier; code that was taken along stays as it is written.</summary>
    public static T Finished<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceNodes(
            node.DescendantNodes().Where(static n => n is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax
                && n.GetFirstToken().ValueText == "global" && n.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax)),
            static (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static string Documented(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");
}
