using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>What speaks for a set being one of roles beyond its name and members.</summary>
[Flags]
internal enum SetEvidence
{
    None = 0,

    /// <summary>Its members reach authorization or role claims.</summary>
    Authorization = 1,

    /// <summary>A person's data holds its members; a key is compared with what is named after roles.</summary>
    OfPerson = 2,
}

/// <summary>A closed set, or the compiled key of one role, with the places where its members decide.</summary>
internal sealed class CountedSet(ISymbol symbol, ThingKind kind)
{
    private readonly ConcurrentDictionary<(SyntaxTree Tree, int Start), Location> _places = new();
    private readonly ConcurrentDictionary<(SyntaxTree Tree, int Start), bool> _rejected = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _members = new(SymbolEqualityComparer.Default);
    private int _evidence;

    public ISymbol Symbol { get; } = symbol;

    /// <summary>What a message calls it.</summary>
    public string Name { get; } = symbol is IFieldSymbol { ConstantValue: { } value } ? symbol.Name + " = " + Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : symbol.Name;

    public ThingKind Kind { get; } = kind;

    public SetEvidence Evidence => (SetEvidence)Volatile.Read(ref _evidence);

    /// <summary>How many members decide somewhere.</summary>
    public int Members => _members.Count;

    /// <summary>The places in the order of files and lines.</summary>
    public ImmutableArray<Location> Places() =>
    [
        .. _places.Values.OrderBy(static p => p.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(static p => p.SourceSpan.Start),
    ];

    public void Tell(SetEvidence evidence)
    {
        int known;
        do
        {
            known = Volatile.Read(ref _evidence);
        }
        while ((known & (int)evidence) == 0 && Interlocked.CompareExchange(ref _evidence, known | (int)evidence, known) != known);
    }

    /// <summary>Whether a decision was judged before; one that counts now counts this member, too.</summary>
    public bool Knows(IOperation head, IOperation root, ISymbol member)
    {
        if (_rejected.ContainsKey(Key(root)))
        {
            return true;
        }

        // Another step of a ladder is judged by itself.
        if (!ReferenceEquals(head, root) || !_places.ContainsKey(Key(head)))
        {
            return false;
        }

        _members.TryAdd(member, true);
        return true;
    }

    public void Add(IOperation head, IOperation root, ISymbol member)
    {
        _members.TryAdd(member, true);
        var place = DecisionHead.LocationOf(root);
        _places.AddOrUpdate(Key(head), place, (_, known) => known.SourceSpan.Start <= place.SourceSpan.Start ? known : place);
    }

    /// <summary>A list of members that decides, where it is written out.</summary>
    public void Add(Location list, ISymbol member)
    {
        _members.TryAdd(member, true);
        _places.TryAdd((list.SourceTree!, list.SourceSpan.Start), list);
    }

    public void Reject(IOperation root) => _rejected.TryAdd(Key(root), true);

    private static (SyntaxTree Tree, int Start) Key(IOperation operation) => (operation.Syntax.SyntaxTree, operation.Syntax.SpanStart);
}
