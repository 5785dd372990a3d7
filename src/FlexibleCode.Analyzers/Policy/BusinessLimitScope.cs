using System.Collections.Immutable;
using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>What the reading of limits depends on besides the code: the organization, and a team's options for the file.</summary>
/// <param name="Organization">The organization.</param>
/// <param name="IgnoredValues">Numbers that are no limit here.</param>
internal readonly record struct BusinessLimitScope(OrganizationModel Organization, ImmutableArray<decimal> IgnoredValues)
{
    /// <summary>Numbers that a team does not call limits.</summary>
    public static readonly OptionDefinition<ImmutableArray<decimal>> IgnoredValuesOption = Option.Decimals(
        "ignored_values", [], "Numbers that are never reported as limits, besides -1, 0 and 1.", Rules.LimitIsLiteral.Id);

    /// <summary>The scope of a file, as a fix sees it.</summary>
    public static BusinessLimitScope Of(SemanticModel model, AnalyzerOptions options) =>
        new(
            OrganizationModel.For(model.Compilation, options),
            IgnoredValuesOption.Read(
                options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree),
                options.AnalyzerConfigOptionsProvider.GlobalOptions));
}
