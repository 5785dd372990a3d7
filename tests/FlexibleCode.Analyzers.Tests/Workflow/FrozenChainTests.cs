using FlexibleCode.Analyzers.Workflow;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.FrozenChainAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>FLX1006: members that come once per role, and what only looks like them.</summary>
public sealed class FrozenChainTests
{
    private const string English =
        """

        public class Gate
        {
            public bool IsIn(System.Security.Claims.ClaimsPrincipal user) =>
                user.IsInRole("Manager") || user.IsInRole("Vice President") || user.IsInRole("HR") || user.IsInRole("Finance") || user.IsInRole("Customer")
                || user.IsInRole("Operation Director") || user.IsInRole("Admin");
        }
        """;

    private const string German =
        """

        public class Schranke
        {
            public bool IstIn(System.Security.Claims.ClaimsPrincipal nutzer) =>
                nutzer.IsInRole("Abteilungsleiter") || nutzer.IsInRole("Geschäftsführer") || nutzer.IsInRole("Personalrat");
        }
        """;

    private const string Indonesian =
        """

        public class Gerbang
        {
            public bool Masuk(System.Security.Claims.ClaimsPrincipal pengguna) =>
                pengguna.IsInRole("Kepala Bagian") || pengguna.IsInRole("Direktur") || pengguna.IsInRole("Bendahara");
        }
        """;

    [Theory]
    [InlineData("public class Request { public DateTime? ManagerApprovedAt { get; set; } public string? ManagerRemarks { get; set; } public DateTime? ApprovedAt { get; set; } public string? Remarks { get; set; } }")]
    [InlineData("public class Request { public string ManagerName { get; set; } = \"\"; public string ManagerEmail { get; set; } = \"\"; public string FinanceName { get; set; } = \"\"; public string FinanceEmail { get; set; } = \"\"; }")]
    [InlineData("public class Request { public int ManagerId { get; set; } public int AdminId { get; set; } public DateTime? SentAt { get; set; } public DateTime? DoneAt { get; set; } }")]
    [InlineData("public class Order { public DateTime? CustomerApprovedAt { get; set; } public DateTime? UserApprovedAt { get; set; } public string? CustomerRemarks { get; set; } public string? UserRemarks { get; set; } }")]
    [InlineData("public class Order { public DateTime? BudgetApprovedAt { get; set; } public DateTime? QualityApprovedAt { get; set; } public string? BudgetRemarks { get; set; } public string? QualityRemarks { get; set; } }")]
    [InlineData("public class RequestDto { public DateTime? ManagerApprovedAt { get; set; } public DateTime? FinanceApprovedAt { get; set; } }")]
    [InlineData("public enum OrderStatus { Draft, Approved, Rejected, Closed }")]
    [InlineData("public enum StaffRole { Manager, Finance, HR }")]
    [InlineData("public enum Dashboard { ManagerHome, FinanceHome, Other }")]
    [InlineData("public enum TicketStatus { New, WaitingForCustomer, WaitingForManager, Closed }")]
    [InlineData("public class Pages { public void ShowManagerHome() { } public void ShowFinanceHome() { } public void ApproveAll() { } public void Approve() { } }")]
    [InlineData("public class Service : IService { public void ApproveByManager() { } public void ApproveByFinance() { } }  [Stable(\"law\")] public interface IService { void ApproveByManager(); void ApproveByFinance(); }  [AttributeUsage(AttributeTargets.All)] public class StableAttribute(string reason) : Attribute { public string Reason { get; } = reason; }")]
    public Task Silent_on_what_is_no_slot_of_a_role(string code) => VerifyAsync(code, English);

