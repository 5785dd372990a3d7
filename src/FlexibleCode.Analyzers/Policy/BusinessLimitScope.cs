using System.Collections.Immutable;
using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>What the reading of limits depends on besides the code: the organization, and a team's options for the file.</summary>
/// <param name="Organization">The organization.</param>
/// <param name="IgnoredValues">Numbers that are no limit here.</param>
/// <param name="Member">The member whose code is read.</param>
internal readonly record struct BusinessLimitScope(OrganizationModel Organization, ImmutableArray<decimal> IgnoredValues, ISymbol? Member)
{
    /// <summary>Numbers that a team does not call limits.</summary>
    public static readonly OptionDefinition<ImmutableArray<decimal>> IgnoredValuesOption = Option.Decimals(
        "ignored_values", [], "Numbers that are never reported as limits, besides -1, 0 and 1.", Rules.LimitIsLiteral.Id);

    /// <summary>The scope of a place in a file, as a fix sees it.</summary>
    public static BusinessLimitScope Of(SemanticModel model, int position, AnalyzerOptions options, CancellationToken cancellationToken) =>
        new(
            OrganizationModel.For(model.Compilation, options),
            IgnoredValuesOption.Read(
                options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree),
                options.AnalyzerConfigOptionsProvider.GlobalOptions),
            MemberOf(model.GetEnclosingSymbol(position, cancellationToken)));

    // The driver names the member and not the lambda or local function in it.
    private static ISymbol? MemberOf(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol;
    }
}
