using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The seam L2: a value is read from an options class that is bound to configuration, through an <c>IOptionsMonitor&lt;T&gt;</c> that the
/// container hands over. Offered only where the type is built by the container, every explicit construction can be updated, and start-up code
/// exists that the binding can be added to.
/// </summary>
internal sealed class OptionsSeam
{
    private static readonly ConditionalWeakTable<Solution, ConcurrentDictionary<(ProjectId, string, string), Task<ImmutableArray<SeamEdit>?>>> Offers = new();

    private readonly DocumentId _documentId;
    private readonly SyntaxNode _anchor;
    private readonly SeamClass _class;
    private readonly SeamName _field;
    private readonly string _namespace;

    private OptionsSeam(
        DocumentId documentId, SyntaxNode anchor, SeamClass options, string optionsNamespace, SeamName field, string section, ImmutableArray<SeamEdit> edits)
    {
        _namespace = optionsNamespace;
        _documentId = documentId;
        _anchor = anchor;
        _class = options;
        _field = field;
        Section = section;
        Edits = edits;
    }

    /// <summary>The section of configuration that the class is bound to.</summary>
    public string Section { get; }

    /// <summary>The edits that every place needs: the injection and the binding. Members and the place itself are the fix's to add.</summary>
    public ImmutableArray<SeamEdit> Edits { get; }

    /// <summary>
    /// The seam for code at <paramref name="place"/>; <c>null</c> where options cannot be offered.
    /// </summary>
    /// <param name="request">What is planned.</param>
    /// <param name="place">The node that will read the value: it must reach an instance member of its type.</param>
    /// <param name="cancellationToken">Stops the planning.</param>
    public static async Task<OptionsSeam?> TryAsync(SeamRequest request, SyntaxNode place, CancellationToken cancellationToken)
    {
        if (KnownTypes.For(request.Model.Compilation).IOptionsMonitor is null
            || place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax owner
            || request.Model.GetDeclaredSymbol(owner, cancellationToken) is not { IsStatic: false } type
            || !ConstructorInjection.CanReach(place))
        {
            return null;
        }

        var name = NameFor(type);
        var section = name.Substring(0, name.Length - "Options".Length);
        var options = new SeamClass(name, allocated => Shell(allocated, section, type));
        var containing = type.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString() : "";
        var field = new SeamName(
            ConstructorInjection.MemberName(type, name, cancellationToken),
            $"monitor of {name} in {type.GetDocumentationCommentId()}");
        var documentId = request.Document.Id;
        var inject = new InjectOptions(documentId, owner, type, options, containing, field);
        if (await OfferAsync(request, inject, section, cancellationToken).ConfigureAwait(false) is not { } binding)
        {
            return null;
        }

        return new OptionsSeam(documentId, TypePlacement.AnchorOf(owner), options, containing, field, section, [inject, .. binding]);
    }

    /// <summary>Adds a property (and what it needs) to the options class.</summary>
    public AddClassMember Member(SeamName member, Func<NameLookup, ImmutableArray<MemberDeclarationSyntax>> render) =>
        new(_documentId, _anchor, _class, member, render);

    /// <summary>Adds a member to another class that the options class needs beside it.</summary>
    public AddClassMember Beside(SeamClass companion, SeamName member, Func<NameLookup, ImmutableArray<MemberDeclarationSyntax>> render) =>
        new(_documentId, _anchor, companion, member, render);

    /// <summary>The name of the options class, as its own members say it.</summary>
    public string ClassName(NameLookup names) => names(_class.TypeName);

    /// <summary>The edits of start-up code that have values checked when the program starts, by a class nested in the options class.</summary>
    public Task<ImmutableArray<SeamEdit>> ValidateAsync(SeamRequest request, Func<NameLookup, string> nestedValidator, string identity, CancellationToken cancellationToken) =>
        StartupOptionsValidation.PlanAsync(
            request.Solution,
            request.Document.Project.Id,
            names => StartupOptionsBinding.QualifiedName(_namespace, names(_class.TypeName)),
            nestedValidator,
            $"{_namespace}.{_class.Name} {identity}",
            cancellationToken);

    /// <summary>The current value of a member of the options class, as the place reads it.</summary>
    public ExpressionSyntax Read(SeamName member, NameLookup names) =>
        SyntaxFactory.ParseExpression($"{names(_field)}.CurrentValue.{names(member)}");

    /// <summary>The options class for a type: the type's name without what it is technically, e.g. <c>ApprovalService</c> → <c>ApprovalOptions</c>.</summary>
    internal static string NameFor(INamedTypeSymbol type)
    {
        var name = type.Name;
        foreach (var suffix in TechnicalSuffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - suffix.Length);
                break;
            }
        }

        return name + "Options";
    }

    private static readonly ImmutableArray<string> TechnicalSuffixes =
    [
        "CommandHandler", "QueryHandler", "RequestHandler", "Controller", "Service", "Handler", "Manager", "Validator", "Repository", "PageModel",
        "Model", "Provider", "Helper", "Command", "Query", "Hub", "Worker", "Job", "Middleware",
    ];

    // Whether a type can be handed its monitor, and how its class is bound, does not depend on the place: asked once per solution.
    private static Task<ImmutableArray<SeamEdit>?> OfferAsync(SeamRequest request, InjectOptions inject, string section, CancellationToken cancellationToken)
    {
        var offers = Offers.GetValue(request.Solution, static _ => new());
        var key = (request.Document.Project.Id, inject.Options.Name, inject.Field.Identity);
        return offers.TryGetValue(key, out var known) && known.Status == TaskStatus.RanToCompletion
            ? known
            : offers[key] = Ask(request.Solution, inject, section, cancellationToken);
    }

    private static async Task<ImmutableArray<SeamEdit>?> Ask(Solution solution, InjectOptions inject, string section, CancellationToken cancellationToken)
    {
        var target = new InjectionTarget(inject.OwnerSymbol, inject.Field);
        var injection = await ConstructorInjection
            .PlanAsync(solution, new InjectedOptions(inject.Options, inject.OptionsNamespace), [target], cancellationToken)
            .ConfigureAwait(false);
        return injection.IsOffered
            ? await StartupOptionsBinding
                .PlanAsync(solution, inject.DocumentId.ProjectId, inject.Options, inject.OptionsNamespace, section, cancellationToken)
                .ConfigureAwait(false)
            : null;
    }

    // Public as the constructor that takes its monitor may be; a constructor must not be more accessible than what it takes.
    private static TypeDeclarationSyntax Shell(string name, string section, INamedTypeSymbol type) =>
        (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            $$"""
            /// <summary>What can be configured of <see cref="{{type.Name}}"/>, in the section "{{section}}".</summary>
            public sealed class {{name}}
            {
            }
            """)!;
}
