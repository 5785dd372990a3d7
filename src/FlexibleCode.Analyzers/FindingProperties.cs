namespace FlexibleCode.Analyzers;

/// <summary>The keys of a diagnostic's properties, as they appear in SARIF. They inform people and tools; no fix trusts them.</summary>
public static class FindingProperties
{
    /// <summary>The rule's identifier.</summary>
    public const string Rule = "flexible_code.rule";

    /// <summary>The rule's family: the category.</summary>
    public const string Family = "flexible_code.family";

    /// <summary>The thing that the finding is about.</summary>
    public const string Subject = "flexible_code.subject";

    /// <summary>How many places the finding has, its own included.</summary>
    public const string Sites = "flexible_code.sites";

    /// <summary>In how many files they stand.</summary>
    public const string Files = "flexible_code.files";

    /// <summary>The seam today: <c>none</c>, <c>L0</c> … <c>L3</c>.</summary>
    public const string SeamNow = "flexible_code.seam_now";

    /// <summary>The seam that the fix offers: <c>none</c>, <c>L1</c> … <c>L3</c>.</summary>
    public const string SeamOffered = "flexible_code.seam_offered";
}
