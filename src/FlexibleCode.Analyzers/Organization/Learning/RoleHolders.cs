using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Answers from the lexicon what a symbol or a type is: a set whose members are known roles, or an operand found to hold them.</summary>
internal sealed class RoleHolders(Compilation compilation, Lazy<RoleLexicon> lexicon, ClosedSets sets, Vocabulary words)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _sets = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, HashSet<ISymbol>> _holders = new(StringComparer.Ordinal);

    /// <summary>Whether a thing of this type holds roles by what was learned.</summary>
    public bool Holds(ISymbol? symbol, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (type?.SpecialType is SpecialType.System_String or SpecialType.System_Object)
        {
            return symbol is not null && lexicon.Value.MayHold(symbol.Name) && HoldersNamed(symbol.Name).Contains(symbol.OriginalDefinition);
        }

        return IsRoleSet(type);
    }

    public bool IsRoleSet(ITypeSymbol? type)
    {
        if (!sets.Contains(type) && !sets.MayBeActors(type))
        {
            return false;
        }

        return _sets.TryGetValue(type!, out var known) ? known : _sets.GetOrAdd(type!, HasKnownRoles((INamedTypeSymbol)type!));
    }

    private bool HasKnownRoles(INamedTypeSymbol type)
    {
        var kind = words.LastOf(type.Name, WordKinds.Organizational | WordKinds.Technical);
        if (kind != WordKinds.None && (kind & (WordKinds.Role | WordKinds.Position | WordKinds.Party)) == 0)
        {
            return false;
        }

        var members = 0;
        var known = 0;
        foreach (var member in sets.MembersOf(type))
        {
            members++;
            if (lexicon.Value.Contains(member))
            {
                known++;
            }
        }

        return known >= 2 && known * 3 >= members;
    }

    // Holders were found by syntax; which symbols they are is asked for those of one name, when a symbol of that name comes up.
    private HashSet<ISymbol> HoldersNamed(string name) => _holders.GetOrAdd(name, Resolve);

    private HashSet<ISymbol> Resolve(string name)
    {
        var symbols = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var holder in lexicon.Value.Holders)
        {
            if (holder.Name != name || !compilation.ContainsSyntaxTree(holder.Tree))
            {
                continue;
            }

#pragma warning disable RS1030 // the file of the holder is another than the one under analysis; a handful per compilation, and only on a match by name
            var model = compilation.GetSemanticModel(holder.Tree);
#pragma warning restore RS1030
            var node = holder.Tree.GetRoot().FindNode(holder.Place, getInnermostNodeForTie: true);
            while (node is ConditionalAccessExpressionSyntax access)
            {
                node = access.WhenNotNull;
            }

            if (model.GetSymbolInfo(node).Symbol is { } symbol)
            {
                symbols.Add(symbol.OriginalDefinition);
            }
        }

        return symbols;
    }
}
