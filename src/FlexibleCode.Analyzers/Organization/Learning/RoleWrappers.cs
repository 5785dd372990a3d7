using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// The names of this compilation's methods that take the name of a role. Where one of them is named, code may ask for a role without a word that
/// says so.
/// </summary>
internal sealed class RoleWrappers
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads them from the files of a compilation.</summary>
    public RoleWrappers(ImmutableArray<RoleFacts> files, WordStarts starts)
    {
        foreach (var file in files)
        {
            foreach (var name in file.Wrappers)
            {
                // A name that speaks of roles itself is seen without this.
                if ((starts.Of(name.AsSpan()) & NameHints.Access) == 0)
                {
                    _names.Add(name);
                }
            }
        }

        Key = string.Join(" ", _names);
    }

    /// <summary>What tells these names from others.</summary>
    public string Key { get; }

    /// <summary>Whether one of them is named in a part of a file.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public bool AreNamedIn(RoleFacts file, TextSpan span)
    {
        if (_names.Count == 0)
        {
            return false;
        }

        var places = file.PlacesOf(_names, Key);
        var at = places.BinarySearch(span.Start);
        at = at < 0 ? ~at : at;
        return at < places.Count && places[at] < span.End;
    }
}
