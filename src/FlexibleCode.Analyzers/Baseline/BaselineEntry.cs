namespace FlexibleCode.Analyzers.Baseline;

/// <summary>One line of a baseline: so many findings of a rule in one member are accepted.</summary>
/// <param name="Rule">The rule's identifier.</param>
/// <param name="Member">The documentation id of the member or type.</param>
/// <param name="Count">How many findings are accepted.</param>
/// <param name="Line">Where the entry stands, counted from 0.</param>
internal sealed record BaselineEntry(string Rule, string Member, int Count, int Line)
{
    /// <summary>The order of the entries of a file: by rule, then by member.</summary>
    public static int Compare(BaselineEntry left, BaselineEntry right)
    {
        var byRule = string.CompareOrdinal(left.Rule, right.Rule);
        return byRule != 0 ? byRule : string.CompareOrdinal(left.Member, right.Member);
    }

    public override string ToString() => Rule + " " + Member + " " + Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
