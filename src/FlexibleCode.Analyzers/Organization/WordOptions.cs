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

    /// <summary>The words that hold in a compilation.</summary>
    public static Vocabulary Read(Compilation compilation, AnalyzerOptions options)
    {
        var config = ProjectOptions.Of(compilation, options);
        var lists = new List<KeyValuePair<WordKinds, WordList>>();
        Add(RoleWords, WordKinds.Role);
        Add(StateWords, WordKinds.State);
        Add(PartyWords, WordKinds.Party);
        Add(AmountWords, WordKinds.Amount);
        Add(DueWords, WordKinds.Due);
        Add(RateWords, WordKinds.Rate);
        Add(TechnicalWords, WordKinds.Technical);
        return lists.Count == 0 ? Vocabulary.BuiltIn : Vocabulary.With(lists);

        void Add(OptionDefinition<WordList> option, WordKinds kind)
        {
            var list = config.Get(option);
            if (!list.Words.IsEmpty || list.Replaces)
            {
                lists.Add(new(kind, list));
            }
        }
    }
}
