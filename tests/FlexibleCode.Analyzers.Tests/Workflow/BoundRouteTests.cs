using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>Routes and lists of approvers that come from configuration: today's by default, others when configured, refused when broken.</summary>
public sealed class BoundRouteTests
{
    private const string Closed = "public string NextApprover(string role) => role switch { RoleNames.Clerk => RoleNames.Manager, RoleNames.Manager => RoleNames.Director, _ => \"\" };";
    private const string Open = "public string NextApprover(string role) => role switch { \"Clerk\" => \"Manager\", \"Manager\" => \"Director\", _ => \"\" };";
    private const string Enum = "public Role NextApprover(Role role) => role switch { Role.Clerk => Role.Manager, Role.Manager => Role.Director, _ => role };";
    private const string NullableEnum = "public Role? NextApprover(Role? role) => role switch { Role.Clerk => Role.Manager, Role.Manager => Role.Director, _ => null };";
    private const string Level = "public int ApprovalLevelOf(string role) { if (role == \"Manager\") return 1; else if (role == \"Director\") return 2; else throw new ArgumentException(role); }";
    private const string OfLevel = "public string ApproverOf(int level) => level switch { 1 => \"Manager\", 2 => \"Director\", _ => \"\" };";
    private const string AnyCase = "public string NextApprover(string role) { if (string.Equals(role, \"Clerk\", StringComparison.OrdinalIgnoreCase)) return \"Manager\"; if (string.Equals(role, \"Manager\", StringComparison.OrdinalIgnoreCase)) return \"Director\"; return \"\"; }";
    private const string Lower = "public string? NextApprover(string? role) => role?.ToLower() switch { \"clerk\" => \"Manager\", \"manager\" => \"Director\", _ => null };";
    private const string List = "public bool May(string role) { var approverRoles = new[] { \"Manager\", \"Director\" }; return approverRoles.Contains(role); }";
    private const string ClosedList = "public bool May(string role) { var approverRoles = new[] { RoleNames.Manager, RoleNames.Director }; return approverRoles.Contains(role); }";
    private const string EnumList = "public bool May(Role role) { var approverRoles = new[] { Role.Manager, Role.Director }; return approverRoles.Contains(role); }";

    [Theory]
    [InlineData("public string? NextApprover(string? role) => [|role switch|] { \"Clerk\" => \"Manager\", \"Manager\" => \"Director\", null => \"Clerk\", _ => null };")]
    [InlineData("public string? NextApprover(string role) => [|role switch|] { \"Clerk\" => \"Manager\", \"Manager\" => \"Director\", \"Director\" => null, _ => role };")]
    [InlineData("public static string NextApprover(string role) => [|role switch|] { \"Clerk\" => \"Manager\", \"Manager\" => \"Director\", _ => \"\" };")]
    public Task What_cannot_be_checked_or_reached_is_not_bound(string member) =>
        BoundProgram.VerifyNotOfferedAsync<ApprovalRouteAnalyzer, ApprovalRouteFix>(member, ApprovalRouteFix.BindKey);

    [Theory]
    [InlineData(Closed, "Order:NextApproverByRole:Clerk", "Director", "Order:NextApproverByRole:Manager", "Director")]
    [InlineData(Open, "Order:NextApproverByRole:Auditor", "Clerk")]
    [InlineData(Enum, "Order:NextApproverByRole:Auditor", "clerk")]
    [InlineData(NullableEnum, "Order:NextApproverByRole:Auditor", "clerk")]
    [InlineData(Level, "Order:ApprovalLevelByRole:Director", "3")]
    [InlineData(OfLevel, "Order:ApproverByLevel:2", "Clerk")]
    [InlineData(AnyCase, "Order:NextApproverByRole:CLERK", "Director")]
    [InlineData(Lower, "Order:NextApproverByRole:Clerk", "Director")]
    [InlineData(List, "Order:ApproverRoles:0", "Clerk")]
    [InlineData(ClosedList, "Order:ApproverRoles:0", "Clerk")]
    [InlineData(EnumList, "Order:ApproverRoles:0", "auditor")]
    public Task A_bound_route_changes_with_configuration_and_only_then(string member, params string[] entries) =>
        BoundProgram.VerifyAsync<ApprovalRouteAnalyzer, ApprovalRouteFix>(member, ApprovalRouteFix.BindKey, cases: -1, changed: -1, entries);

