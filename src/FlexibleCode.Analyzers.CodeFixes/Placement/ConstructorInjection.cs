using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>
/// Hands a service, an <c>IOptionsMonitor&lt;T&gt;</c> mostly, to types that the container builds: every constructor of such a type gets a parameter, a derived
/// type passes it on, and whoever constructs the type by hand gets it the same way or asks the service provider that it holds.
/// </summary>
internal static class ConstructorInjection
{
    /// <summary>More types than this beside the targets are no small edit any more.</summary>
    private const int MostTypes = 12;

    /// <summary>
    /// The name that a type's code should use for the monitor: a field in the spelling of the type's other fields, or the captured parameter of a
    /// primary constructor.
    /// </summary>
    public static string MemberName(INamedTypeSymbol type, string optionsTypeName, CancellationToken cancellationToken)
    {
        var parameter = InjectedService.ParameterNameOf(optionsTypeName);
        if (ConstructorInjectionSyntax.PrimaryConstructor(type, cancellationToken) is not null)
        {
            return parameter;
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field is { IsConst: false, IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Private })
            {
                return field.Name[0] == '_' ? "_" + parameter : parameter;
            }
        }

        return "_" + parameter;
    }

    /// <summary>
    /// Whether code at this place can read an instance member of its type: not in static members, initializers of fields, constructor
    /// initializers, attributes and defaults.
    /// </summary>
    public static bool CanReach(SyntaxNode place)
    {
        for (var node = place; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or AttributeSyntax or ParameterSyntax { Default: not null }:
                case AnonymousFunctionExpressionSyntax { Modifiers: var lambda } when lambda.Any(SyntaxKind.StaticKeyword):
                case LocalFunctionStatementSyntax { Modifiers: var local } when local.Any(SyntaxKind.StaticKeyword):
                case GlobalStatementSyntax:
                    return false;
                case BaseFieldDeclarationSyntax:
                    return false;
                case PropertyDeclarationSyntax { Initializer: { } initializer } when initializer.FullSpan.Contains(place.SpanStart):
                    return false;
                case MemberDeclarationSyntax member and not BaseTypeDeclarationSyntax:
                    return !member.Modifiers.Any(SyntaxKind.StaticKeyword) && member is not (OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax);
                case BaseTypeDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Plans the edits for all types that are to hold the monitor of one options class. Edits of one class are planned together, because a
    /// derived type may be a target itself.
    /// </summary>
    public static async Task<ConstructorInjectionPlan> PlanAsync(
        Solution solution,
        InjectedService options,
        ImmutableArray<InjectionTarget> targets,
        CancellationToken cancellationToken)
    {
        var work = new ConstructorInjectionWork(solution, options);
        foreach (var target in targets)
        {
            work.Hold(target.Type, target.Field);
        }

        while (work.Next() is { } type)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (work.Count > targets.Length + MostTypes)
            {
                return ConstructorInjectionPlan.Refused($"more than {MostTypes} further types would have to change");
            }

            var refusal = ConstructorInjectionCandidates.Refuse(type, cancellationToken)
                ?? await RefuseForeignAsync(solution, options, type, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
            {
                return ConstructorInjectionPlan.Refused(refusal);
            }

            var derived = await SymbolFinder.FindDerivedClassesAsync(type, solution, transitive: false, cancellationToken: cancellationToken).ConfigureAwait(false);
            var isBase = false;
            foreach (var each in derived)
            {
                isBase = true;
                work.Pass(each);
            }

            var constructions = await ConstructorInjectionCallers.FindAsync(solution, type, cancellationToken).ConfigureAwait(false);
            if (!await ConstructorInjectionCandidates.IsContainerBuiltAsync(solution, type, isConstructed: constructions.Length > 0, cancellationToken).ConfigureAwait(false)
                && !(type.IsAbstract && isBase))
            {
                return ConstructorInjectionPlan.Refused($"'{type.Name}' is not built by the container");
            }

            foreach (var construction in constructions)
            {
                if (await work.SupplyAsync(type, construction, cancellationToken).ConfigureAwait(false) is { } reason)
                {
                    return ConstructorInjectionPlan.Refused(reason);
                }
            }
        }

        return work.Render(cancellationToken);
    }

    private static async Task<string?> RefuseForeignAsync(Solution solution, InjectedService service, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var reference = type.DeclaringSyntaxReferences.FirstOrDefault();
        if (reference is null
            || solution.GetDocument(reference.SyntaxTree) is not { } document
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return $"'{type.Name}' is not declared in this solution";
        }

        return service.Missing(compilation) is { } missing ? $"'{document.Project.Name}' {missing}" : null;
    }
}
