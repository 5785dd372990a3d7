using FlexibleCode.Analyzers.Organization;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

public sealed class SubjectTests
{
    [Theory]
    [InlineData("public class ChatMessage { public string Role { get; set; } }", "ChatMessage")]
    [InlineData("public class Turn { public ChatRole Role { get; set; } } public enum ChatRole { System, User, Assistant }", "Turn")]
    [InlineData("public class Window { public string Position { get; set; } }", "Window")]
    [InlineData("public class Shape { public ShapePosition Position { get; set; } } public enum ShapePosition { Left, Right }", "Shape")]
    [InlineData("public class Address { public string City { get; set; } public string State { get; set; } }", "Address", "State")]
    [InlineData("public class Customer { public string ZipCode { get; set; } public string State { get; set; } }", "Customer", "State")]
    [InlineData("public class Reader { public System.Data.ConnectionState State { get; set; } }", "Reader")]
    [InlineData("public class Call { public System.Net.HttpStatusCode Status { get; set; } }", "Call")]
    [InlineData("public class Call { public HttpStatus Status { get; set; } } public enum HttpStatus { Ok, Gone }", "Call")]
    [InlineData("public class Upload { public FileStatus Status { get; set; } } public enum FileStatus { New, Old }", "Upload")]
    [InlineData("public class Plugin { public string ThirdParty { get; set; } }", "Plugin")]
    [InlineData("public class Employee { public System.DateTime Role { get; set; } }", "Employee")]
    [InlineData("public class Employee { public bool Status { get; set; } }", "Employee")]
    [InlineData("public class Book { public string Title { get; set; } }", "Book")]
    [InlineData("[Closed] public enum OrderStatus { A, B } public class Order { public OrderStatus Status { get; set; } } class ClosedAttribute : System.Attribute { }", "Order")]
    [InlineData("[Stable(\"law\")] public enum OrderStatus { A, B } public class Order { public OrderStatus Status { get; set; } } class StableAttribute(string r) : System.Attribute { public string R => r; }", "Order")]
    public void Look_alikes_are_nothing_of_the_organization(string source, string type, string? member = null)
    {
        var model = Model.Of(source);
        var symbol = model.Type(type).GetMembers().OfType<Microsoft.CodeAnalysis.IPropertySymbol>().Single(p => member is null || p.Name == member);

        Assert.Equal(ThingKind.None, model.Organization.Read(symbol, symbol.Type).Kind);
    }

    [Theory]
    [InlineData("public class User { public UserRole Role { get; set; } } public enum UserRole { Clerk, Chief }", "User", "Role", nameof(ThingKind.Role))]
    [InlineData("public class User { public string Role { get; set; } }", "User", "Role", nameof(ThingKind.Role))]
    [InlineData("public class Employee { public string Position { get; set; } }", "Employee", "Position", nameof(ThingKind.Role))]
    [InlineData("public class Order { public OrderStatus? Status { get; set; } } public enum OrderStatus { Draft, Open }", "Order", "Status", nameof(ThingKind.State))]
    [InlineData("public class Claim { public string Status { get; set; } }", "Claim", "Status", nameof(ThingKind.State))]
    [InlineData("public class Person { public string City { get; set; } public WorkState State { get; set; } } public enum WorkState { Hired, Left }", "Person", "State", nameof(ThingKind.State))]
    [InlineData("public class Order { public decimal TotalAmount { get; set; } }", "Order", "TotalAmount", nameof(ThingKind.Amount))]
    [InlineData("public class Order { public decimal UnitPrice { get; set; } }", "Order", "UnitPrice", nameof(ThingKind.Amount))]
    [InlineData("public class Invoice { public System.DateTime DueDate { get; set; } }", "Invoice", "DueDate", nameof(ThingKind.Due))]
    [InlineData("public class Invoice { public decimal AmountDue { get; set; } }", "Invoice", "AmountDue", nameof(ThingKind.Amount))]
    [InlineData("public class Offer { public double DiscountRate { get; set; } }", "Offer", "DiscountRate", nameof(ThingKind.Rate))]
    [InlineData("public class Account { public PlanTier Tier { get; set; } } public enum PlanTier { Free, Gold }", "Account", "Tier", nameof(ThingKind.Plan))]
    [InlineData("public class Claim { public PartyType Party { get; set; } } public enum PartyType { Insurer, Employer }", "Claim", "Party", nameof(ThingKind.Party))]
    [InlineData("public class Ticket { public string Department { get; set; } }", "Ticket", "Department", nameof(ThingKind.Unit))]
    public void Members_of_entities_are_read_with_two_signals(string source, string type, string member, string kind)
    {
        var reading = Model.Of(source).Read(type, member);

        Assert.Equal(kind, reading.Kind.ToString());
        Assert.True(reading.IsOrganizational, reading.Evidence.ToString());
    }

