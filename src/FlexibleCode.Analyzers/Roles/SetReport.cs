using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Deciding;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Where the report of a set stands: at its declaration, with every place that decides; or, where another project declares it, at the first
/// place, with the nearest others.
/// </summary>
/// <param name="Set">The set.</param>
/// <param name="Location">The place of the report.</param>
/// <param name="Places">The further places.</param>
/// <param name="Total">How many places decide.</param>
/// <param name="Files">In how many files.</param>
internal sealed record SetReport(ISymbol Set, Location Location, ImmutableArray<Location> Places, int Total, int Files)
{
    /// <summary>Whether another project declares the set.</summary>
    public bool IsElsewhere { get; init; }

    private const int MostPlacesElsewhere = 50;

    public static SetReport? Of(CountedSet set, Compilation compilation)
    {
        var places = set.Places();
        if (places.IsEmpty)
        {
            return null;
        }

        var files = places.Select(static p => p.SourceTree).Distinct().Count();
        return Declaration(set.Symbol, compilation) is { } declaration
            ? new SetReport(set.Symbol, declaration, places, places.Length, files)
            : new SetReport(set.Symbol, places[0], Nearest(places), places.Length, files) { IsElsewhere = true };
    }

    public static string Count(int number, string noun) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + (number == 1 ? noun : noun + "s");

    public Finding ToFinding(DiagnosticDescriptor rule, params object[] arguments) =>
        new(rule, Location, arguments) { Places = Places, Subject = Set.Name };

    private static Location? Declaration(ISymbol set, Compilation compilation)
    {
        foreach (var location in set.Locations)
        {
            if (location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree))
            {
                return location;
            }
        }

        return null;
    }

    // The first place is the report itself; those of its file come next, then those whose path shares most with it.
    private static ImmutableArray<Location> Nearest(ImmutableArray<Location> places)
    {
        var path = places[0].SourceTree!.FilePath;
        return [.. places.Skip(1).OrderByDescending(p => Shared(path, p.SourceTree!.FilePath)).Take(MostPlacesElsewhere)];
    }

    private static int Shared(string path, string other)
    {
        if (path == other)
        {
            return int.MaxValue;
        }

        var (folders, length) = (0, Math.Min(path.Length, other.Length));
        for (var i = 0; i < length && path[i] == other[i]; i++)
        {
            folders += path[i] is '/' or '\\' ? 1 : 0;
        }

        return folders;
    }
}
