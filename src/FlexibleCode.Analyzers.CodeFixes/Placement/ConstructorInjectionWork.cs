using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>The types that get the monitor while an injection is planned: who holds it, who passes it on, and which calls supply it.</summary>
internal sealed class ConstructorInjectionWork(Solution solution, InjectedService options)
{
    private readonly Queue<INamedTypeSymbol> _open = new();
    private readonly Dictionary<INamedTypeSymbol, SeamName?> _fields = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _passing = new(SymbolEqualityComparer.Default);
    private readonly List<SeamEdit> _supplies = [];

    /// <summary>How many types change.</summary>
    public int Count => _fields.Count;

    /// <summary>The next type whose bases, heirs and callers are not settled yet.</summary>
    public INamedTypeSymbol? Next() => _open.Count == 0 ? null : _open.Dequeue();

    /// <summary>The type keeps the monitor in a field, or in a captured parameter.</summary>
    public void Hold(INamedTypeSymbol type, SeamName field)
    {
        type = type.OriginalDefinition;
        if (!_fields.TryGetValue(type, out var known))
        {
            _open.Enqueue(type);
        }

        _fields[type] = known ?? field;
    }

    /// <summary>The type hands the monitor to the constructor of its base.</summary>
    public void Pass(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        _passing.Add(type);
        if (!_fields.ContainsKey(type))
        {
            _fields[type] = null;
            _open.Enqueue(type);
        }
    }

    /// <summary>Finds the monitor for one explicit construction; returns the reason when there is none.</summary>
    public async Task<string?> SupplyAsync(INamedTypeSymbol constructed, Construction construction, CancellationToken cancellationToken)
    {
        var place = construction.Syntax;
        var refusal = $"'{constructed.Name}' is constructed by hand in {Path.GetFileName(construction.Document.FilePath ?? construction.Document.Name)}";
        if (place is not BaseObjectCreationExpressionSyntax creation
            || await construction.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || Exclusions.IsTestProject(model.Compilation)
            || options.Missing(model.Compilation) is not null
            || !TakesLastArgument(model, creation, cancellationToken))
        {
            return refusal;
        }

        if (ProviderInReach(place, model, cancellationToken) is { } provider)
        {
            var isInScope = StartupOptionsBinding.IsInScope(model, place.SpanStart, model.Compilation.GetTypesByMetadataName("System.IServiceProvider").FirstOrDefault(), "GetRequiredService");
            Supply(construction.Document.Id, creation, names => isInScope
                ? $"{provider}.GetRequiredService<{options.ServiceType(names)}>()"
                : $"global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<{options.ServiceType(names)}>({provider})");
            return null;
        }

        // Code of a type that the container builds itself has the monitor handed in as well.
        if (!ConstructorInjection.CanReach(place)
            || place.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null
            || place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { TypeKind: TypeKind.Class } caller
            || SymbolEqualityComparer.Default.Equals(caller, constructed))
        {
            return refusal;
        }

        var field = _fields.TryGetValue(caller, out var known) && known is not null
            ? known
            : new SeamName(ConstructorInjection.MemberName(caller, options.Name, cancellationToken), "monitor of " + options.Name);
        Hold(caller, field);
        Supply(construction.Document.Id, creation, names => names(field));
        return null;
    }

    /// <summary>The edits for all types that were settled.</summary>
    public ConstructorInjectionPlan Render(CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        foreach (var pair in _fields)
        {
            var type = new ConstructorInjectionType(solution, options, pair.Key, pair.Value, _passing.Contains(pair.Key));
            if (!type.Render(edits, cancellationToken))
            {
                return ConstructorInjectionPlan.Refused($"the constructors of '{pair.Key.Name}' cannot take one more parameter");
            }
        }

        edits.AddRange(_supplies);
        return new ConstructorInjectionPlan(edits.ToImmutable(), null);
    }

    private void Supply(DocumentId documentId, BaseObjectCreationExpressionSyntax creation, Func<NameLookup, string> expression) =>
        _supplies.Add(new ReplaceNode(documentId, creation, (current, names) =>
        {
            var call = (BaseObjectCreationExpressionSyntax)current;
            return call.ArgumentList is { } arguments
                ? call.WithArgumentList(ConstructorInjectionSyntax.WithArgument(arguments, expression(names)))
                : ((ObjectCreationExpressionSyntax)call).WithType(((ObjectCreationExpressionSyntax)call).Type.WithoutTrailingTrivia())
                    .WithArgumentList(ConstructorInjectionSyntax.WithArgument(SyntaxFactory.ArgumentList(), expression(names)).WithTrailingTrivia(((ObjectCreationExpressionSyntax)call).Type.GetTrailingTrivia()));
        }));

    // The new parameter stands before the optional ones, so a call that fills one of those, or names its arguments, would have to be reordered.
    private static bool TakesLastArgument(SemanticModel model, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        return arguments.All(static a => a.NameColon is null)
            && model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol constructor
            && arguments.Count <= constructor.Parameters.Count(static p => !p.IsOptional && !p.IsParams);
    }

    // A factory of a registration has the provider as its parameter: `sp => new Foo(sp.GetRequiredService<IBar>())`.
    private static string? ProviderInReach(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in place.Ancestors())
        {
            var parameters = ancestor switch
            {
                SimpleLambdaExpressionSyntax simple => [simple.Parameter],
                ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.ToArray(),
                LocalFunctionStatementSyntax local => local.ParameterList.Parameters.ToArray(),
                BaseMethodDeclarationSyntax method => method.ParameterList.Parameters.ToArray(),
                _ => [],
            };

            foreach (var parameter in parameters)
            {
                if (model.GetDeclaredSymbol(parameter, cancellationToken) is IParameterSymbol { Type: { Name: "IServiceProvider", ContainingNamespace.Name: "System" } } symbol)
                {
                    return symbol.Name;
                }
            }
        }

        return null;
    }
}
