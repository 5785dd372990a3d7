using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>
/// Plans the statement that binds an options class to configuration in every application that uses the class:
/// <c>services.AddOptions&lt;T&gt;().BindConfiguration("Section")</c>, or <c>services.Configure&lt;T&gt;(configuration.GetSection("Section"))</c>
/// where only that can be had.
/// </summary>
internal static class StartupOptionsBinding
{
    private const string Extensions = "global::Microsoft.Extensions.DependencyInjection.";

    /// <summary>
    /// The statements to insert: empty when the class is bound already, <c>null</c> when no start-up code can bind it (the options must not be
    /// offered then).
    /// </summary>
    /// <param name="solution">The current solution.</param>
    /// <param name="projectId">The project that declares, or will declare, the class.</param>
    /// <param name="options">The class.</param>
    /// <param name="optionsNamespace">Its namespace; empty for the global one.</param>
    /// <param name="section">The path of the section.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<ImmutableArray<SeamEdit>?> PlanAsync(
        Solution solution,
        ProjectId projectId,
        SeamClass options,
        string optionsNamespace,
        string section,
        CancellationToken cancellationToken)
    {
        if (await IsBoundAsync(solution, projectId, options.Name, cancellationToken).ConfigureAwait(false))
        {
            return ImmutableArray<SeamEdit>.Empty;
        }

        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        foreach (var (root, anchor, model) in await BindableAsync(solution, projectId, cancellationToken).ConfigureAwait(false))
        {
            var bind = Binding(root, model, anchor.Node.SpanStart, section)!;
            edits.Add(new InsertStatement(
                root.DocumentId,
                anchor.Node,
                anchor.IsBefore,
                $"bind {optionsNamespace}.{options.Name} to {section}",
                names => Statement(bind(QualifiedName(optionsNamespace, names(options.TypeName))))));
        }

        return edits.Count == 0 ? null : edits.ToImmutable();
    }

    /// <summary>The places of start-up code where options can be bound, each with the statement to stand beside.</summary>
    internal static async Task<ImmutableArray<(StartupRoot Root, StartupAnchor Anchor, SemanticModel Model)>> BindableAsync(
        Solution solution, ProjectId projectId, CancellationToken cancellationToken)
    {
        var places = ImmutableArray.CreateBuilder<(StartupRoot, StartupAnchor, SemanticModel)>();
        foreach (var root in await StartupLocator.FindAsync(solution, projectId, cancellationToken).ConfigureAwait(false))
        {
            if (StartupAnchor.For(root) is { } anchor
                && solution.GetDocument(root.DocumentId) is { } document
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && Binding(root, model, anchor.Node.SpanStart, section: "") is not null)
            {
                places.Add((root, anchor, model));
            }
        }

        return places.ToImmutable();
    }

    /// <summary>A type's name that is right wherever it stands; the simplifier shortens it.</summary>
    internal static string QualifiedName(string typeNamespace, string typeName) =>
        typeNamespace.Length == 0 ? typeName : "global::" + typeNamespace + "." + typeName;

    internal static StatementSyntax Statement(string text)
    {
        // A name deep inside a call is simplified for sure when it says so itself.
        var statement = SyntaxFactory.ParseStatement(text);
        statement = statement.ReplaceNodes(
            statement.DescendantNodes().Where(static n => n is QualifiedNameSyntax or AliasQualifiedNameSyntax && n.Parent is not QualifiedNameSyntax),
            static (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation));
        return statement.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);
    }

    // Makes the text of the statement from the name of the class.
    private static Func<string, string>? Binding(StartupRoot root, SemanticModel model, int position, string section)
    {
        var types = KnownTypes.For(model.Compilation);
        var path = SymbolDisplay.FormatLiteral(section, quote: true);
        var services = root.Services;
        var byHand = root.Configuration is { } configuration
            && types.OptionsConfigurationServiceCollectionExtensions is { } configures
            && configures.GetMembers("Configure").OfType<IMethodSymbol>().Any(static m => m.Parameters.Length == 2)
            ? Configure(services, configuration, path, IsInScope(model, position, types.IServiceCollection, "Configure"))
            : null;
        var byPath = root.ResolvesConfiguration
            && types.OptionsBuilderConfigurationExtensions is { } binds
            && binds.GetMembers("BindConfiguration").Length > 0
            ? BindConfiguration(services, path, IsInScope(model, position, types.IServiceCollection, "AddOptions"))
            : null;

        // A method that was handed the configuration binds what it was handed; a host is asked for its own.
        return root.IsHost ? byPath ?? byHand : byHand ?? byPath;
    }

    private static Func<string, string> BindConfiguration(string services, string path, bool isInScope) =>
        isInScope
            ? type => $"{services}.AddOptions<{type}>().BindConfiguration({path});"
            : type => $"{Extensions}OptionsBuilderConfigurationExtensions.BindConfiguration({Extensions}OptionsServiceCollectionExtensions.AddOptions<{type}>({services}), {path});";

    private static Func<string, string> Configure(string services, string configuration, string path, bool isInScope) =>
        isInScope
            ? type => $"{services}.Configure<{type}>({configuration}.GetSection({path}));"
            : type => $"{Extensions}OptionsConfigurationServiceCollectionExtensions.Configure<{type}>({services}, {configuration}.GetSection({path}));";

    /// <summary>Whether an extension method can be called on the receiver at a position, with the <c>using</c>s that stand there.</summary>
    internal static bool IsInScope(SemanticModel model, int position, INamedTypeSymbol? receiver, string method) =>
        receiver is not null && model.LookupSymbols(position, receiver, method, includeReducedExtensionMethods: true).Length > 0;

    // Bound already: AddOptions<T>, Configure<T>, or a binding of any spelling that names the type.
    private static async Task<bool> IsBoundAsync(Solution solution, ProjectId projectId, string typeName, CancellationToken cancellationToken)
    {
        if (solution.GetProject(projectId) is not { } declaring
            || await declaring.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || !compilation.ContainsSymbolsWithName(typeName, SymbolFilter.Type, cancellationToken))
        {
            return false;
        }

        foreach (var id in StartupLocator.Dependents(solution, projectId).Prepend(projectId))
        {
            foreach (var document in solution.GetProject(id)?.Documents ?? [])
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                if (text.ToString().IndexOf(typeName, StringComparison.Ordinal) < 0
                    || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                {
                    continue;
                }

                foreach (var node in root.DescendantNodes())
                {
                    if (node is GenericNameSyntax { Identifier.ValueText: "AddOptions" or "Configure" or "AddOptionsWithValidateOnStart" } generic
                        && generic.TypeArgumentList.Arguments.Any(a => LastName(a) == typeName))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
