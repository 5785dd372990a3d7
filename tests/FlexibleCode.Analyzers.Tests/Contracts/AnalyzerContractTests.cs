using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

public sealed class AnalyzerContractTests
{
    [Theory]
    [MemberData(nameof(Product.AnalyzerNames), MemberType = typeof(Product))]
    public void An_analyzer_is_for_CSharp(string name)
    {
        var attribute = Product.Analyzer(name).GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>(inherit: false);
        Assert.NotNull(attribute);
        Assert.Equal([LanguageNames.CSharp], attribute.Languages);
    }

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
