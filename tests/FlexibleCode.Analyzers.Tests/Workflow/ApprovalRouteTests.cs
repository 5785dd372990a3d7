using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.ApprovalRouteAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>FLX1005: what routes work to an approver, and what only looks like it.</summary>
public sealed class ApprovalRouteTests
{
    private const string Company =
        """

        namespace Company
        {
            public enum ApprovalLevel { None, Clerk, Head, Board }
            public enum OrderStatus { Draft, PendingManager, PendingDirector, Reviewed, Approved }
            public enum StaffRole { Clerk, Manager, Director }
            public static class Roles { public const string Head = "Manager"; public const string Lead = "Director"; public const string Chair = "Chairman/CEO"; }
            public static class Sent { public const int SentToManager = 1; public const int SentToDirector = 2; }
            public enum Color { Red, Green, Blue }
            public class Employee { public string Role { get; set; } = ""; public int? ManagerId { get; set; } public int AccessLevel { get; set; } }
            public class Order { public OrderStatus Status { get; set; } public string ManagerUserId { get; set; } = ""; public string DirectorUserId { get; set; } = ""; public DateTime? ManagerSeenAt { get; set; } public DateTime? DirectorSeenAt { get; set; } public string ApproverRole { get; set; } = ""; public int? ApproverId { get; set; } }
            public record Step(int Order, string Role);
            public class ApprovalOptions { public string[] ApproverRoles { get; set; } = { "Manager", "Director" }; }
            public class Gate
            {
                public bool IsIn(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole("Manager") || user.IsInRole("Director") || user.IsInRole("Vice President") || user.IsInRole("Buchhaltung") || user.IsInRole("Geschäftsführung");
            }
        }
        """;

