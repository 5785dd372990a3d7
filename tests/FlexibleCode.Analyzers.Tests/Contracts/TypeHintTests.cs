using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Analyzers.Tests.Organization;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>A rule about types is asked where a look at the declaration finds something for it; a no is final.</summary>
public sealed class TypeHintTests
{
    [Theory]
    [InlineData("class Order { int Id { get; set; } void Ship() { } }", nameof(TypeHints.None))]
    [InlineData("class Order { bool? ManagerOk { get; set; } bool? FinanceOk { get; set; } }", nameof(TypeHints.Slots))]
    [InlineData("class Order { void ApproveByManager() { } void ApproveByFinance() { } }", nameof(TypeHints.Slots))]
    [InlineData("enum OrderStatus { Open, PendingManager, PendingFinance }", nameof(TypeHints.Slots))]
    [InlineData("record Order(int Id, bool ManagerOk, bool FinanceOk);", nameof(TypeHints.Slots))]
    [InlineData("[Authorize(Roles = \"Admin\")] class Order { }", nameof(TypeHints.Grants))]
    [InlineData("class Order { [HasAccess(\"Admin\")] void Ship() { } }", nameof(TypeHints.Grants))]
    [InlineData("class Order { [Obsolete(\"x\")] void Ship() { } class Line { [Authorize(\"A\")] void Ship() { } } }", nameof(TypeHints.None))]
    [InlineData("[Authorize(\"A\")] class Order { bool? ManagerOk { get; set; } bool? FinanceOk { get; set; } }", "Slots, Grants")]
    public void The_outermost_declaration_says_what_it_may_hold(string source, string hints)
    {
        var file = Model.Of(source).Organization.Files.Telling[0];
        var type = file.Tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BaseTypeDeclarationSyntax>().First();

        Assert.Equal(Enum.Parse<TypeHints>(hints), DeclaredTypes.Of(file, TestContext.Current.CancellationToken).At(type.Span));
    }

    [Fact]
    public void Types_in_types_and_in_namespaces_are_told_by_themselves()
    {
        var file = Model.Of("namespace A { namespace B { class Order { class Line { [Authorize(\"A\")] void Ship() { } } } } }").Organization.Files.Telling[0];
        var types = file.Tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<TypeDeclarationSyntax>().ToList();

        Assert.Equal(TypeHints.None, DeclaredTypes.Of(file, TestContext.Current.CancellationToken).At(types[0].Span));
        Assert.Equal(TypeHints.Grants, DeclaredTypes.Of(file, TestContext.Current.CancellationToken).At(types[1].Span));
        Assert.Same(DeclaredTypes.Of(file, TestContext.Current.CancellationToken), DeclaredTypes.Of(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_part_of_a_type_may_speak_of_roles_and_another_one_hold_the_attribute()
    {
        var test = new CSharpAnalyzerTest<RoleNamesInAuthorizationAnalyzer>
        {
            TestCode =
                """
                public partial class Desk
                {
                    [[|RequireAccess("Manager")|]]
                    public void Open() { }
                }
                """,
        };
        test.TestState.Sources.Add(
            """
            using Microsoft.AspNetCore.Authorization;

            public sealed class RequireAccessAttribute : AuthorizeAttribute
            {
                public RequireAccessAttribute(params string[] roles) => Roles = string.Join(",", roles);
            }

            public partial class Desk
            {
                private int _roleCount = 3;

                public int Count => _roleCount;
            }
            """);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_members_of_all_parts_are_read_together_if_one_part_may_hold_them()
    {
        var test = new CSharpAnalyzerTest<FrozenChainAnalyzer>
        {
            TestCode = "public partial class Order { public int Id { get; set; } public bool? {|#2:DirectorApproved|} { get; set; } }",
        };
        test.TestState.Sources.Add("public partial class Order { public bool? {|#0:ManagerApproved|} { get; set; } public bool? {|#1:FinanceApproved|} { get; set; } }");
        test.TestState.Sources.Add(
            """
            public class Gate
            {
                public bool IsIn(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole("Manager") || user.IsInRole("Finance") || user.IsInRole("Director");
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.ApprovalChainIsFrozen.Id).WithLocation(2));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
