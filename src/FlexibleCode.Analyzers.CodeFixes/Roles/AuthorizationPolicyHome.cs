using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Where a project's policy names stand: in the class of an earlier fix, else beside the endpoint that is nearest to the root of the project's
/// namespaces. It is the same place for every finding of the project.
/// </summary>
internal sealed class AuthorizationPolicyHome
{
    private readonly string _name;
    private readonly bool? _isPublic;
    private readonly bool _extensionsAreInScope;

    private AuthorizationPolicyHome(DocumentId documentId, SyntaxNode anchor, string ns, string name, bool? isPublic, bool extensionsAreInScope)
    {
        DocumentId = documentId;
        Anchor = anchor;
        Namespace = ns;
        _name = name;
        _isPublic = isPublic;
        _extensionsAreInScope = extensionsAreInScope;
    }

    public DocumentId DocumentId { get; }

    /// <summary>The outermost type beside which a new class stands, or the class itself.</summary>
    public SyntaxNode Anchor { get; }

    public string Namespace { get; }

    /// <summary>The class. One that exists keeps its accessibility.</summary>
    public SeamClass Class(bool isPublic) => AuthorizationPolicyClass.Make(_name, _isPublic ?? isPublic, _extensionsAreInScope);

    public static async Task<AuthorizationPolicyHome?> FindAsync(
        Solution solution, ProjectId projectId, AuthorizationPolicyUses uses, CancellationToken cancellationToken)
    {
        if (solution.GetProject(projectId) is not { } project
            || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        if (AuthorizationPolicyClass.Existing(compilation, cancellationToken) is { } existing
            && existing.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            && solution.GetDocument(reference.SyntaxTree) is { } home)
        {
            return await MakeAsync(
                home, await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false), existing.Name, existing.DeclaredAccessibility == Accessibility.Public, cancellationToken).ConfigureAwait(false);
        }

        if (AuthorizationPolicyClass.FreeName(compilation, uses.HasOthers(project), cancellationToken) is not { } name)
        {
            return null;
        }

        AuthorizationPolicyUse? best = null;
        foreach (var use in uses.Uses)
        {
            if (use.Document.Project.Id == projectId && OutermostType(use.Grant.Syntax) is not null
                && (best is null || Depth(use.Grant.Syntax) < Depth(best.Grant.Syntax)))
            {
                best = use;
            }
        }

        if (best is not null)
        {
            return await MakeAsync(best.Document, OutermostType(best.Grant.Syntax)!, name, isPublic: null, cancellationToken).ConfigureAwait(false);
        }

        // Endpoints of top-level code only: the class stands at the end of that file.
        var first = uses.Uses.FirstOrDefault(u => u.Document.Project.Id == projectId);
        return first is null
            ? null
            : await MakeAsync(first.Document, first.Grant.Syntax.SyntaxTree.GetRoot(cancellationToken), name, isPublic: null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<AuthorizationPolicyHome?> MakeAsync(Document document, SyntaxNode anchor, string name, bool? isPublic, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var ns = model.GetDeclaredSymbol(anchor, cancellationToken) is INamedTypeSymbol { ContainingNamespace: { IsGlobalNamespace: false } containing } ? containing.ToDisplayString() : "";
        var isInScope = StartupOptionsBinding.IsInScope(model, anchor.SpanStart, KnownTypes.For(model.Compilation).IServiceCollection, "AddOptions");
        return new AuthorizationPolicyHome(document.Id, anchor, ns, name, isPublic, isInScope);
    }

    private static BaseTypeDeclarationSyntax? OutermostType(SyntaxNode node) => node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault();

    private static int Depth(SyntaxNode node)
    {
        var depth = 0;
        foreach (var ns in node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>())
        {
            depth += ns.Name.ToString().Count(static c => c == '.') + 1;
        }

        return depth;
    }
}