    [Theory]
    [InlineData("public string Home(string role) => role switch { \"Manager\" => \"/manager\", \"Director\" => \"/director\", _ => \"/\" };")]
    [InlineData("public string RoleLabel(string role) => role switch { \"Manager\" => \"Line manager\", \"Director\" => \"Director\", _ => role };")]
    [InlineData("public StaffRole Parse(string role) => role switch { \"Manager\" => StaffRole.Manager, \"Director\" => StaffRole.Director, _ => StaffRole.Clerk };")]
    [InlineData("public int AccessLevelOf(string role) => role switch { \"Manager\" => 1, \"Director\" => 2, _ => 0 };")]
    [InlineData("public decimal BonusOf(StaffRole role) => role switch { StaffRole.Manager => 100m, StaffRole.Director => 200m, _ => 0m };")]
    [InlineData("public Color ColorOf(StaffRole role) => role switch { StaffRole.Manager => Color.Red, StaffRole.Director => Color.Green, _ => Color.Blue };")]
    [InlineData("public string ApproverText(OrderStatus status) => status switch { OrderStatus.PendingManager => \"Waiting for the manager\", OrderStatus.PendingDirector => \"Waiting for the director\", _ => \"\" };")]
    [InlineData("public string WaitsFor(OrderStatus status) => status switch { OrderStatus.PendingManager => \"PendingManager\", OrderStatus.PendingDirector => \"Pending director\", _ => \"\" };")]
    [InlineData("public void Show(Order o, int statusId) { string status = \"Draft\"; if (statusId == Sent.SentToManager) status = \"SentToManager\"; else if (statusId == Sent.SentToDirector) status = \"Sent to director\"; o.ApproverRole = status; }")]
    [InlineData("public void Store(Order o, string status) { int statusId = 0; if (status == \"SentToManager\") statusId = Sent.SentToManager; else if (status == \"SentToDirector\") statusId = Sent.SentToDirector; o.ApproverId = statusId; }")]
    [InlineData("public string Next(Color color) => color switch { Color.Red => \"Manager\", Color.Green => \"Director\", _ => \"\" };")]
    [InlineData("public string Approver(Order o) => o.ApproverRole;")]
    [InlineData("public int NextPage(int page) => page > 10 ? 1 : page + 1;")]
    [InlineData("public void Seen(Order o, string role) { if (role == \"Manager\") o.ManagerSeenAt = DateTime.Now; else if (role == \"Director\") o.DirectorSeenAt = DateTime.Now; }")]
    [InlineData("public void Tell(Employee e) { if (e.Role == \"Manager\") Console.WriteLine(\"approve as manager\"); else if (e.Role == \"Director\") Console.WriteLine(\"approve as director\"); }")]
    [InlineData("public string Next(string stepName) => stepName == \"Address\" ? \"Payment\" : \"Confirm\";")]
    [InlineData("public void Approve(Order o, decimal amount) { if (amount > 1000m) { o.Status = OrderStatus.Reviewed; } else { o.Status = OrderStatus.Approved; } }")]
    [InlineData("public string ApproverOf(string category) { if (category == \"Travel\") { return \"Manager\"; } return \"Director\"; }")]
    [InlineData("public List<Step> ApprovalSteps(string priority) { if (priority == \"High\") { return new List<Step> { new(1, \"First\"), new(2, \"Second\") }; } return new List<Step> { new(1, \"First\") }; }")]
    public Task Silent_on_what_sends_work_to_nobody(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("static readonly string[] Names = { \"Manager\", \"Director\" };")]
    [InlineData("static readonly string[] ApprovalNotes = { \"fine\", \"well done\" };")]
    [InlineData("public string[] ApproverRoles { get; set; } = { \"Manager\", \"Director\" };")]
    [InlineData("static readonly string[] ApproverColumns = { \"Name\", \"Date\" };")]
    [InlineData("public string[] Read(string[]? configured) { var approverRoles = configured ?? new[] { \"Manager\", \"Director\" }; return approverRoles; }")]
    [InlineData("public static readonly string[] ManualEscalate = { \"Manager\", \"Director\" };")]
    [InlineData("public static readonly string[] AssignWithinOwnDepartment = { \"Manager\", \"Director\" };")]
    [InlineData("static readonly string[] Escalation = { \"Manager\", \"Director\" }; public bool May(System.Security.Claims.ClaimsPrincipal user) => Escalation.Any(user.IsInRole);")]
    [InlineData("static readonly string[] Assignment = { \"Manager\", \"Director\" }; public bool May(string[] mine) => mine.Any(Assignment.Contains);")]
    public Task Silent_on_lists_that_name_no_approvers_or_can_be_replaced(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("public void Enter(Employee e, Order o) { if (e.ManagerId.HasValue) { o.ApproverId = e.ManagerId; } }")]
    [InlineData("public string Text(Employee e) { string text; if (e.ManagerId.HasValue) { text = \"has a manager\"; } else { text = \"has none\"; } return text; }")]
    [InlineData("public object Go(Employee e) => e.ManagerId.HasValue ? RedirectToRoute(\"manager\", new { managerId = e.ManagerId.Value }) : GetRedirectToNextPage(); object RedirectToRoute(string name, object values) => values; object GetRedirectToNextPage() => this;")]
    public Task Silent_on_questions_that_route_nothing(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("role", 3, "public string NextApprover(string role) => {|#0:role switch|} { \"Clerk\" => \"Manager\", \"Manager\" => \"Director\", _ => \"Vice President\" };")]
    [InlineData("role", 3, "public int ApprovalLevelOf(string role) => {|#0:role switch|} { \"Manager\" => 1, \"Director\" => 2, _ => 0 };")]
    [InlineData("role", 2, "public ApprovalLevel LevelOf(StaffRole role) { {|#0:switch (role)|} { case StaffRole.Manager: return ApprovalLevel.Head; case StaffRole.Director: return ApprovalLevel.Board; } throw new ArgumentException(); }")]
    [InlineData("role", 4, "public string NextApprover(string role) => {|#0:role switch|} { \"Clerk\" => \"Manager\", \"Manager\" => \"Manager\", \"Director\" => \"Director\", _ => \"Vice President\" };")]
    [InlineData("statusId", 2, "public void Send(Order o, int statusId) { string status = \"\"; {|#0:if (statusId == Sent.SentToManager)|} status = \"SentToDirector\"; else if (statusId == Sent.SentToDirector) status = \"SentToVicePresident\"; o.ApproverRole = status; }")]
    [InlineData("level", 3, "public string NotifiedRolesFor(ApprovalLevel level) => {|#0:level switch|} { ApprovalLevel.Clerk => $\"{Roles.Head},{Roles.Lead}\", ApprovalLevel.Head => Roles.Lead, ApprovalLevel.Board => Roles.Chair, _ => \"\" };")]
    [InlineData("level", 2, "public string ApproverOf(int level) { {|#0:if (level == 1)|} { return \"Manager\"; } if (level == 2) { return \"Director\"; } return \"\"; }")]
    [InlineData("level", 2, "public bool IsApprover(List<string> roles, ApprovalLevel level) => {|#0:level switch|} { ApprovalLevel.Head => roles.Contains(\"Manager\"), ApprovalLevel.Board => roles.Contains(\"Director\"), _ => false };")]
    [InlineData("level", 2, "public void Approve(int level) { {|#0:if (level == 1)|} { ApproveByManager(); } else { ApproveByDirector(); } } void ApproveByManager() { } void ApproveByDirector() { }")]
    [InlineData("role", 2, "public void AssignApprover(Order o, string role, string id) { {|#0:if (role == \"Manager\")|} o.ManagerUserId = id; else if (role == \"Director\") o.DirectorUserId = id; }")]
    [InlineData("amount", 3, "public string ApproverOf(decimal amount) { {|#0:if (amount <= 1000m)|} return \"Manager\"; if (amount <= 5000m) return \"Director\"; return \"Vice President\"; }")]
    [InlineData("amount", 2, "public void Submit(Order o, decimal amount) { {|#0:if (amount > 1000m)|} { o.Status = OrderStatus.PendingDirector; } else { o.Status = OrderStatus.PendingManager; } }")]
    [InlineData("amount", 2, "public int RequiredApprovalLevels(decimal amount) => {|#0:amount > 10000m ? 2 : 1|};")]
    [InlineData("status", 2, "public string? NextApproverRole(OrderStatus status) => {|#0:status switch|} { OrderStatus.PendingManager => \"Manager\", OrderStatus.PendingDirector => \"Director\", _ => null };")]
    [InlineData("role", 2, "public void Decide(Order o, StaffRole role) { {|#0:switch (role)|} { case StaffRole.Manager: Log(); o.Status = OrderStatus.Reviewed; break; case StaffRole.Director: Log(); o.Status = OrderStatus.Approved; break; } } void Log() { }")]
    [InlineData("approverRole", 2, "public string Next(string approverRole, Order o) { string target; {|#0:if (approverRole.Contains(\"Manager\", StringComparison.OrdinalIgnoreCase))|} { target = o.DirectorUserId; } else if (approverRole.Contains(\"Director\")) { target = o.ManagerUserId; } else { return \"\"; } return target; }")]
    [InlineData("Role", 2, "public string Weiter(Employee antrag) { string genehmiger; {|#0:if (antrag.Role == \"Buchhaltung\")|} { genehmiger = \"Geschäftsführung\"; } else if (antrag.Role == \"Geschäftsführung\") { genehmiger = \"Vice President\"; } else { genehmiger = \"\"; } return genehmiger; }")]
    [InlineData("stepCode", 2, "public void Approve(Order o, string stepCode) { {|#0:if (stepCode == \"DEPARTMENT\")|} { o.ApproverRole = \"Director\"; } else if (stepCode == \"BOARD\") { o.Status = OrderStatus.Approved; } }")]
    [InlineData("stepCode", 2, "public void Approve(Order o, string stepCode, decimal amount) { {|#0:if (stepCode == \"DEPARTMENT\")|} { if (amount > 1000m) { o.ApproverRole = \"Director\"; o.ApproverId = 1; } else { o.Status = OrderStatus.Approved; } } else if (stepCode == \"BOARD\") { o.Status = OrderStatus.Approved; } }")]
    [InlineData("amount", 2, "public void Approve(Order o, decimal amount) { {|#0:if (amount > 1000m)|} { o.ApproverRole = \"Director\"; } else { o.Status = OrderStatus.Approved; } }")]
    [InlineData("priority", 2, "public List<Step> ApprovalSteps(string priority) { {|#0:if (priority.Equals(\"High\", StringComparison.OrdinalIgnoreCase))|} { return new List<Step> { new(1, \"Manager\"), new(2, \"Director\") }; } return new List<Step> { new(1, \"Manager\") }; }")]
    [InlineData("stepName", 2, "public void Approve(Order o, string stepName) { {|#0:if (stepName.Contains(\"Manager\"))|} o.ApproverRole = \"Director\"; else if (stepName.Contains(\"Director\")) o.ApproverRole = \"Vice President\"; }")]
    [InlineData("stepName", 2, "public void Take(Order o, string stepName) { {|#0:switch (stepName)|} { case \"Manager\": Log(); o.Status = OrderStatus.Reviewed; break; case \"Director\": Log(); o.Status = OrderStatus.Approved; break; } } void Log() { }")]
    public Task A_route_is_one_finding(string by, int ways, string member) => VerifyAsync(member, Finding(by, ways, DiagnosticSeverity.Warning));

