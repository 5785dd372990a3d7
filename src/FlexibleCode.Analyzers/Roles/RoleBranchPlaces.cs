using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>The further places of a finding: every role where it is written, and of a table every line.</summary>
internal static class RoleBranchPlaces
{
    public static ImmutableArray<Location> Of(IEnumerable<RoleBranch> branches, bool isTable)
    {
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var comparison in branches.SelectMany(static b => b.Comparisons))
        {
            if (comparison.Declaration is { } declaration)
            {
                places.Add(declaration.GetLocation());
            }

            if (comparison.IsGathered || isTable)
            {
                places.Add(comparison.Operation.Syntax.GetLocation());
                continue;
            }

            foreach (var constant in comparison.Constants)
            {
                places.Add(constant.Syntax.GetLocation());
            }
        }

        return isTable ? OfEachLine(places.OrderBy(static p => p.SourceSpan.Start)) : places.ToImmutable();
    }

    /// <summary>The first place of each line, in order.</summary>
    public static ImmutableArray<Location> OfEachLine(IEnumerable<Location> places)
    {
        var lines = new HashSet<(SyntaxTree? Tree, int Line)>();
        return [.. places.Where(p => lines.Add((p.SourceTree, p.GetLineSpan().StartLinePosition.Line)))];
    }
}