    [Fact]
    public void A_name_alone_is_not_enough()
    {
        var model = Model.Of("class C { bool F(string role) => role == \"x\"; }");
        var parameter = ((Microsoft.CodeAnalysis.IMethodSymbol)model.Member("C", "F")).Parameters[0];
        var reading = model.Organization.Read(parameter, parameter.Type);

        Assert.Equal(ThingKind.Role, reading.Kind);
        Assert.False(reading.IsOrganizational);
        Assert.True(reading.With(Evidence.Sink).IsOrganizational);
    }

    [Fact]
    public void A_member_of_a_transfer_object_is_on_no_entity()
    {
        var reading = Model.Of("public class UserDto { public string Role { get; set; } }").Read("UserDto", "Role");

        Assert.Equal(Evidence.Name, reading.Evidence);
    }

    [Fact]
    public void A_request_with_an_identity_is_the_business_itself()
    {
        var reading = Model.Of("public class LeaveRequest { public int Id { get; set; } public string Status { get; set; } }").Read("LeaveRequest", "Status");

        Assert.Equal(Evidence.Name | Evidence.OnEntity, reading.Evidence);
    }

    [Fact]
    public void Technical_words_of_a_team_take_a_reading_back()
    {
        const string source = "public class Probe { public ProbeState State { get; set; } } public enum ProbeState { Idle, Busy }";
        var model = Model.Of(new Dictionary<string, string> { ["flexible_code.technical_words"] = "probe" }, [], source);

        Assert.Equal(ThingKind.State, Model.Of(source).Read("Probe", "State").Kind);
        Assert.Equal(ThingKind.None, model.Read("Probe", "State").Kind);
    }

    [Fact]
    public void A_set_whose_members_are_learned_roles_holds_roles_whatever_its_name()
    {
        var model = Model.Of(
            "public enum Kreis { Leitung, Pflege, Verwaltung } public class Mitglied { public Kreis Kreis { get; set; } }",
            "using Microsoft.AspNetCore.Authorization; [Authorize(Roles = \"Leitung,Pflege\")] public class C { }");

        var reading = model.Read("Mitglied", "Kreis");

        Assert.Equal(ThingKind.Role, reading.Kind);
        Assert.True(reading.Evidence.HasFlag(Evidence.Learned));
        Assert.True(model.Organization.IsRoleSet(model.Type("Kreis")));
    }

    [Fact]
    public void A_holder_behind_a_null_check_is_found()
    {
        var model = Model.Of(
            "using Microsoft.AspNetCore.Authorization; [Authorize(Roles = \"Clerk,Chief\")] public class C { }",
            "public class Person { public string Kind { get; set; } }",
            "class D { bool F(Person? p) => p?.Kind == \"Clerk\" || p?.Kind == \"Chief\"; }");

        Assert.Equal(ThingKind.Role, model.Read("Person", "Kind").Kind);
    }

    [Fact]
    public void A_text_that_is_compared_with_learned_roles_holds_roles_and_its_namesake_does_not()
    {
        var model = Model.Of(
            "using Microsoft.AspNetCore.Authorization; [Authorize(Roles = \"Clerk,Chief\")] public class C { }",
            "public class Person { public string Kind { get; set; } } public class Parcel { public string Kind { get; set; } }",
            "class D { bool F(Person p) => p.Kind == \"Clerk\" || p?.Kind == \"Chief\"; bool G(Parcel p) => p.Kind == \"Fragile\" || p.Kind == \"Heavy\"; }");

        Assert.Equal(ThingKind.Role, model.Read("Person", "Kind").Kind);
        Assert.Equal(ThingKind.None, model.Read("Parcel", "Kind").Kind);
    }
}
