using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>
/// Decisions whose first comparison is not what a rule looks for: what the shape of a head says before it is read must not hide what a later step,
/// a branch or the end of the decision asks.
/// </summary>
public sealed class HeadShapeTests
{
    private const string Sets = """

        enum OrderStatus { Draft, Open, Done }
        enum Plan { Free, Team, Business }
        """;

    private const string Pairs = "from == OrderStatus.Draft && to == OrderStatus.Open || from == OrderStatus.Open && to == OrderStatus.Done";

    [Theory]
    [InlineData("bool Can(OrderStatus from, OrderStatus to, int amount) { [|if (amount > 5)|] return false; if (amount > 3 && from == OrderStatus.Draft && to == OrderStatus.Open) return true; if (from == OrderStatus.Open && to == OrderStatus.Done) return true; return false; }")]
    [InlineData("bool Can(OrderStatus from, OrderStatus to, int amount) { [|if (amount > 5)|] return true; else return " + Pairs + "; }")]
    [InlineData("bool Can(OrderStatus from, OrderStatus to, int amount) { [|if (amount > 5)|] { ; return " + Pairs + "; } return false; }")]
    [InlineData("bool Can(OrderStatus from, OrderStatus to, int amount) => [|amount > 5 ? true : " + Pairs + "|];")]
    [InlineData("bool Can(OrderStatus from, OrderStatus to, int amount) => [|amount > 5 ? " + Pairs + " : false|];")]
    [InlineData("bool? Can(OrderStatus from, OrderStatus to, int amount) { [|if (amount > 5)|] { return " + Pairs + "; } return false; }")]
    public Task Transitions_are_found_behind_another_question(string member) => FindsAsync<FixedTransitionsAnalyzer>(member);

    [Theory]
    [InlineData("bool CanEdit(OrderStatus status, int amount) { [|if (amount > 5)|] return false; else return status == OrderStatus.Draft || status == OrderStatus.Open; }")]
    [InlineData("bool? CanEdit(OrderStatus status, int amount) { [|if (amount > 5)|] { return status == OrderStatus.Draft || status == OrderStatus.Open; } return false; }")]
    public Task Permissions_are_found_behind_another_question(string member) => FindsAsync<StatePermissionsAnalyzer>(member);

    [Theory]
    [InlineData("decimal Price(Plan plan) { [|if (plan == Plan.Free)|] return 1m; if (plan == Plan.Team) return 9m; return 30m; }")]
    [InlineData("decimal Price(Plan plan, bool yearly) { if (yearly) { ; return [|plan switch|] { Plan.Free => 1m, Plan.Team => 9m, _ => 30m }; } return 0m; }")]
    public Task A_mapping_is_found_where_guards_follow_each_other(string member) => FindsAsync<CompiledMappingAnalyzer>(member);

    private static Task FindsAsync<TAnalyzer>(string member)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync("class Order { " + member + " }" + Sets);
}
