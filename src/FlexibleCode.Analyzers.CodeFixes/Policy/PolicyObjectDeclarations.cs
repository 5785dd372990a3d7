using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>
/// Finds out whether a named constant may turn into a reading of the policy, so that all its uses follow without being touched. It may not
/// where one of them must be constant, or would mean something else.
/// </summary>
internal static class PolicyObjectDeclarations
{
    public static async Task<PolicyObjectDeclaration?> ReadAsync(SeamRequest request, ISymbol named, CancellationToken cancellationToken)
    {
        if (named.DeclaringSyntaxReferences is not [var reference]
            || Declaration(await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false)) is not { } node
            || request.Solution.GetDocument(node.SyntaxTree) is not { } document
            || document.Project.Id != request.Document.Project.Id)
        {
            return null;
        }

        var uses = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var found in await SymbolFinder.FindReferencesAsync(named, request.Solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in found.Locations)
            {
                if (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                    || await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                {
                    return null;
                }

                var use = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                if (use.IsPartOfStructuredTrivia())
                {
                    continue;
                }

                if (!MayVary(use, node, model, cancellationToken))
                {
                    return null;
                }

                uses.Add(use);
            }
        }

        return new PolicyObjectDeclaration(document.Id, node, uses.ToImmutable());
    }

    /// <summary>The declaration as it reads the policy: a property in the place of a field, a variable in the place of a local constant.</summary>
    public static SyntaxNode Reading(SyntaxNode declaration, ExpressionSyntax value, bool isStatic)
    {
        switch (declaration)
        {
            case LocalDeclarationStatementSyntax local:
                var variable = local.Declaration.Variables[0];
                var type = local.Declaration.Type.WithLeadingTrivia(local.GetLeadingTrivia());
                return local
                    .WithModifiers(default)
                    .WithDeclaration(local.Declaration.WithType(type).WithVariables(SyntaxFactory.SingletonSeparatedList(
                        variable.WithInitializer(variable.Initializer!.WithValue(value.WithTriviaFrom(variable.Initializer.Value))))));
            case PropertyDeclarationSyntax { ExpressionBody: { } body } property:
                return property.WithExpressionBody(body.WithExpression(value.WithTriviaFrom(body.Expression)));
            case PropertyDeclarationSyntax { Initializer: { } initializer } property:
                return property.WithInitializer(initializer.WithValue(value.WithTriviaFrom(initializer.Value)));
            default:
                var field = (FieldDeclarationSyntax)declaration;
                var name = field.Declaration.Variables[0].Identifier;
                var modifiers = field.Modifiers.Where(static m => !m.IsKind(SyntaxKind.ConstKeyword) && !m.IsKind(SyntaxKind.ReadOnlyKeyword) && !m.IsKind(SyntaxKind.StaticKeyword));
                return SyntaxFactory.PropertyDeclaration(
                        field.AttributeLists,
                        SyntaxFactory.TokenList([.. modifiers.Select(static m => m.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space)), .. isStatic ? [SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space)] : Array.Empty<SyntaxToken>()]),
                        field.Declaration.Type.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space),
                        null,
                        name.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space),
                        null,
                        SyntaxFactory.ArrowExpressionClause(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(SyntaxFactory.Space), value.WithoutTrivia()),
                        null,
                        SyntaxFactory.Token(SyntaxKind.SemicolonToken))
                    .WithLeadingTrivia(field.GetLeadingTrivia())
                    .WithTrailingTrivia(field.GetTrailingTrivia());
        }
    }

    private static SyntaxNode? Declaration(SyntaxNode declaring) => declaring switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } field } } => field,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax local } } => local,
        PropertyDeclarationSyntax property => property,
        _ => null,
    };

    private static bool MayVary(SyntaxNode use, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (use.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression)
        {
            return false;
        }

        while (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression)
        {
            expression = access;
        }

        // Only a constant converts implicitly to a narrower type.
        var type = model.GetTypeInfo(expression, cancellationToken);
        if (type is { Type: { } from, ConvertedType: { } to } && !model.Compilation.ClassifyConversion(from, to).IsImplicit)
        {
            return false;
        }

        var isLocal = declaration is LocalDeclarationStatementSyntax;
        return !PolicyObjectSites.MustBeConstant(expression)
            && !IsByReference(expression)
            && (isLocal ? !IsInStaticFunction(expression, declaration) : !ExpressionTrees.Contains(expression, model, cancellationToken));
    }

    private static bool IsByReference(ExpressionSyntax expression) =>
        expression.Parent is RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 };

    private static bool IsInStaticFunction(SyntaxNode use, SyntaxNode declaration)
    {
        foreach (var node in use.Ancestors())
        {
            if (node.Contains(declaration))
            {
                return false;
            }

            if (node is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && lambda.Any(SyntaxKind.StaticKeyword)
                || node is LocalFunctionStatementSyntax { Modifiers: var function } && function.Any(SyntaxKind.StaticKeyword))
            {
                return true;
            }
        }

        return false;
    }
}
