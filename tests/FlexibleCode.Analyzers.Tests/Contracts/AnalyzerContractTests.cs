using System.Reflection;
using FlexibleCode.Analyzers.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

public sealed class AnalyzerContractTests
{
    [Fact]
    public void What_is_loaded_is_for_CSharp() =>
        Assert.All(Product.LoadedTypes, static t => Assert.Equal([LanguageNames.CSharp], t.GetCustomAttribute<DiagnosticAnalyzerAttribute>(inherit: false)!.Languages));

    [Theory]
    [MemberData(nameof(Product.AnalyzerNames), MemberType = typeof(Product))]
    public void A_rule_is_run_by_the_host_and_not_loaded_by_itself(string name)
    {
        var analyzer = Product.Analyzer(name);

        Assert.Contains(RuleHost.Hosted, r => r.GetType() == analyzer.GetType());
        Assert.DoesNotContain(analyzer.GetType(), Product.LoadedTypes);
    }

    [Fact]
    public void A_compiler_loads_the_host_and_the_suppressor() =>
        Assert.Equal([typeof(RuleHost), typeof(OpenedSetSuppressor)], Product.LoadedTypes);

    [Theory]
    [MemberData(nameof(Product.AnalyzerNames), MemberType = typeof(Product))]
    public void An_analyzer_is_built_on_the_one_base(string name)
    {
        var type = Product.Analyzer(name).GetType();
        Assert.True(type.IsPublic && type.IsSealed);
        Assert.IsAssignableFrom<FlexibleAnalyzer>(Product.Analyzer(name));
    }

    [Theory]
    [MemberData(nameof(Product.AnalyzerNames), MemberType = typeof(Product))]
    public void An_analyzer_reports_rules_of_the_table_of_contents(string name)
    {
        var rules = Product.Analyzer(name).SupportedDiagnostics;
        Assert.NotEmpty(rules);
        Assert.All(rules, static d => Assert.Contains(d, Product.Descriptors));
    }

    [Theory]
    [MemberData(nameof(Product.AnalyzerNames), MemberType = typeof(Product))]
    public void An_analyzer_keeps_no_state(string name)
    {
        const BindingFlags Fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Assert.All(Product.Analyzer(name).GetType().GetFields(Fields), static f => Assert.True(f.IsInitOnly || f.IsLiteral || f.Name.StartsWith('<'), $"{f.Name} can be assigned"));
    }
}
