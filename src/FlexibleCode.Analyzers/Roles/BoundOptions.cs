using System.Globalization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// The types that configuration is bound to, and the types of what these hold: what their properties begin with is a default that configuration
/// replaces. Read when somebody asks, by the names that stand where code binds.
/// </summary>
internal sealed class BoundOptions(Compilation compilation, CancellationToken cancellationToken)
{
    private static readonly string[] Signs = ["IOptions", "Configure<", "AddOptions", ".Get<"];

    private HashSet<string>? _names;

    /// <summary>Whether a type of this name is bound.</summary>
    public bool Holds(string typeName) =>
        typeName.EndsWith("Options", StringComparison.Ordinal) || typeName.EndsWith("Settings", StringComparison.Ordinal) || (_names ??= Read()).Contains(typeName);

    private HashSet<string> Read()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken).ToString();
            if (Array.Exists(Signs, s => text.IndexOf(s, StringComparison.Ordinal) >= 0))
            {
                foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
                {
                    if (node is GenericNameSyntax { TypeArgumentList.Arguments: [{ } argument, ..] } generic && Binds(generic) && RoleConstants.LastName(argument) is { } name)
                    {
                        names.Add(name);
                    }
                }
            }
        }

        AddParts(names);
        return names;
    }

    private static bool Binds(GenericNameSyntax generic) => generic.Identifier.ValueText switch
    {
        "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor" or "Configure" or "AddOptions" or "AddOptionsWithValidateOnStart" => true,
        "Get" => generic.Parent is MemberAccessExpressionSyntax { Expression: { } source } && CultureInfo.InvariantCulture.CompareInfo.IndexOf(source.ToString(), "config", CompareOptions.IgnoreCase) >= 0,
        _ => false,
    };

    // A section inside the section.
    private void AddParts(HashSet<string> names)
    {
        var open = new Stack<INamedTypeSymbol>(compilation.GetSymbolsWithName(names.Contains, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>());
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in open.Pop().GetMembers())
            {
                if (member is IPropertySymbol { Type: var held } && PartOf(held) is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.IsEmpty: false } part && names.Add(part.Name))
                {
                    open.Push(part);
                }
            }
        }
    }

    private static INamedTypeSymbol? PartOf(ITypeSymbol held) => held switch
    {
        IArrayTypeSymbol { ElementType: INamedTypeSymbol element } => element,
        INamedTypeSymbol { TypeArguments: [.., INamedTypeSymbol element] } => element,
        _ => held as INamedTypeSymbol,
    };
}
