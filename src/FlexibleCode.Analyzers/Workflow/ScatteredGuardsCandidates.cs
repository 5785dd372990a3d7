using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// The declarations of one file in which guards may be scattered, by its text and its syntax alone; kept as long as the tree lives. The driver
/// keeps an account of every symbol of a compilation as soon as a rule begins at types, which few compilations are worth (decision 0008).
/// </summary>
internal sealed class ScatteredGuardsCandidates
{
    // The fewest guards that a team may ask for.
    private const int FewestStates = 2;

    private static readonly ConditionalWeakTable<SyntaxTree, ScatteredGuardsCandidates> PerTree = new();

    private readonly (string Words, int Guards, int Assignments) _asked;
    private readonly ImmutableArray<TextSpan> _declarations;

    private ScatteredGuardsCandidates((string Words, int Guards, int Assignments) asked, ImmutableArray<TextSpan> declarations)
    {
        _asked = asked;
        _declarations = declarations;
    }

    /// <summary>Whether there is any in a compilation.</summary>
    public static bool AnyIn(RuleScope scope, CancellationToken cancellationToken)
    {
        foreach (var file in scope.Organization.Files.Telling)
        {
            if (Of(file, scope, cancellationToken) is { _declarations.IsEmpty: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a declaration is one.</summary>
    public static bool Include(SyntaxReference declaration, RuleScope scope, CancellationToken cancellationToken) =>
        scope.Organization.ReadableFacts(declaration.SyntaxTree, cancellationToken) is { } facts
        && Of(facts, scope, cancellationToken) is { } file && file._declarations.Contains(declaration.Span);

    private static ScatteredGuardsCandidates? Of(RoleFacts facts, RuleScope scope, CancellationToken cancellationToken)
    {
        if (!facts.NamesStates(FewestStates))
        {
            return null;
        }

        var tree = facts.Tree;
        var words = scope.Organization.Words;
        var asked = (words.Key, scope.Get(StateGuardOptions.Guards, tree), scope.Get(StateGuardOptions.Assignments, tree));
        if (PerTree.TryGetValue(tree, out var known) && known._asked == asked)
        {
            return known;
        }

        var read = new ScatteredGuardsCandidates(asked, Read(tree.GetRoot(cancellationToken), facts, words, asked.Item2, asked.Item3));

        // What is kept may be another team's by now; what was read here is right in any case.
        PerTree.Remove(tree);
        PerTree.GetValue(tree, _ => read);
        return read;
    }

    private static ImmutableArray<TextSpan> Read(SyntaxNode root, RoleFacts facts, Vocabulary words, int guards, int assignments)
    {
        if (!facts.NamesStates(Math.Max(guards, assignments)))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax type and not InterfaceDeclarationSyntax && StateGuards.MayBeScattered(type, facts, words, guards, assignments))
            {
                found.Add(type.Span);
            }
        }

        return found.ToImmutable();
    }
}
