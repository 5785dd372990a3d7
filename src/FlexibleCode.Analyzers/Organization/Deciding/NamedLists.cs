using System.Collections.Concurrent;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// Members that a static list holds: <c>static readonly Role[] Approvers = { Role.Chief };</c>. Where the list is asked, it decides, and a new member is thought of where it is written out. Filled
/// concurrently, and told to the sets at the end.
/// </summary>
internal sealed class NamedLists
{
    private const int LongestWay = 24;
    private const int MostNames = 4;

    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<(CountedSet Set, ISymbol Member)>> _held = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ISymbol> _made = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _asked = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a member may hold a list that does not change; allocates nothing.</summary>
    public static bool MayHold(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true, Type: var type } => CollectionType.ElementOf(type) is not null,
        IPropertySymbol { IsStatic: true, IsReadOnly: true, Type: var type } => CollectionType.ElementOf(type) is not null,
        _ => false,
    };

    /// <summary>The field or property whose list holds a member that is named; <c>null</c> where it is named for something else.</summary>
    public static ISymbol? HolderOf(IOperation reference)
    {
        var child = reference;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent; steps++)
        {
            switch (parent)
            {
                case IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or IObjectOrCollectionInitializerOperation:
                case IArgumentOperation or IInvocationOperation { TargetMethod.Name: "Add" } or IObjectCreationOperation { Type: INamedTypeSymbol { TypeArguments.Length: 1 } }:
                    break;
                case IInvocationOperation call when LiteralList.IsCopy(call.TargetMethod.Name):
                    break;
                default:
                    return Initialized(parent) is { } holder && MayHold(holder) ? holder : null;
            }

            child = parent;
        }

        return null;
    }

    /// <summary>A list holds a member of a set.</summary>
    public void Hold(ISymbol list, CountedSet set, ISymbol member) => _held.GetOrAdd(list, static _ => []).Add((set, member));

    /// <summary>Looks at a place where a list is named: another list may be made of it, or something may be decided by it.</summary>
    /// <param name="reference">The list as it is named.</param>
    /// <param name="isNoPlace">Whether what stands there is no place of this census: start-up code, a test.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public void Read(IMemberReferenceOperation reference, Func<IOperation, bool> isNoPlace, CancellationToken cancellationToken)
    {
        IOperation child = reference;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent; steps++)
        {
            switch (parent)
            {
                case IConversionOperation or IArgumentOperation:
                case IInvocationOperation call when LiteralList.IsCopy(call.TargetMethod.Name):
                    child = parent;
                    continue;
                case IInvocationOperation call when IsQuestion(call.TargetMethod.Name):
                    Ask(reference.Member, call, isNoPlace, cancellationToken);
                    return;
                case IMethodReferenceOperation { Method.Name: "Contains", Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } } when IsQuestion(call.TargetMethod.Name):
                    Ask(reference.Member, call, isNoPlace, cancellationToken);
                    return;
                default:
                    if (Initialized(parent) is { } other && MayHold(other))
                    {
                        _made.TryAdd(other, reference.Member);
                    }

                    return;
            }
        }
    }

    /// <summary>Tells the sets which lists of their members decide.</summary>
    public void Tell()
    {
        foreach (var asked in _asked.Keys)
        {
            ISymbol? list = asked;
            for (var names = 0; names < MostNames && list is not null; names++)
            {
                if (_held.TryGetValue(list, out var members))
                {
                    foreach (var (set, member) in members)
                    {
                        set.Add(list.Locations[0], member);
                    }
                }

                list = _made.TryGetValue(list, out var source) ? source : null;
            }
        }
    }

    private void Ask(ISymbol list, IInvocationOperation question, Func<IOperation, bool> isNoPlace, CancellationToken cancellationToken)
    {
        if (_asked.ContainsKey(list))
        {
            return;
        }

        var root = DecisionHead.RootOf(question);
        if (!DecisionHead.IsFilter(root) && !DecisionHead.IsInPolicyTable(root) && Sink.Of(root, cancellationToken) != SinkKind.Presentation && !isNoPlace(root))
        {
            _asked.TryAdd(list, true);
        }
    }

    private static ISymbol? Initialized(IOperation initializer) => initializer switch
    {
        IFieldInitializerOperation { InitializedFields: [var field, ..] } => field,
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => property,
        _ => null,
    };

    private static bool IsQuestion(string method) => method is "Contains" or "Any" or "All" or "Exists" or "IndexOf" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault";
}
