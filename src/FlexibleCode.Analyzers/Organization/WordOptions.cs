using System.Collections.Immutable;
using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>The team's own words and assemblies. They hold for the whole compilation, whatever the folder.</summary>
internal static class WordOptions
{
    public static readonly OptionDefinition<WordList> RoleWords = Option.Words(
        "role_words", "Words that name a role or a kind of user in this organization, added to the built-in ones; with a leading '=' they replace them.");

    public static readonly OptionDefinition<WordList> StateWords = Option.Words(
        "state_words", "Words that name a state of work, added to the built-in ones; with a leading '=' they replace them.");

    public static readonly OptionDefinition<WordList> PartyWords = Option.Words(
        "party_words", "Words that name a customer, partner, tenant or vendor, added to the built-in ones; with a leading '=' they replace them.");

    public static readonly OptionDefinition<WordList> AmountWords = Option.Words(
        "amount_words", "Words that name money, quotas, scores or counts, added to the built-in ones; with a leading '=' they replace them.");

    public static readonly OptionDefinition<WordList> DueWords = Option.Words(
        "due_words", "Words that name due dates and periods, added to the built-in ones; with a leading '=' they replace them.");

    public static readonly OptionDefinition<WordList> RateWords = Option.Words(
        "rate_words", "Words that name rates, fees, discounts and weights, added to the built-in ones; with a leading '=' they replace them.");

    public static readonly OptionDefinition<WordList> TechnicalWords = Option.Words(
        "technical_words", "Words that make a thing technical, so that it is never organizational, added to the built-in ones; with a leading '=' they replace them.");

    public static readonly OptionDefinition<NamePatterns> OwnAssemblies = Option.Patterns(
        "own_assemblies", "Names of assemblies that are own code although the build does not say so; '*' stands for any text.");

    /// <summary>The groups that a team extends, with what a word of each says.</summary>
    public static readonly ImmutableArray<KeyValuePair<OptionDefinition<WordList>, WordKinds>> Groups =
    [
        new(RoleWords, WordKinds.Role),
        new(StateWords, WordKinds.State),
        new(PartyWords, WordKinds.Party),
        new(AmountWords, WordKinds.Amount),
        new(DueWords, WordKinds.Due),
        new(RateWords, WordKinds.Rate),
        new(TechnicalWords, WordKinds.Technical),
    ];

    /// <summary>A group by the name of its option.</summary>
    public static KeyValuePair<OptionDefinition<WordList>, WordKinds>? Group(string name)
    {
        foreach (var group in Groups)
        {
            if (string.Equals(group.Key.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>The words that hold in a compilation: built in, of the configuration, and of word files.</summary>
    public static Vocabulary Read(Compilation compilation, AnalyzerOptions options)
    {
        var config = ProjectOptions.Of(compilation, options);
        var lists = new List<KeyValuePair<WordKinds, WordList>>();
        foreach (var group in Groups)
        {
            var list = config.Get(group.Key);
            if (!list.Words.IsEmpty || list.Replaces)
            {
                lists.Add(new(group.Value, list));
            }
        }

        foreach (var file in options.AdditionalFiles)
        {
            if (WordFile.IsWordFile(file.Path) && file.GetText() is { } text)
            {
                lists.AddRange(WordFile.Read(text).Lists);
            }
        }

        return lists.Count == 0 ? Vocabulary.BuiltIn : Vocabulary.With(lists);
    }
}