    [Theory]
    [InlineData(Closed, "NextApproverByRole", null)]
    [InlineData(Closed, "NextApproverByRole", null, "Director", "Clerk")]
    [InlineData(Closed, "NextApproverByRole", "row 'Clark': there is no 'Clark', only Clerk, Manager, Director.", "Clark", "Director")]
    [InlineData(Closed, "NextApproverByRole", "row 'Clerk': there is no 'Boss', only Clerk, Manager, Director.", "Clerk", "Boss")]
    [InlineData(Closed, "NextApproverByRole", "row 'clerk': there is no 'clerk', only Clerk, Manager, Director.", "clerk", "Director")]
    [InlineData(Open, "NextApproverByRole", null, "Tehsildar", "Boss")]
    [InlineData(Open, "NextApproverByRole", null, "Clerk", "")]
    [InlineData(Open, "NextApproverByRole", "row ' ': nothing is written.", " ", "Clerk")]
    [InlineData(Enum, "NextApproverByRole", null, "clerk", "auditor")]
    [InlineData(Enum, "NextApproverByRole", "row 'Clerk': there is no 'Boss', only Clerk, Manager, Director, Auditor.", "Clerk", "Boss")]
    [InlineData(Enum, "NextApproverByRole", "row '7': there is no '7', only Clerk, Manager, Director, Auditor.", "7", "Clerk")]
    [InlineData(Level, "ApprovalLevelByRole", null, "Clerk", "0")]
    [InlineData(Level, "ApprovalLevelByRole", "row 'Clerk': 'two' is no Int32.", "Clerk", "two")]
    [InlineData(Level, "ApprovalLevelByRole", "row 'Clerk': '9999999999' is no Int32.", "Clerk", "9999999999")]
    [InlineData(Level, "ApprovalLevelByRole", "row 'Clerk': nothing is written.", "Clerk", "")]
    [InlineData(OfLevel, "ApproverByLevel", "row 'I': 'I' is no Int32.", "I", "Clerk")]
    [InlineData(OfLevel, "ApproverByLevel", "row '1': the row is there twice.", "+1", "Clerk", "1", "Clerk")]
    [InlineData(Lower, "NextApproverByRole", null, "Clerk", "Director")]
    public async Task A_broken_route_does_not_let_the_program_start(string member, string table, string? message, params string[] rows) =>
        Assert.Equal(
            message is null ? null : $"Section 'Order:{table}', {message}",
            await BoundProgram.StartAsync<ApprovalRouteAnalyzer, ApprovalRouteFix>(member, ApprovalRouteFix.BindKey, $"Order:{table}:", rows));

    [Theory]
    [InlineData(List, null, "0", "Tehsildar")]
    [InlineData(List, "row 1: 'Clerk' is named twice.", "0", "Clerk", "1", "Clerk")]
    [InlineData(List, "row 1: nothing is written.", "0", "Clerk", "1", "")]
    [InlineData(ClosedList, null, "0", "Clerk")]
    [InlineData(ClosedList, "row 0: there is no 'Boss', only Clerk, Manager, Director.", "0", "Boss")]
    [InlineData(EnumList, "row 0: there is no 'Boss', only Clerk, Manager, Director, Auditor.", "0", "Boss")]
    [InlineData(EnumList, "row 1: 'clerk' is named twice.", "0", "Clerk", "1", "clerk")]
    public async Task A_broken_list_of_approvers_does_not_let_the_program_start(string member, string? message, params string[] rows) =>
        Assert.Equal(
            message is null ? null : $"Section 'Order:ApproverRoles', {message}",
            await BoundProgram.StartAsync<ApprovalRouteAnalyzer, ApprovalRouteFix>(member, ApprovalRouteFix.BindKey, "Order:ApproverRoles:", rows));

