using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Whether the values only repeat their keys: a mapper between two sets, a wire name, <c>Net30 => 30</c>. Such a mapping says nothing that
/// its names do not say already.
/// </summary>
internal static class CompiledMappingNames
{
    public static bool Holds(Decision decision, CompiledMappingValues values, CompiledMappingGoalKind goal)
    {
        var (rows, same) = (0, 0);
        foreach (var row in decision.Rows)
        {
            if (row.Outcome.Value is not { } value || CompiledMappingValues.ConstantOf(value) is not { } constant
                || row.Keys.OfType<ConstantKey>().FirstOrDefault() is not { IsNegated: false } key)
            {
                continue;
            }

            var name = NameCorrespondence.NameOf(value, constant);
            foreach (var member in key.Constants)
            {
                rows++;
                same += NameCorrespondence.Holds(member.Name, name) ? 1 : 0;
            }
        }

        // A level that one key is sorted into against its name is a decision; among other sets an odd name is common.
        return rows > 0 && (goal == CompiledMappingGoalKind.Level && values.Type?.TypeKind == TypeKind.Enum ? same == rows : same * 2 >= rows);
    }
}
