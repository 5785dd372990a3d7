namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Titles that most organizations have. They tell that members which come once per somebody come once per position, where the code itself tells
/// no roles; never that something is a role.
/// </summary>
internal static class TitleWords
{
    private static readonly WordStems Titles = WordStems.Whole(
        "manager", "supervisor", "director", "officer", "head", "chief", "president", "reviewer", "approver", "endorser", "signatory", "hr", "hod", "ceo", "cfo",
        "coo", "cto", "vp", "dean", "principal", "accountant", "treasurer", "secretary", "auditor", "controller", "superintendent", "chairman", "chairperson",
        "finance", "leiter", "vorstand", "direktur", "manajer", "gerente", "diretor", "directeur", "müdür", "mudur");

    /// <summary>Whether any word of a name is a title.</summary>
    public static bool AreIn(string name) => Titles.AreIn(name);
}
