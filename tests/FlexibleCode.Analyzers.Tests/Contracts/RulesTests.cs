using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

public sealed class RulesTests
{
    public static TheoryData<string> Ids() => [.. Descriptors().Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_names_the_cost_and_ends_without_a_full_stop(string id)
    {
        var rule = Descriptors().Single(d => d.Id == id);
        Assert.False(rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture).EndsWith('.'));
        Assert.EndsWith(id + ".md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith("FlexibleCode.", rule.Category, StringComparison.Ordinal);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>();
}
