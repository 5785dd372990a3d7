using FlexibleCode.Analyzers.Tests.Contracts;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Generated;

public sealed class PresetTests
{
    public static TheoryData<string> PresetNames() => [.. Presets.Names];

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void A_preset_is_what_follows_from_the_rules(string name) => GeneratedText.Check(Presets.PathOf(name), Presets.Text(name));

    [Fact]
    public void No_other_preset_is_packed() =>
        Assert.Equal(
            Presets.Names.Select(static n => n + ".globalconfig").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.PathOf("src", "FlexibleCode.Analyzers.Package", "buildTransitive", "presets")).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void No_preset_weakens_what_a_more_lenient_one_says(string id)
    {
        var severities = Presets.Names.Select(name => Rank(Presets.Severity(name, Product.Descriptor(id)))).ToList();
        Assert.Equal(severities.Order(), severities);
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void Each_preset_does_what_it_says(string id)
    {
        var rule = Product.Descriptor(id);
        var isSetup = rule.Category == Rules.Setup;
        Assert.Equal(isSetup && rule.IsEnabledByDefault, Presets.Severity("none", rule) != ReportDiagnostic.Suppress);
        Assert.Equal(Rank(Default(rule)), Rank(Presets.Severity("recommended", rule)));
        if (!isSetup)
        {
            Assert.Equal(rule.IsEnabledByDefault ? ReportDiagnostic.Info : ReportDiagnostic.Suppress, Presets.Severity("starter", rule));
            Assert.Equal(ReportDiagnostic.Warn, Presets.Severity("strict", rule));
        }
    }

    private static ReportDiagnostic Default(DiagnosticDescriptor rule) =>
        !rule.IsEnabledByDefault ? ReportDiagnostic.Suppress : rule.DefaultSeverity == DiagnosticSeverity.Warning ? ReportDiagnostic.Warn : ReportDiagnostic.Info;

    private static int Rank(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => 0,
        ReportDiagnostic.Hidden => 1,
        ReportDiagnostic.Info => 2,
        ReportDiagnostic.Warn => 3,
        ReportDiagnostic.Error => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
