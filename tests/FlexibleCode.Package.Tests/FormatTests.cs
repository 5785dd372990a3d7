using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>All fixes in one run of <c>dotnet format</c>, through the package: what it promises to somebody who formats before a commit.</summary>
public sealed class FormatTests(FormattedOffice office) : IClassFixture<FormattedOffice>
{
    [Fact]
    public void Every_rule_that_a_fix_repairs_speaks_before()
    {
        Assert.Equal(
            ["FLX1001", "FLX1002", "FLX1003", "FLX1004", "FLX1005", "FLX1007", "FLX2001", "FLX2002", "FLX2003", "FLX4002", "FLX4005"], RuleTable.Fixable);
        Assert.All(RuleTable.Fixable, id => Assert.Contains(office.Before, f => f.Id == id));
    }

    [Fact]
    public void Every_fix_is_applied()
    {
        Assert.DoesNotContain("Unable to fix", office.Format.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed to apply", office.Format.Output, StringComparison.Ordinal);
        Assert.False(office.After.Any(f => f.Level != "note"), string.Join(' ', office.After) + "\n" + office.Format.Output);
    }

    [Fact]
    public void What_stays_are_tables_and_sets_in_code_as_information()
    {
        // The set that the fix of FLX2003 gathers asks for roles as those of FLX2002 do, and the table of FLX1004 says what the states permit. A set of roles
        // still decides where a list of its members is written out and asked.
        Assert.Equal(["FLX1001", "FLX1002", "FLX1003", "FLX1003", "FLX1005", "FLX2002", "FLX2002", "FLX2004"], office.After.Select(f => f.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_office_answers_as_before()
    {
        Assert.Contains("accept: credit stock confirmation", office.AnswersBefore, StringComparison.Ordinal);
        Assert.Contains("BudgetsController.Approve (Consumer) for 'Director': True", office.AnswersBefore, StringComparison.Ordinal);
        Assert.Contains("BudgetsController.Approve (Consumer) for 'Manager': False", office.AnswersBefore, StringComparison.Ordinal);
        Assert.Equal(office.AnswersBefore, office.AnswersAfter);
    }
}
