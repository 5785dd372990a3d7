using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

/// <summary>An operand that is compared with learned roles holds roles wherever it is asked about, and what is only called like it does not.</summary>
public sealed class LearnedHolderTests
{
    private const string Roles = "using Microsoft.AspNetCore.Authorization; [Authorize(Roles = \"Clerk,Chief\")] public class C { }";

    [Fact]
    public void A_member_is_found_among_namesakes_in_other_files()
    {
        var people = Enumerable.Range(0, 6).Select(static n => $"public class Person{n} {{ public string Kind {{ get; set; }} = \"\"; }}");
        var parcel = "public class Parcel { public string Kind { get; set; } = \"\"; bool F() => Kind == \"Fragile\" || Kind == \"Heavy\"; }";
        var comparisons = Enumerable.Range(0, 6).Select(static n => $"class Test{n} {{ bool F(Person{n} p) => p.Kind == \"Clerk\" || p.Kind == \"Chief\"; }}");
        var model = Model.Of([Roles, .. people, parcel, .. comparisons]);

        Assert.All(Enumerable.Range(0, 6), n => Assert.Equal(ThingKind.Role, model.Read($"Person{n}", "Kind").Kind));
        Assert.Equal(ThingKind.None, model.Read("Parcel", "Kind").Kind);
        Assert.Equal(ThingKind.Role, model.Read("Person5", "Kind").Kind);
    }

    [Fact]
    public void A_parameter_of_a_type_is_found_in_another_part_of_it()
    {
        var model = Model.Of(Roles, "public partial class Desk(string kind);", "public partial class Desk { bool F() => kind == \"Clerk\" || kind == \"Chief\"; }");

        Assert.Equal(ThingKind.Role, Read(model, model.Type("Desk").InstanceConstructors.Single(static c => c.Parameters.Length == 1).Parameters[0]));
    }

    [Fact]
    public void A_parameter_of_a_method_and_a_local_are_not_their_namesakes_in_other_files()
    {
        var model = Model.Of(
            Roles,
            "public class A { public bool F(string kind) => kind == \"Clerk\" || kind == \"Chief\"; }",
            "public class B { public bool F(string kind) => kind == \"Heavy\"; public bool G(string[] all) { var kind = all[0]; return kind == \"Heavy\"; } }",
            "public class D { public bool G(string[] all) { var kind = all[0]; return kind == \"Clerk\" || kind == \"Chief\"; } }");

        Assert.Equal(ThingKind.Role, Read(model, ((IMethodSymbol)model.Member("A", "F")).Parameters[0]));
        Assert.Equal(ThingKind.None, Read(model, ((IMethodSymbol)model.Member("B", "F")).Parameters[0]));
        Assert.Equal(ThingKind.Role, Read(model, Local(model, "D")));
        Assert.Equal(ThingKind.None, Read(model, Local(model, "B")));
    }

    private static ThingKind Read(Model model, ISymbol symbol) =>
        model.Organization.Read(symbol, model.Compilation.GetSpecialType(SpecialType.System_String)).Kind;

    private static ISymbol Local(Model model, string type)
    {
        var declaration = model.Type(type).DeclaringSyntaxReferences.Single().GetSyntax(TestContext.Current.CancellationToken);
        var local = declaration.DescendantNodes().OfType<VariableDeclaratorSyntax>().Single();
        return model.Compilation.GetSemanticModel(local.SyntaxTree).GetDeclaredSymbol(local, TestContext.Current.CancellationToken)!;
    }
}
