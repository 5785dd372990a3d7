using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Reads from a program which section of configuration each options type is bound to: by its start-up code, else by its own constant.</summary>
internal static class OptionsSections
{
    private static readonly string[] ConstantNames = ["SectionName", "Section", "SectionPath", "ConfigurationSection"];

    /// <summary>Sections by the full metadata name of the options type.</summary>
    public static IReadOnlyDictionary<string, string> Read(Compilation compilation, IReadOnlyDictionary<string, string> told, CancellationToken cancellationToken)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            var root = tree.GetRoot(cancellationToken);
            foreach (var name in root.DescendantNodes().OfType<GenericNameSyntax>().Where(static n => n.Identifier.ValueText is "Configure" or "AddOptions"))
            {
                if (name.TypeArgumentList.Arguments is [var argument] && model.GetSymbolInfo(argument, cancellationToken).Symbol is INamedTypeSymbol type
                    && SectionIn(name, model, cancellationToken) is { } section)
                {
                    sections[NameOf(type)] = section;
                }
            }

            foreach (var declaration in root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type)
                {
                    continue;
                }

                if (told.TryGetValue(type.Name, out var explicitly))
                {
                    sections[NameOf(type)] = explicitly;
                }
                else if (type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static f => f.IsConst && ConstantNames.Contains(f.Name))?.ConstantValue is string constant)
                {
                    sections.TryAdd(NameOf(type), constant);
                }
            }
        }

        return sections;
    }

    private static string? SectionIn(GenericNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        var statement = (SyntaxNode?)name.FirstAncestorOrSelf<StatementSyntax>() ?? name.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>();
        return statement?.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(static i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection" or "BindConfiguration" })
            .Where(i => i.DescendantNodes().Contains(name) || i.Ancestors().OfType<InvocationExpressionSyntax>().Any(a => a.DescendantNodes().Contains(name)))
            .Select(i => i.ArgumentList.Arguments is [var first, ..] ? model.GetConstantValue(first.Expression, cancellationToken).Value as string : null)
            .FirstOrDefault(static s => s is not null);
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? NameOf(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;
}
