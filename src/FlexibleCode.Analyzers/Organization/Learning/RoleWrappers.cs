using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// The names of this compilation's methods that take the name of a role. Where one of them is named, code may ask for a role without a word that
/// says so.
/// </summary>
internal sealed class RoleWrappers
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxTree, List<int>> _places = new();

    private RoleWrappers()
    {
    }

    public static RoleWrappers Of(Compilation compilation, OrganizationModel organization, WordStarts starts, CancellationToken cancellationToken)
    {
        var wrappers = new RoleWrappers();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var name in organization.ReadableFacts(tree, cancellationToken)?.Wrappers ?? [])
            {
                // A name that speaks of roles itself is seen without this.
                if ((starts.Of(name.AsSpan()) & NameHints.Access) == 0)
                {
                    wrappers._names.Add(name);
                }
            }
        }

        return wrappers;
    }

    /// <summary>Whether one of them is named in a part of a file.</summary>
    public bool AreNamedIn(SyntaxTree tree, TextSpan span)
    {
        if (_names.Count == 0)
        {
            return false;
        }

        var places = _places.TryGetValue(tree, out var known) ? known : _places.GetOrAdd(tree, Read(tree.GetText()));
        var at = places.BinarySearch(span.Start);
        at = at < 0 ? ~at : at;
        return at < places.Count && places[at] < span.End;
    }

    private List<int> Read(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        try
        {
            text.CopyTo(0, buffer, 0, text.Length);
            return Read(buffer.AsSpan(0, text.Length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private List<int> Read(ReadOnlySpan<char> text)
    {
        var places = new List<int>();
        foreach (var name in _names)
        {
            for (var from = 0; text.Slice(from).IndexOf(name.AsSpan()) is >= 0 and var at; from += at + name.Length)
            {
                places.Add(from + at);
            }
        }

        places.Sort();
        return places;
    }
}
