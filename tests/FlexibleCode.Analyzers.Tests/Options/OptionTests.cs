using FlexibleCode.Analyzers.Options;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Options;

public sealed class OptionTests
{
    private static readonly OptionDefinition<int> Number = Option.Number("sites", 3, "A number.", "FLX4002", minimum: 1);

    [Fact]
    public void The_rule_beats_the_family_and_the_family_beats_the_package()
    {
        Assert.Equal(["flexible_code.FLX4002.sites", "flexible_code.policy.sites", "flexible_code.sites"], Number.Keys);
        Assert.Equal(3, Read());
        Assert.Equal(7, Read(("flexible_code.sites", "7")));
        Assert.Equal(6, Read(("flexible_code.sites", "7"), ("flexible_code.policy.sites", "6")));
        Assert.Equal(5, Read(("flexible_code.sites", "7"), ("flexible_code.policy.sites", "6"), ("flexible_code.flx4002.sites", "5")));
    }

    [Theory]
    [InlineData("FLX1001", "workflow")]
    [InlineData("FLX2001", "roles")]
    [InlineData("FLX3001", "parties")]
    [InlineData("FLX4001", "policy")]
    [InlineData("FLX9001", "setup")]
    public void A_family_is_told_by_the_identifier(string rule, string family) => Assert.Equal(family, OptionDefinition.FamilyOf(rule));

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("")]
    public void An_unreadable_value_is_as_good_as_none(string value)
    {
        Assert.NotNull(Number.Problem(value));
        Assert.Equal(3, Read(("flexible_code.sites", value)));
    }

    [Fact]
    public void Lists_are_read_with_blanks_and_either_separator()
    {
        var decimals = Option.Decimals("values", [1m], "Numbers.");
        Assert.Equal([0.5m, -1m, 100m], decimals.Read(Values(("flexible_code.values", " 0.5, -1 ;100,"))));
        Assert.NotNull(decimals.Problem("1, two"));
        Assert.Equal("1", decimals.DefaultText);

        var strings = Option.Strings("names", [], "Names.");
        Assert.Equal(["a b", "c"], strings.Read(Values(("flexible_code.names", "a b , c"))));

        var patterns = Option.Patterns("roles", "Names.", null, "*API", "APIM");
        Assert.True(patterns.Default.Matches("BillingApi"));
        Assert.False(patterns.Default.Matches("ApiClerk"));
    }

    [Fact]
    public void Words_extend_or_replace()
    {
        var words = Option.Words("words", "Words.");
        Assert.False(words.Read(Values(("flexible_code.words", "a, b"))).Replaces);
        Assert.True(words.Read(Values(("flexible_code.words", " = a, b"))).Replaces);
        Assert.Equal(["a", "b"], words.Read(Values(("flexible_code.words", "=a,b"))).Words);
        Assert.NotNull(words.Problem("a, 12"));
    }

    [Fact]
    public void Choices_ignore_case_and_flags_are_true_or_false()
    {
        var choice = Option.OneOf("mode", ["Strict", "Loose"], "Loose", "A mode.");
        Assert.Equal("Strict", choice.Read(Values(("flexible_code.mode", "strict"))));
        Assert.NotNull(choice.Problem("free"));

        var flag = Option.Boolean("flag", false, "A flag.");
        Assert.True(flag.Read(Values(("flexible_code.flag", "True "))));
        Assert.NotNull(flag.Problem("yes"));
    }

    [Theory]
    [InlineData("*", "anything", true)]
    [InlineData("a*c", "abbbc", true)]
    [InlineData("a*c", "abbb", false)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("A.B", "a.b", true)]
    [InlineData("", "a", false)]
    [InlineData("a**", "a", true)]
    public void A_star_stands_for_any_text(string pattern, string name, bool matches) => Assert.Equal(matches, new NamePatterns([pattern]).Matches(name));

    [Fact]
    public void Every_option_is_registered_with_a_default_that_it_can_read_and_a_description()
    {
        Assert.Contains(OptionRegistry.All, static o => o.Name == "role_words");
        Assert.All(OptionRegistry.All, static o =>
        {
            Assert.Null(o.Problem(o.DefaultText));
            Assert.EndsWith(".", o.Description, StringComparison.Ordinal);
            Assert.Equal(o.Name, o.Name.ToLowerInvariant());
        });
    }

    private static int Read(params (string Key, string Value)[] values) => Number.Read(Values(values));

    private static FixedOptions.Values Values(params (string Key, string Value)[] values) => new(values.ToDictionary(static v => v.Key, static v => v.Value));
}
