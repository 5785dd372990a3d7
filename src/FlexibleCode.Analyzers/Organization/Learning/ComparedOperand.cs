using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>One operand with all texts that it is compared with in one type of a file. Gathered once per file, and asked again at every edit of another.</summary>
/// <param name="Comparisons">The comparisons, in source order; never empty.</param>
/// <param name="Texts">The texts without padding, each once whatever its case.</param>
internal sealed record ComparedOperand(ImmutableArray<TextComparison> Comparisons, ImmutableArray<string> Texts)
{
    /// <summary>The last name of the operand.</summary>
    public string Name => Comparisons[0].Name;

    /// <summary>Where it stands first.</summary>
    public TextSpan Place => Comparisons[0].OperandPlace;

    /// <summary>What tells the operand from others of its file.</summary>
    public (int Scope, string Operand) Key => (Comparisons[0].Scope, Comparisons[0].Operand);

    /// <summary>The operands of a file, in the order in which they stand first.</summary>
    public static ImmutableArray<ComparedOperand> Of(IEnumerable<TextComparison> comparisons) =>
    [
        .. comparisons.GroupBy(static c => (c.Scope, c.Operand)).Select(static g =>
            new ComparedOperand([.. g], [.. g.Select(static c => c.Text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)])),
    ];
}