    [Theory]
    [InlineData("Request", "Manager, Finance", "public class Request { public int? {|#0:ManagerApproverId|} { get; set; } public string? ManagerNotes { get; set; } public int? FinanceApproverId { get; set; } public string? FinanceNotes { get; set; } }")]
    [InlineData("Request", "Hr, Manager, Vp", "public class Request { public string {|#0:HrStatus|} { get; set; } = \"\"; public string ManagerStatus { get; set; } = \"\"; public string VpStatus { get; set; } = \"\"; public DateTime? SentAt { get; set; } public DateTime? DoneAt { get; set; } }")]
    [InlineData("Request", "Manager, OpDir", "public class Request { public DateTime? {|#0:ManagerApprovalStartAt|} { get; set; } public DateTime? OpDirApprovalStartAt { get; set; } }")]
    [InlineData("RequestStatus", "Manager, Finance", "public enum RequestStatus { Draft, {|#0:PendingManager|}, PendingFinance, Done }")]
    [InlineData("RequestStatus", "Manager, VP", "public enum RequestStatus { Draft, {|#0:WaitingApprovalManager|}, WaitingApprovalVP, Done }")]
    [InlineData("Request", "Manager, Finance", "public class Request { public void {|#0:ApproveByManager|}() { } public void ApproveByFinance() { } }")]
    [InlineData("IService", "Manager, Finance", "public class Service : IService { public void ApproveByManager() { } public void ApproveByFinance() { } } public interface IService { void {|#0:ApproveByManager|}(); void ApproveByFinance(); }")]
    [InlineData("Request", "Manager, Finance", "public partial class Request { public DateTime? {|#0:ManagerApprovedAt|} { get; set; } public int Lines { get; set; } } public partial class Request { public DateTime? FinanceApprovedAt { get; set; } public DateTime? SentAt { get; set; } }")]
    public Task Members_that_come_once_per_role_are_one_finding(string type, string roles, string code) => VerifyAsync(code, English, Finding(type, roles));

    [Theory]
    [InlineData("Antrag", "Abteilungsleiter, Geschäftsführer", "public class Antrag { public DateTime? {|#0:AbteilungsleiterGenehmigtAm|} { get; set; } public DateTime? GeschäftsführerGenehmigtAm { get; set; } }")]
    [InlineData("Antrag", "Abteilungsleiter, Geschäftsführer", "public class Antrag { public DateTime? {|#0:AbteilungsleiterDatum|} { get; set; } public string? AbteilungsleiterVermerk { get; set; } public DateTime? GeschäftsführerDatum { get; set; } public string? GeschäftsführerVermerk { get; set; } }")]
    [InlineData("AntragStatus", "Abteilungsleiter, Personalrat", "public enum AntragStatus { Entwurf, {|#0:BeiAbteilungsleiter|}, BeiPersonalrat, Fertig }")]
    public Task Roles_are_learned_in_German(string type, string roles, string code) => VerifyAsync(code, German, Finding(type, roles));

    [Theory]
    [InlineData("Pengajuan", "KepalaBagian, Direktur", "public class Pengajuan { public DateTime? {|#0:KepalaBagianDisetujuiPada|} { get; set; } public DateTime? DirekturDisetujuiPada { get; set; } }")]
    [InlineData("PengajuanStatus", "Bendahara, Direktur", "public enum PengajuanStatus { Draf, {|#0:MenungguBendahara|}, MenungguDirektur, Selesai }")]
    public Task Roles_are_learned_in_Indonesian(string type, string roles, string code) => VerifyAsync(code, Indonesian, Finding(type, roles));

