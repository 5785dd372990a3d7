using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>Tables whose states are static instances of a type: found as a comparison finds them, named in configuration as they are in code.</summary>
public sealed class ValueObjectTableTests
{
    private const string Next = "public ClaimState After(ClaimState claim) { if (claim == ClaimState.Filed) return ClaimState.Checked; if (claim == ClaimState.Checked) return ClaimState.Paid; return claim; }";
    private const string NextOrNull = "public ClaimState? After(ClaimState? claim) { if (claim == ClaimState.Filed) return ClaimState.Checked; if (claim == ClaimState.Checked) return ClaimState.Paid; return null; }";
    private const string NextRecord = "public ParcelState After(ParcelState parcel) { if (parcel == ParcelState.Packed) return ParcelState.Sent; if (parcel == ParcelState.Sent) return ParcelState.Lost; return parcel; }";
    private const string NextByAction = "public ClaimState After(ClaimState claim, OrderAction action) { if (claim == ClaimState.Filed && action == OrderAction.Edit) return ClaimState.Checked; if (claim == ClaimState.Checked && action == OrderAction.Pay) return ClaimState.Paid; return claim; }";
    private const string Field = "private static readonly Dictionary<ClaimState, ClaimState> Next = new() { [ClaimState.Filed] = ClaimState.Checked, [ClaimState.Checked] = ClaimState.Paid }; public ClaimState After(ClaimState claim) => Next.TryGetValue(claim, out var next) ? next : claim;";
    private const string Flow = "public bool Can(ClaimState? claim, ClaimState? next) => (claim == ClaimState.Filed && next == ClaimState.Checked) || (claim == ClaimState.Checked && next == ClaimState.Paid);";
    private const string Edit = "public bool CanEdit(ClaimState claim) { if (claim == ClaimState.Filed) return true; if (claim == ClaimState.Checked) return true; return false; }";

    [Theory]
    [InlineData("public sealed class VisitState { private readonly string _name; private VisitState(string name) => _name = name; public override bool Equals(object? other) => other is VisitState; public override int GetHashCode() => 0; public static readonly VisitState Asked = new(\"a\"); public static readonly VisitState Held = new(\"h\"); public static readonly VisitState Closed = new(\"c\"); }")]
    [InlineData("public sealed class VisitState : IEquatable<VisitState> { bool IEquatable<VisitState>.Equals(VisitState? other) => true; public static readonly VisitState Asked = new(); public static readonly VisitState Held = new(); public static readonly VisitState Closed = new(); }")]
    [InlineData("public class VisitState { public static readonly VisitState Asked = new(); public static readonly VisitState Held = new(); public static readonly VisitState Closed = new(); }")]
    [InlineData("public sealed record VisitState(string Name) { public static readonly VisitState Asked = new(\"a\"); public static readonly VisitState Held = new(\"h\"); public static readonly VisitState Closed = new(\"h\"); }")]
    [InlineData("public sealed class VisitState { public static readonly VisitState Asked = new(); public static readonly VisitState Held = Asked; public static readonly VisitState Closed = new(); }")]
    [InlineData("public sealed class VisitState { public static VisitState Asked => new(); public static VisitState Held => new(); public static VisitState Closed => new(); }")]
    public Task What_a_table_might_find_otherwise_is_only_reported(string type) =>
        BoundProgram.VerifyNotOfferedAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(
            "public VisitState After(VisitState visit) { [|if (visit == VisitState.Asked)|] return VisitState.Held; if (visit == VisitState.Held) return VisitState.Closed; return visit; } " + type, SuccessorTableFix.GatherKey);

    [Fact]
    public Task A_table_within_the_type_of_its_states_would_be_made_before_them() =>
        BoundProgram.VerifyNotOfferedAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(
            "public sealed class VisitState { public static readonly VisitState Asked = new(); public static readonly VisitState Held = new(); public static readonly VisitState Closed = new(); "
            + "public VisitState Next() { [|if (this == Asked)|] return Held; if (this == Held) return Closed; return this; } }",
            SuccessorTableFix.GatherKey);

    [Theory]
    [InlineData("public VisitState After(VisitState visit) { [|if (visit == VisitState.Asked)|] return VisitState.Held; if (visit == VisitState.Held) return VisitState.Closed; return visit; } public sealed class VisitState { internal static readonly VisitState Asked = new(); internal static readonly VisitState Held = new(); internal static readonly VisitState Closed = new(); private static readonly VisitState Void = new(); }")]
    public Task What_an_options_class_cannot_name_is_not_bound(string members) =>
        BoundProgram.VerifyNotOfferedAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(members, SuccessorTableFix.BindKey);

    [Theory]
    [InlineData(Next)]
    [InlineData(NextOrNull)]
    [InlineData(NextRecord)]
    [InlineData(NextByAction)]
    public Task Gathered_successors_answer_as_before(string member) =>
        BoundProgram.VerifyUnchangedAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.GatherKey);

    [Fact]
    public Task Gathered_transitions_answer_as_before() => BoundProgram.VerifyUnchangedAsync<FixedTransitionsAnalyzer, TransitionTableFix>(Flow, TransitionTableFix.GatherKey);

    [Fact]
    public Task Gathered_permissions_answer_as_before() => BoundProgram.VerifyUnchangedAsync<StatePermissionsAnalyzer, CapabilityTableFix>(Edit, CapabilityTableFix.GatherKey);

    [Theory]
    [InlineData(Next, 4, 2, "Order:Successors:filed", "Paid")]
    [InlineData(NextOrNull, 4, 2, "Order:Successors:Filed", "Paid")]
    [InlineData(NextRecord, -1, 3, "Order:Successors:Packed", "Lost")]
    [InlineData(NextByAction, 16, 2, "Order:Successors:Filed:Edit", "Paid")]
    [InlineData(Field, 4, 2, "Order:Next:Filed", "Paid")]
    public Task Successors_are_todays_until_others_are_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, cases, changed, entries);

    [Fact]
    public Task Transitions_are_todays_until_others_are_configured() =>
        BoundProgram.VerifyAsync<FixedTransitionsAnalyzer, TransitionTableFix>(Flow, TransitionTableFix.BindKey, 16, 3, "Order:AllowedTransitions:Filed:0", "Paid");

    [Fact]
    public Task Permissions_are_todays_until_others_are_configured() =>
        BoundProgram.VerifyAsync<StatePermissionsAnalyzer, CapabilityTableFix>(Edit, CapabilityTableFix.BindKey, 4, 1, "Order:CanEdit:0", "Filed");

    [Theory]
    [InlineData(Next, "Successors", null, "Filed", "Checked", "Checked", "")]
    [InlineData(Next, "Successors", "row 'Filed': there is no 'Chequed', only Filed, Checked, Paid.", "Filed", "Chequed")]
    [InlineData(Next, "Successors", "row 'Filed': 'Checked' is a dead end, but today work goes on from there.", "Filed", "Checked")]
    [InlineData(NextByAction, "Successors", "row 'Filed:Edit': there is no 'Payed', only Filed, Checked, Paid.", "Filed:Edit", "Payed")]
    [InlineData(Field, "Next", "row 'Payed': there is no 'Payed', only Filed, Checked, Paid.", "Payed", "Filed")]
    public async Task An_unknown_state_does_not_let_the_program_start(string member, string table, string? message, params string[] rows) =>
        Assert.Equal(
            message is null ? null : $"Section 'Order:{table}', {message}",
            await BoundProgram.StartAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, $"Order:{table}:", rows));
}
