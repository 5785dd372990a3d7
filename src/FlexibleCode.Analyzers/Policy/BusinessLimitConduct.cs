using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Tells the counts of how somebody behaved, of which an organization bears so many: strikes, no-shows, complaints.</summary>
internal static class BusinessLimitConduct
{
    /// <summary>Several are counted by the plural alone; one, where the name says that it is a count.</summary>
    private static readonly WordStems Conduct = WordStems.Whole(
        "strikes", "offences", "offenses", "infractions", "demerits", "complaints", "reprimands", "misconducts", "tardies", "lateness", "tardiness", "noshows", "shows");

    private static readonly WordStems Single = WordStems.Whole(
        "strike", "offence", "offense", "infraction", "demerit", "complaint", "reprimand", "misconduct", "tardy", "noshow", "show", "absence");

    /// <summary>Tools count these, too; they are conduct where a record of the business keeps them.</summary>
    private static readonly WordStems Ambiguous = WordStems.Whole("violations", "warnings", "breaches");

    private static readonly WordStems AmbiguousSingle = WordStems.Whole("violation", "warning", "breach");

    private static readonly WordStems Tools = WordStems.Whole(
        "build", "compile", "scan", "scanner", "lint", "linter", "analysis", "analyzer", "analyser", "validation", "validator", "import", "run", "test", "tests", "pipeline",
        "diagnostics", "schema", "accessibility", "result", "results", "monitor", "data", "quality", "code");

    /// <summary>Whether an operand is such a count.</summary>
    public static bool IsCount(LiteralOperand operand, OrganizationModel organization)
    {
        var name = operand.Symbol.Name;
        return IsNamed(name, Conduct, Single) || (IsNamed(name, Ambiguous, AmbiguousSingle) && IsOfRecord(operand.Symbol, organization));
    }

    private static bool IsNamed(string name, WordStems several, WordStems single)
    {
        var words = new WordReader(name.AsSpan());
        var before = ReadOnlySpan<char>.Empty;
        var isSingle = false;
        while (words.MoveNext())
        {
            var word = name.AsSpan(words.Start, words.End - words.Start);

            // A show is what nobody came to only after a "no".
            var isOne = (several.Has(word) || single.Has(word)) && (!IsShow(word) || before.Equals("no".AsSpan(), StringComparison.OrdinalIgnoreCase));
            if ((isOne && several.Has(word)) || (isSingle && word.Equals("count".AsSpan(), StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            isSingle = isOne;
            before = word;
        }

        return false;
    }

    private static bool IsShow(ReadOnlySpan<char> word) => word.StartsWith("show".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool IsOfRecord(ISymbol operand, OrganizationModel organization) =>
        operand is IPropertySymbol { IsStatic: false, ContainingType: { } type }
        && organization.IsDomainType(type)
        && !Tools.AreIn(type.Name)
        && !organization.Words.Has(type.Name, WordKinds.Technical);
}
