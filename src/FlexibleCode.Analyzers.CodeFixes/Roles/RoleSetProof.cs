using FlexibleCode.Analyzers.CodeFixes.Seams;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Compares a test with the set that takes its place, for every selection of the roles that somebody may hold, and for somebody who holds
/// another one only.
/// </summary>
internal static class RoleSetProof
{
    // Two to the tenth selections are enough to vary ten roles independently; further ones are held by nobody.
    private const int MostVaried = 10;

    public static Proof Of(RoleSetUse use, IReadOnlyList<string> rendered)
    {
        if (!use.IsSet || use.Existing is not null)
        {
            return new Proof(1, use.Roles.Select(static r => r.Text).SequenceEqual(rendered, StringComparer.Ordinal) ? null : use.Roles[0].Text);
        }

        var varied = use.Roles.Select(static r => r.Text).Distinct(StringComparer.Ordinal).Take(MostVaried).ToArray();
        var cases = 1 << varied.Length;
        for (var selection = 0; selection < cases; selection++)
        {
            bool Holds(string role) => Array.IndexOf(varied, role) is var at && at >= 0 && (selection & (1 << at)) != 0;

            if (Before(use, Holds) != After(use.Truth, rendered, Holds))
            {
                return new Proof(cases, string.Join(", ", varied.Where(Holds)));
            }
        }

        return new Proof(cases, null);
    }

    // The chain as written, operand by operand, with its short circuit.
    private static bool Before(RoleSetUse use, Func<string, bool> holds)
    {
        var isNegated = use.Truth.HasFlag(RoleSetTruth.Not);
        var isConjunction = use.Truth.HasFlag(RoleSetTruth.All) != isNegated;
        foreach (var role in use.Roles)
        {
            var operand = holds(role.Text) != isNegated;
            if (operand != isConjunction)
            {
                return operand;
            }
        }

        return isConjunction;
    }

    private static bool After(RoleSetTruth truth, IReadOnlyList<string> set, Func<string, bool> holds)
    {
        var quantified = truth.HasFlag(RoleSetTruth.All) ? set.All(holds) : set.Any(holds);
        return quantified != truth.HasFlag(RoleSetTruth.Not);
    }
}
