using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

public sealed class OwnCodeTests
{
    private const string Sibling = "namespace Shared { public enum OrderStatus { Draft, Open } }";
    private const string Use = "class C { Shared.OrderStatus F() => default; }";

    public static TheoryData<string, string, bool> Places() => new()
    {
        { "Fleet.Domain", "/src/Fleet.Domain/obj/Release/net10.0/ref/", true },
        { "Fleet.Domain", "C:\\work\\Fleet.Domain\\bin\\Debug\\", true },
        { "Fleet.Domain", "/home/me/.nuget/packages/fleet.domain/1.0.0/lib/net10.0/", false },
        { "Fleet.Domain", "/src/packages/Fleet.Domain/bin/", false },
        { "Company.Shared", "/home/me/.nuget/packages/company.shared/1.0.0/lib/net10.0/", true },
        { "company.shared", "/elsewhere/", true },
        { "Companyware.Shared", "/elsewhere/", false },
        { "Microsoft.Company", "/src/Microsoft.Company/obj/Debug/", false },
        { "System.Company", "/elsewhere/", false },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void An_assembly_is_own_by_its_name_or_by_where_it_lies(string name, string folder, bool isOwn)
    {
        var reference = Model.AsMetadata(Model.Compile(name, [], Sibling), folder);
        var model = Model.Of(new Dictionary<string, string>(), [reference], Use);

        Assert.Equal(isOwn, model.Organization.IsOwn(model.Type("Shared.OrderStatus")));
    }

    [Fact]
    public void A_sibling_is_own_as_source_and_as_metadata()
    {
        var sibling = Model.Compile("Fleet.Domain", [], Sibling);

        foreach (var reference in new[] { sibling.ToMetadataReference(), Model.AsMetadata(sibling) })
        {
            var model = Model.Of(new Dictionary<string, string>(), [reference], Use);
            Assert.True(model.Organization.IsOwn(model.Type("Shared.OrderStatus")));
            Assert.True(model.Organization.IsClosedSet(model.Type("Shared.OrderStatus")));
        }
    }

    [Fact]
    public void The_build_names_own_assemblies()
    {
        var reference = Model.AsMetadata(Model.Compile("Fleet.Domain", [], Sibling), "/feed/");
        var model = Model.Of(new Dictionary<string, string> { ["build_property.FlexibleCodeOwnAssemblies"] = "Other,Fleet.Domain" }, [reference], Use);

        Assert.True(model.Organization.IsOwn(model.Type("Shared.OrderStatus")));
    }

    [Theory]
    [InlineData("Fleet.*", true)]
    [InlineData("other, fleet.domain", true)]
    [InlineData("*.Domai", false)]
    public void A_team_names_own_assemblies(string value, bool isOwn)
    {
        var reference = Model.AsMetadata(Model.Compile("Fleet.Domain", [], Sibling), "/feed/");
        var model = Model.Of(new Dictionary<string, string> { ["flexible_code.own_assemblies"] = value }, [reference], Use);

        Assert.Equal(isOwn, model.Organization.IsOwn(model.Type("Shared.OrderStatus")));
    }

    [Fact]
    public void This_compilation_is_own_and_frameworks_are_not()
    {
        var model = Model.Of("class C { }");

        Assert.True(model.Organization.IsOwn(model.Type("C")));
        Assert.False(model.Organization.IsOwn(model.Type("System.String")));
        Assert.False(model.Organization.IsOwn(model.Type("Microsoft.AspNetCore.Authorization.AuthorizeAttribute")));
        Assert.False(model.Organization.IsOwn((ITypeSymbol?)null));
    }
}
