using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Organization;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

public sealed class WordTests
{
    [Theory]
    [InlineData("UserRole", "User Role")]
    [InlineData("userRole", "user Role")]
    [InlineData("user_role", "user role")]
    [InlineData("_userRole2", "user Role 2")]
    [InlineData("HTTPRoleReader", "HTTP Role Reader")]
    [InlineData("UserIDs", "User IDs")]
    [InlineData("IDsOfUser", "IDs Of User")]
    [InlineData("Level12Limit", "Level 12 Limit")]
    [InlineData("ROLE_ADMIN", "ROLE ADMIN")]
    [InlineData("ADAccount", "AD Account")]
    [InlineData("TênVaiTrò", "Tên Vai Trò")]
    [InlineData("übergeordneteRolle", "übergeordnete Rolle")]
    [InlineData("دورالمستخدم", "دورالمستخدم")]
    [InlineData("", "")]
    [InlineData("___", "")]
    public void A_name_is_split_into_words(string name, string expected)
    {
        var words = new List<string>();
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            words.Add(name[reader.Start..reader.End]);
        }

        Assert.Equal(expected, string.Join(' ', words));
    }

    [Theory]
    [InlineData("UserRole", nameof(WordKinds.Role))]
    [InlineData("roles", nameof(WordKinds.Role))]
    [InlineData("job_title", nameof(WordKinds.Role))]
    [InlineData("JobTitle", nameof(WordKinds.Role))]
    [InlineData("Jobtitle", nameof(WordKinds.Role))]
    [InlineData("OrderStatuses", nameof(WordKinds.State))]
    [InlineData("Companies", nameof(WordKinds.Party))]
    [InlineData("BusinessUnit", nameof(WordKinds.Unit))]
    [InlineData("GracePeriodDays", nameof(WordKinds.Due))]
    [InlineData("lateFee", nameof(WordKinds.Rate))]
    [InlineData("MaxLoanAmount", nameof(WordKinds.Amount))]
    [InlineData("SubscriptionTier", nameof(WordKinds.Plan))]
    [InlineData("HttpStatus", nameof(WordKinds.Technical))]
    public void A_word_is_found_in_every_spelling(string name, string kind) => Assert.True(Vocabulary.BuiltIn.Has(name, Enum.Parse<WordKinds>(kind)));

    [Theory]
    [InlineData("Controller", nameof(WordKinds.Role))]
    [InlineData("Parole", nameof(WordKinds.Role))]
    [InlineData("Estate", nameof(WordKinds.State))]
    [InlineData("Statement", nameof(WordKinds.State))]
    [InlineData("Generate", nameof(WordKinds.Rate))]
    [InlineData("Explanation", nameof(WordKinds.Plan))]
    [InlineData("ThirdParty", nameof(WordKinds.Party))]
    [InlineData("UnitOfWork", nameof(WordKinds.Unit))]
    [InlineData("UnitPrice", nameof(WordKinds.Unit))]
    [InlineData("Syntaxes", nameof(WordKinds.Rate))]
    public void A_part_of_a_word_or_of_a_known_phrase_is_no_word(string name, string kind) => Assert.False(Vocabulary.BuiltIn.Has(name, Enum.Parse<WordKinds>(kind)));

    [Fact]
    public void The_last_word_says_what_a_name_is()
    {
        Assert.Equal(WordKinds.State, Vocabulary.BuiltIn.LastOf("CustomerStatus", WordKinds.Organizational));
        Assert.Equal(WordKinds.Party, Vocabulary.BuiltIn.LastOf("StateOfCustomer", WordKinds.Organizational));
        Assert.Equal(WordKinds.None, Vocabulary.BuiltIn.LastOf("Something", WordKinds.Organizational));
    }

    [Fact]
    public void Words_of_a_team_are_added()
    {
        var words = Vocabulary.With([new(WordKinds.Role, new WordList(["Pangkat", "tên vai trò"], Replaces: false))]);

        Assert.True(words.Has("pangkatPegawai", WordKinds.Role));
        Assert.True(words.Has("TênVaiTrò", WordKinds.Role));
        Assert.True(words.Has("UserRole", WordKinds.Role));
    }

    [Theory]
    [InlineData("hr")]
    [InlineData("HrDesk")]
    [InlineData("HRDesk")]
    [InlineData("DeskHR")]
    [InlineData("hr_desk")]
    [InlineData("Hr2")]
    [InlineData("éduDesk")]
    [InlineData("VCode")]
    [InlineData("v_code")]
    public void A_short_word_is_found_whatever_follows_it(string name)
    {
        var words = Vocabulary.With([new(WordKinds.Role, new WordList(["hr", "édu", "v code"], Replaces: true))]);

        Assert.True(words.Has(name, WordKinds.Role));
    }

    [Fact]
    public void Words_of_a_team_can_replace_a_group_and_leave_the_others()
    {
        var words = Vocabulary.With([new(WordKinds.Role, new WordList(["duty"], Replaces: true))]);

        Assert.True(words.Has("Duties", WordKinds.Role));
        Assert.False(words.Has("UserRole", WordKinds.Role));
        Assert.True(words.Has("Status", WordKinds.State));
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        string[] names = ["UserRoleOfDepartment", "übergeordneteRolle", "HTTPConnectionState", "x", "due_date"];
        foreach (var name in names)
        {
            Vocabulary.BuiltIn.Of(name);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var kinds = WordKinds.None;
        for (var i = 0; i < 100; i++)
        {
            foreach (var name in names)
            {
                kinds |= Vocabulary.BuiltIn.Of(name) | Vocabulary.BuiltIn.LastOf(name, WordKinds.Organizational);
            }
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotEqual(WordKinds.None, kinds);
    }
}
