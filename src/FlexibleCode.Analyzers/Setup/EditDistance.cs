namespace FlexibleCode.Analyzers.Setup;

/// <summary>How many insertions, deletions, replacements and swaps of neighbours turn one text into another.</summary>
internal static class EditDistance
{
    public static int Between(string from, string to)
    {
        var before = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, last, current) = (last, current, before);
        }

        return last[to.Length];
    }
}