    [Fact]
    public Task Routes_and_lists_that_are_bound_are_shared_and_the_same_one_by_one_and_all_at_once() =>
        BoundProgram.VerifyOutputAsync<ApprovalRouteAnalyzer, ApprovalRouteFix>(
            ApprovalRouteFix.BindKey,
            """
            public class OrderService
            {
                public string NextApprover(string role) => [|role switch|] { "Clerk" => "Manager", "Manager" => "Director", _ => "" };

                public int ApprovalLevelOf(string role) => [|role switch|] { "Clerk" => 1, "Manager" => 2, _ => 0 };

                public bool MaySign(string role)
                {
                    var approverRoles = [|new[] { "Manager", "Director" }|];
                    return approverRoles.Contains(role);
                }

                public bool MayStamp(string role)
                {
                    var approverRoles = [|new[] { "Manager", "Director" }|];
                    return approverRoles.Contains(role);
                }
            }
            """,
            """
            public class OrderService
            {
                private readonly IOptionsMonitor<OrderOptions> _orderOptions;

                public OrderService(IOptionsMonitor<OrderOptions> orderOptions)
                {
                    _orderOptions = orderOptions;
                }

                public string NextApprover(string role) => role is string key && _orderOptions.CurrentValue.EffectiveNextApproverByRole.TryGetValue(key, out var value) ? value : "";

                public int ApprovalLevelOf(string role) => role is string key && _orderOptions.CurrentValue.EffectiveApprovalLevelByRole.TryGetValue(key, out var value) ? value : 0;

                public bool MaySign(string role)
                {
                    var approverRoles = _orderOptions.CurrentValue.EffectiveApproverRoles;
                    return approverRoles.Contains(role);
                }

                public bool MayStamp(string role)
                {
                    var approverRoles = _orderOptions.CurrentValue.EffectiveApproverRoles;
                    return approverRoles.Contains(role);
                }
            }
            """,
            ["Sound", "Understood", "Rows", "Answers", "Written", "Members"],
            """
            /// <summary>What can be configured of <see cref="OrderService"/>, in the section "Order".</summary>
            public sealed class OrderOptions
            {
                /// <summary>For each name the answer: <c>"Clerk": "Manager"</c>. Today's hold while nothing is configured.</summary>
                public Dictionary<string, string>? NextApproverByRole { get; set; }

                private static readonly Dictionary<string, string> TodaysNextApproverByRole = new()
                {
                    ["Clerk"] = "Manager",
                    ["Manager"] = "Director",
                };
                private Dictionary<string, string>? _nextApproverByRole;

                /// <summary>What holds: what is configured, else today's.</summary>
                internal Dictionary<string, string> EffectiveNextApproverByRole =>
                    _nextApproverByRole ??= NextApproverByRole is null ? TodaysNextApproverByRole : ConfiguredTables.Sound(ReadNextApproverByRole(NextApproverByRole, out var failures), failures);

                private static Dictionary<string, string> ReadNextApproverByRole(Dictionary<string, string> configured, out List<string> failures)
                {
                    failures = new List<string>();
                    var table = new Dictionary<string, string>();
                    foreach (var (row, cell) in ConfiguredTables.Answers("Order:NextApproverByRole", configured, ConfiguredTables.Written<string>(), EqualityComparer<string>.Default, text => text ?? "", failures))
                    {
                        table[row] = cell;
                    }

                    return table;
                }

                /// <summary>Refuses NextApproverByRole where it cannot be followed.</summary>
                public sealed class NextApproverByRoleValidation : IValidateOptions<OrderOptions>
                {
                    /// <inheritdoc/>
                    public ValidateOptionsResult Validate(string? name, OrderOptions options)
                    {
                        if (options.NextApproverByRole is null)
                        {
                            return ValidateOptionsResult.Success;
                        }

                        ReadNextApproverByRole(options.NextApproverByRole, out var failures);
                        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(" ", failures));
                    }
                }

                /// <summary>For each name the answer: <c>"Clerk": "Manager"</c>. Today's hold while nothing is configured.</summary>
                public Dictionary<string, string>? ApprovalLevelByRole { get; set; }

                private static readonly Dictionary<string, int> TodaysApprovalLevelByRole = new()
                {
                    ["Clerk"] = 1,
                    ["Manager"] = 2,
                };
                private Dictionary<string, int>? _approvalLevelByRole;

                /// <summary>What holds: what is configured, else today's.</summary>
                internal Dictionary<string, int> EffectiveApprovalLevelByRole =>
                    _approvalLevelByRole ??= ApprovalLevelByRole is null ? TodaysApprovalLevelByRole : ConfiguredTables.Sound(ReadApprovalLevelByRole(ApprovalLevelByRole, out var failures), failures);

                private static Dictionary<string, int> ReadApprovalLevelByRole(Dictionary<string, string> configured, out List<string> failures)
                {
                    failures = new List<string>();
                    var table = new Dictionary<string, int>();
                    foreach (var (row, cell) in ConfiguredTables.Answers("Order:ApprovalLevelByRole", configured, ConfiguredTables.Written<string>(), EqualityComparer<string>.Default, ConfiguredTables.Written<int>(), failures))
                    {
                        table[row] = cell;
                    }

                    return table;
                }

                /// <summary>Refuses ApprovalLevelByRole where it cannot be followed.</summary>
                public sealed class ApprovalLevelByRoleValidation : IValidateOptions<OrderOptions>
                {
                    /// <inheritdoc/>
                    public ValidateOptionsResult Validate(string? name, OrderOptions options)
                    {
                        if (options.ApprovalLevelByRole is null)
                        {
                            return ValidateOptionsResult.Success;
                        }

                        ReadApprovalLevelByRole(options.ApprovalLevelByRole, out var failures);
                        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(" ", failures));
                    }
                }

                /// <summary>The names that count: <c>[ "Manager", "Director" ]</c>. Today's hold while nothing is configured.</summary>
                public string[]? ApproverRoles { get; set; }

                private static readonly string[] TodaysApproverRoles = new string[] { "Manager", "Director" };
                private string[]? _approverRoles;

                /// <summary>What holds: what is configured, else today's.</summary>
                internal string[] EffectiveApproverRoles =>
                    _approverRoles ??= ApproverRoles is null || ApproverRoles.Length == 0 ? TodaysApproverRoles : ConfiguredTables.Sound(ReadApproverRoles(ApproverRoles, out var failures), failures);

                private static string[] ReadApproverRoles(string[] configured, out List<string> failures)
                {
                    failures = new List<string>();
                    var table = new List<string>();
                    foreach (var entry in ConfiguredTables.Members("Order:ApproverRoles", configured, ConfiguredTables.Written<string>(), failures))
                    {
                        table.Add(entry);
                    }

                    return table.ToArray();
                }

                /// <summary>Refuses ApproverRoles where it cannot be followed.</summary>
                public sealed class ApproverRolesValidation : IValidateOptions<OrderOptions>
                {
                    /// <inheritdoc/>
                    public ValidateOptionsResult Validate(string? name, OrderOptions options)
                    {
                        if (options.ApproverRoles is null || options.ApproverRoles.Length == 0)
                        {
                            return ValidateOptionsResult.Success;
                        }

                        ReadApproverRoles(options.ApproverRoles, out var failures);
                        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(" ", failures));
                    }
                }
            }
            """,
            """
            services.Configure<OrderOptions>(configuration.GetSection("Order"));
            services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptions.NextApproverByRoleValidation>();
            services.AddOptions<OrderOptions>().ValidateOnStart();
            services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptions.ApprovalLevelByRoleValidation>();
            services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptions.ApproverRolesValidation>();
            """);
}