    [Theory]
    [InlineData("public class Pupil { public string FatherName { get; set; } = \"\"; public string? FatherPhone { get; set; } public DateTime? FatherBornAt { get; set; } public string MotherName { get; set; } = \"\"; public string? MotherPhone { get; set; } public DateTime? MotherBornAt { get; set; } public string GuardianName { get; set; } = \"\"; public string? GuardianPhone { get; set; } public DateTime? GuardianBornAt { get; set; } }")]
    [InlineData("public class Sale { public string? BuyerSignature { get; set; } public DateTime? BuyerSignedAt { get; set; } public string? SellerSignature { get; set; } public DateTime? SellerSignedAt { get; set; } public string? BrokerSignature { get; set; } public DateTime? BrokerSignedAt { get; set; } }")]
    [InlineData("public class Contract { public string? EmployeeSignature { get; set; } public DateTime? EmployeeSignedAt { get; set; } public string? WitnessSignature { get; set; } public DateTime? WitnessSignedAt { get; set; } public string? SpouseSignature { get; set; } public DateTime? SpouseSignedAt { get; set; } }")]
    [InlineData("public class Record { public string? CreatedBy { get; set; } public DateTime? CreatedAt { get; set; } public string? ModifiedBy { get; set; } public DateTime? ModifiedAt { get; set; } public string? DeletedBy { get; set; } public DateTime? DeletedAt { get; set; } public string? ApprovedBy { get; set; } public DateTime? ApprovedAt { get; set; } public string? ReviewedBy { get; set; } public DateTime? ReviewedAt { get; set; } }")]
    [InlineData("public class Person { public string? HomePhone { get; set; } public DateTime? HomeSince { get; set; } public string? WorkPhone { get; set; } public DateTime? WorkSince { get; set; } public string? ManagerPhone { get; set; } public DateTime? ManagerSince { get; set; } }")]
    [InlineData("public class Check { public DateTime? LastReviewDate { get; set; } public string? LastReviewNotes { get; set; } public DateTime? NextReviewDate { get; set; } public string? NextReviewNotes { get; set; } public DateTime? FirstReviewDate { get; set; } public string? FirstReviewNotes { get; set; } }")]
    [InlineData("public class Form { public string? ManagerSignature { get; set; } public DateTime? ManagerSignedAt { get; set; } public string? HrSignature { get; set; } public DateTime? HrSignedAt { get; set; } }")]
    [InlineData("public class Form { public DateTime? ManagerSignedAt { get; set; } public DateTime? DirectorSignedAt { get; set; } public DateTime? HrSignedAt { get; set; } }")]
    [InlineData("public class FormDto { public string? ManagerSignature { get; set; } public DateTime? ManagerSignedAt { get; set; } public string? HrSignature { get; set; } public DateTime? HrSignedAt { get; set; } public string? HeadSignature { get; set; } public DateTime? HeadSignedAt { get; set; } }")]
    [InlineData("public class ExitModel { public int? TLId { get; set; } public string? RemarksByTL { get; set; } public int? HRAId { get; set; } public string? RemarksByHRA { get; set; } public int? HRMId { get; set; } public string? RemarksByHRM { get; set; } }")]
    [InlineData("public class Report { public string? NotesByDay { get; set; } public int? DayId { get; set; } public string? NotesByMonth { get; set; } public int? MonthId { get; set; } public string? NotesByYear { get; set; } public int? YearId { get; set; } }")]
    [InlineData("public enum OrderStatus { New, ApprovedByMail, ApprovedByPhone, ApprovedByFax, Closed }")]
    [InlineData("public enum OrderStatus { New, ApprovedBySystem, ApprovedByUser, ApprovedByManager, Closed }")]
    public Task Silent_without_known_roles_on_what_names_no_approvers(string code) => VerifyAsync(code, "");

    [Theory]
    [InlineData("Form", "Employee, Manager, Hr", "public class Form { public string? {|#0:EmployeeSignature|} { get; set; } public DateTime? EmployeeSignedAt { get; set; } public string? ManagerSignature { get; set; } public DateTime? ManagerSignedAt { get; set; } public string? ManagerComments { get; set; } public string? HrSignature { get; set; } public DateTime? HrSignedAt { get; set; } public string? HrComments { get; set; } public string? Comments { get; set; } }")]
    [InlineData("Leave", "Lead, Manager, Director", "public class Leave { public int? {|#0:LeadApproverId|} { get; set; } public DateTime? LeadApprovedOn { get; set; } public int? ManagerApproverId { get; set; } public DateTime? ManagerApprovedOn { get; set; } public int? DirectorApproverId { get; set; } public DateTime? DirectorApprovedOn { get; set; } }")]
    [InlineData("Exit", "TL, HRA, HRM", "public class Exit { public int? {|#0:TLId|} { get; set; } public string? RemarksByTL { get; set; } public int? HRAId { get; set; } public string? RemarksByHRA { get; set; } public int? HRMId { get; set; } public string? RemarksByHRM { get; set; } }")]
    [InlineData("ExitStatus", "PM, DeliveryHead, IT", "public enum ExitStatus { Draft, {|#0:ApprovedByPM|}, ApprovedByDeliveryHead, ApprovedByIT, Rejected }")]
    public Task Slots_of_titles_tell_themselves_where_no_role_is_known(string type, string roles, string code) => VerifyAsync(code, "", Finding(type, roles));

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<FrozenChainAnalyzer>
        {
            TestCode = "class C : Missing { System.DateTime? ManagerApprovedAt { get; set } Missing? FinanceApprovedAt { } void ApproveByManager( } enum RequestStatus { PendingManager, , = , }",
            CompilerDiagnostics = FlexibleCode.Testing.CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static FlexibleCode.Testing.DiagnosticResult Finding(string type, string roles) => Verify.Diagnostic().WithLocation(0).WithArguments(type, roles);

    private static Task VerifyAsync(string code, string gate, params FlexibleCode.Testing.DiagnosticResult[] expected) =>
        Verify.VerifyAnalyzerAsync("using System;\n#nullable enable\n" + code + gate, expected);
}
