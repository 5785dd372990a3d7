using System.Collections.Immutable;
using System.Text;
using FlexibleCode.Analyzers.Tests.Contracts;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Tests.Generated;

/// <summary>
/// The presets, as they follow from the rules. They speak of categories where they can, so that a team's line for a category wins over them;
/// of single rules only where a category does not reach: rules that are off unless somebody names them.
/// </summary>
internal static class Presets
{
    /// <summary>From the most lenient to the strictest.</summary>
    public static readonly string[] Names = ["none", "starter", "recommended", "strict"];

    private static readonly string[] Families = [Rules.Workflow, Rules.Roles, Rules.Parties, Rules.Policy];

    public static string PathOf(string name) => $"src/FlexibleCode.Analyzers.Package/buildTransitive/presets/{name}.globalconfig";

    public static string Text(string name)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Meaning(name));
        text.AppendLine("# Generated from the rules. Every file of a team wins over this one.");
        text.AppendLine("is_global = true").AppendLine("global_level = -100");
        var category = name switch { "none" => "none", "starter" => "suggestion", "strict" => "warning", _ => null };
        if (category is not null)
        {
            text.AppendLine();
            foreach (var family in Families)
            {
                text.AppendLine($"dotnet_analyzer_diagnostic.category-{family}.severity = {category}");
            }
        }

        // What the set-up only lists when asked for is no finding: it stays off.
        var named = Product.Descriptors.Where(static d => !d.IsEnabledByDefault && (d.Category != Rules.Setup || d.DefaultSeverity == DiagnosticSeverity.Warning)).ToList();
        if (name == "strict" && named.Count > 0)
        {
            text.AppendLine();
            foreach (var rule in named)
            {
                text.AppendLine($"dotnet_diagnostic.{rule.Id}.severity = warning");
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What a preset makes of a rule when a team says nothing more.</summary>
    public static ReportDiagnostic Severity(string name, DiagnosticDescriptor rule)
    {
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(Text(name), "/" + name + ".globalconfig"))).GlobalConfigOptions;
        if (set.TreeOptions.TryGetValue(rule.Id, out var own))
        {
            return own;
        }

        if (!rule.IsEnabledByDefault)
        {
            return ReportDiagnostic.Suppress;
        }

        return set.AnalyzerOptions.TryGetValue($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity".ToLowerInvariant(), out var category)
            ? category switch
            {
                "none" => ReportDiagnostic.Suppress,
                "suggestion" => ReportDiagnostic.Info,
                "warning" => ReportDiagnostic.Warn,
                _ => throw new InvalidOperationException(category),
            }
            : rule.DefaultSeverity switch
            {
                DiagnosticSeverity.Error => ReportDiagnostic.Error,
                DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
                DiagnosticSeverity.Info => ReportDiagnostic.Info,
                _ => ReportDiagnostic.Hidden,
            };
    }

    private static string Meaning(string name) => name switch
    {
        "none" => "none: no rule speaks unless a team switches it on; the set-up is still checked.",
        "starter" => "starter: every finding is a suggestion. Editors show it, builds are as quiet as before.",
        "recommended" => "recommended: every rule as it is by default.",
        _ => "strict: every rule is a warning, those that are off by default among them.",
    };
}
