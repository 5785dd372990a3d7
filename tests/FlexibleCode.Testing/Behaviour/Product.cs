using System.Collections.Immutable;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>
/// The cartesian product of some domains, up to a cap. Beyond the cap every value of every domain still comes first, beside the first values of
/// the others; the rest is drawn evenly, and the same at every run.
/// </summary>
internal sealed record Product(IReadOnlyList<ImmutableArray<CaseValue>> Cases, long Total)
{
    public static Product Of(IReadOnlyList<ImmutableArray<CaseValue>> domains, int cap)
    {
        var total = domains.Aggregate(1L, static (product, d) => d.Length == 0 ? 0 : product > long.MaxValue / d.Length ? long.MaxValue : product * d.Length);
        return new Product(total <= cap ? All(domains, total) : Some(domains, cap), total);
    }

    private static List<ImmutableArray<CaseValue>> All(IReadOnlyList<ImmutableArray<CaseValue>> domains, long total)
    {
        var cases = new List<ImmutableArray<CaseValue>>();
        for (var i = 0L; i < total; i++)
        {
            var rest = i;
            cases.Add([.. domains.Select(d =>
            {
                var value = d[(int)(rest % d.Length)];
                rest /= d.Length;
                return value;
            })]);
        }

        return cases;
    }

    private static List<ImmutableArray<CaseValue>> Some(IReadOnlyList<ImmutableArray<CaseValue>> domains, int cap)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var cases = new List<ImmutableArray<CaseValue>>();

        void Take(int[] digits)
        {
            if (cases.Count < cap && taken.Add(string.Join(',', digits)))
            {
                cases.Add([.. domains.Select((d, i) => d[digits[i]])]);
            }
        }

        for (var d = 0; d < domains.Count; d++)
        {
            for (var v = 0; v < domains[d].Length; v++)
            {
                var digits = new int[domains.Count];
                digits[d] = v;
                Take(digits);
            }
        }

        var random = new Random(domains.Count);
        for (var tries = 0; cases.Count < cap && tries < 4 * cap; tries++)
        {
            Take([.. domains.Select(d => random.Next(d.Length))]);
        }

        return cases;
    }
}
