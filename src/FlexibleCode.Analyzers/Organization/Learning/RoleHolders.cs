using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Answers from the lexicon what a symbol or a type is: a set whose members are known roles, or an operand found to hold them.</summary>
internal sealed class RoleHolders(Compilation compilation, Lazy<RoleLexicon> lexicon, ClosedSets sets, Vocabulary words)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _sets = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _symbols = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<LearnedHolder, ISymbol?> _holders = new();

    /// <summary>Whether a thing of this type holds roles by what was learned.</summary>
    public bool Holds(ISymbol? symbol, ITypeSymbol? type)
    {
        type = NullableType.Underlying(type);
        if (type?.SpecialType is SpecialType.System_String or SpecialType.System_Object)
        {
            return symbol is not null && lexicon.Value.MayHold(symbol.Name) && IsHolder(symbol.OriginalDefinition);
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

    private bool IsHolder(ISymbol symbol) => _symbols.TryGetValue(symbol, out var known) ? known : _symbols.GetOrAdd(symbol, FindHolder(symbol));

    // Holders were found by syntax; which symbols they are is asked one by one until the symbol is found, beginning where it is declared. To ask is to
    // bind code of another file, and there may be as many holders of one name as files.
    private bool FindHolder(ISymbol symbol)
    {
        var file = symbol.DeclaringSyntaxReferences is [{ SyntaxTree: var tree }, ..] ? tree : null;
        var holders = lexicon.Value.HoldersNamed(symbol.Name);
        return holders.Any(h => h.Tree == file && IsOf(h, symbol)) || (!IsOfOneFile(symbol) && holders.Any(h => h.Tree != file && IsOf(h, symbol)));
    }

    // The parameter of a constructor may be one of the whole type, and named in all its parts.
    private static bool IsOfOneFile(ISymbol symbol) =>
        symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } };

    private bool IsOf(LearnedHolder holder, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(_holders.GetOrAdd(holder, Resolve), symbol);

    private ISymbol? Resolve(LearnedHolder holder)
    {
        if (!compilation.ContainsSyntaxTree(holder.Tree))
        {
            return null;
        }

#pragma warning disable RS1030 // the file of the holder may be another than the one under analysis
        var model = compilation.GetSemanticModel(holder.Tree);
#pragma warning restore RS1030
        var node = holder.Tree.GetRoot().FindNode(holder.Place, getInnermostNodeForTie: true);
        while (node is ConditionalAccessExpressionSyntax access)
        {
            node = access.WhenNotNull;
        }

        return model.GetSymbolInfo(node).Symbol?.OriginalDefinition;
    }
}
