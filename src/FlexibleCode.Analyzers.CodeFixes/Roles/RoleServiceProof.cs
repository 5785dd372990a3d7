using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Compares whose code runs: that of the first row that matches, before, and that of the service that is found by key, after, in every case that
/// the branch could tell from another one.
/// </summary>
internal static class RoleServiceProof
{
    public static Proof Of(RoleServiceArms arms)
    {
        if (Domain.Of(arms.Decision) is not { } cases)
        {
            return new Proof(0, "the cases cannot be listed");
        }

        var count = 0;
        foreach (var values in cases)
        {
            count++;
            var evaluation = arms.Decision.Evaluate(values);
            var row = evaluation.Row >= 0 ? arms.Decision.Rows[evaluation.Row] : null;
            if (!evaluation.IsDetermined || (row?.Arm ?? row?.Syntax) != arms.Find(values[0])?.Syntax)
            {
                return new Proof(count, Convert.ToString(values[0], System.Globalization.CultureInfo.InvariantCulture) ?? "null");
            }
        }

        return new Proof(count, null);
    }
}