    [Fact]
    public Task A_route_by_role_within_a_route_is_told_by_itself() => VerifyAsync(
        "public void Approve(Order o, Employee e, int level) { {|#0:switch (level)|} { case 1: o.ApproverRole = \"Manager\"; break; case 2: {|#1:if (e.Role == \"Manager\")|} { o.ApproverRole = \"Director\"; o.Status = OrderStatus.Reviewed; } else if (e.Role == \"Director\") { o.Status = OrderStatus.Approved; } break; } }",
        Finding("level", 2, DiagnosticSeverity.Warning),
        Verify.Diagnostic().WithLocation(1).WithArguments("Role", 2).WithSeverity(DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("ManagerId", "public void Enter(Employee e, Order o) { {|#0:if (e.ManagerId.HasValue)|} { o.Status = OrderStatus.PendingManager; } else { o.Status = OrderStatus.PendingDirector; } }")]
    [InlineData("ManagerId", "public void Enter(Employee e, Order o) { {|#0:if (e.ManagerId == null)|} { o.Status = OrderStatus.PendingDirector; } else { o.Status = OrderStatus.PendingManager; } }")]
    public Task A_step_that_is_entered_if_there_is_somebody_is_a_finding(string by, string member) => VerifyAsync(member, Finding(by, 2, DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("approverRoles", 2, "public bool May(string role) { var approverRoles = {|#0:new[] { \"Manager\", \"Director\" }|}; return approverRoles.Contains(role); }")]
    [InlineData("approvalSteps", 2, "public List<Step> Make() { var approvalSteps = {|#0:new List<Step> { new(1, \"Manager\"), new(2, \"Director\") }|}; return approvalSteps; }")]
    [InlineData("genehmiger", 2, "public bool Darf(string rolle) { var genehmiger = {|#0:new[] { \"Buchhaltung\", \"Geschäftsführung\" }|}; return genehmiger.Contains(rolle); }")]
    public Task A_list_of_approvers_in_a_method_is_a_warning(string name, int count, string member) => VerifyAsync(member, Finding(name, count, DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("ApprovalChain", 2, "static readonly string[] ApprovalChain = {|#0:{ \"Manager\", \"Director\" }|};")]
    [InlineData("ApprovalChain", 3, "static readonly StaffRole[] ApprovalChain = {|#0:new[] { StaffRole.Clerk, StaffRole.Manager, StaffRole.Director }|};")]
    public Task A_list_of_approvers_beside_the_code_is_information(string name, int count, string member) => VerifyAsync(member, Finding(name, count, DiagnosticSeverity.Info));

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<ApprovalRouteAnalyzer>
        {
            TestCode = "class C { string NextApprover(Missing role, int amount) => role switch { Missing.Manager => , _ => \"\" }; string[] ApprovalChain = { Missing.A, }; void M() { if (amount > ) { Approve(\"Manager\" } else if (role.Contains(\"Manager\" }",
            CompilerDiagnostics = FlexibleCode.Testing.CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static FlexibleCode.Testing.DiagnosticResult Finding(string by, int ways, DiagnosticSeverity severity) =>
        Verify.Diagnostic().WithLocation(0).WithArguments(by, ways).WithSeverity(severity);

    private static Task VerifyAsync(string member, params FlexibleCode.Testing.DiagnosticResult[] expected) =>
        Verify.VerifyAnalyzerAsync(
            "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\nnamespace Company { public class Desk { " + member + " } }\n" + Company,
            expected);
}
