using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>FLX9006: <c>[Stable]</c> without a reason. The mark holds all the same; the reason is for the next reader.</summary>
public sealed class StableReasonAnalyzer() : FlexibleAnalyzer(Rules.StableHasNoReason)
{
    private protected override bool RunsInTestProjects => true;

    // Few projects mark anything; the others need not be asked file by file.
    private protected override void Start(RuleScope scope)
    {
        if (HasMarks(scope))
        {
            scope.OnTree(context => Find(context, scope));
        }
    }

    private static bool HasMarks(RuleScope scope)
    {
        var files = scope.Organization.Files;
        foreach (var file in files.Telling)
        {
            if (file.HasMarks)
            {
                return true;
            }
        }

        foreach (var tree in files.Others)
        {
            if (!RoleFacts.IsWrittenByTools(tree.FilePath) && scope.Organization.FactsOf(tree, scope.CancellationToken).HasMarks)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Finding> Find(SyntaxTreeAnalysisContext context, RuleScope scope)
    {
        foreach (var token in scope.Organization.FactsOf(context.Tree, context.CancellationToken).Marks(context.CancellationToken))
        {
            if (AttributeOf(token) is { } attribute && !HasReason(attribute))
            {
                var target = NameOf(attribute.Parent?.Parent) is { Length: > 0 } name ? name : token.ValueText;
                yield return new Finding(Rules.StableHasNoReason, attribute.GetLocation(), target) { Subject = target };
            }
        }
    }

    // The name itself, or the last part of a qualified one.
    private static AttributeSyntax? AttributeOf(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { Parent: AttributeSyntax attribute } => attribute,
        IdentifierNameSyntax { Parent: QualifiedNameSyntax { Parent: AttributeSyntax attribute } name } written when name.Right == written => attribute,
        IdentifierNameSyntax { Parent: AliasQualifiedNameSyntax { Parent: AttributeSyntax attribute } } => attribute,
        _ => null,
    };

    // What is no literal is a constant that somebody gave a name, which is a reason of its own.
    private static bool HasReason(AttributeSyntax attribute)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.Expression is not LiteralExpressionSyntax literal || (literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Trim().Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static string? NameOf(SyntaxNode? declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => first.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };
}
