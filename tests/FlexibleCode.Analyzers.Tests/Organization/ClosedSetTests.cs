using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

public sealed class ClosedSetTests
{
    private const string Sets = """
        public enum Plain { A, B }
        [System.Flags] public enum Flags { A = 1, B = 2 }
        [System.Flags] public enum PartyRoles { None = 0, Buyer = 1, Notary = 2 }
        [System.Flags] public enum Sides { None = 0, Employer = 1, Contractor = 2, Both = 3 }
        [System.Flags] public enum UserPermissions { Buyer = 1, Seller = 2 }
        [System.Flags] public enum CustomerOptions { Retail = 1, Trade = 2 }
        [System.Flags] public enum RoleAccess { Clerk = 1, Chief = 2 }
        [System.Flags] public enum UserRole { Read = 1, Write = 2, Approve = 4 }
        public static class Texts { public const string A = "a"; public const string B = "b"; }
        public class TextsOfAnOrdinaryClass { public const string A = "a"; public const string B = "b"; }
        public static class Getters { public static string A => "a"; public static string B => "b"; }
        public static class Fields { public static readonly string A = "a"; public static readonly string B = "b"; }
        public static class One { public const string A = "a"; }
        public class Entity { public const string A = "a"; public const string B = "b"; public int Id { get; set; } }
        public sealed class Smart { public static readonly Smart A = new("a"); public static readonly Smart B = new("b"); private Smart(string n) { Name = n; } public string Name { get; } }
        public readonly record struct Value(string Name) { public static Value A { get; } = new("a"); public static Value B => new("b"); }
        public class Single { public static readonly Single Instance = new(); public static readonly int Other = 1; }
        public static class Numbers { public const int A = 1; public const int B = 2; }
        """;

    [Theory]
    [InlineData("Plain", true)]
    [InlineData("Texts", true)]
    [InlineData("TextsOfAnOrdinaryClass", true)]
    [InlineData("Getters", true)]
    [InlineData("Fields", true)]
    [InlineData("Smart", true)]
    [InlineData("Value", true)]
    [InlineData("Flags", false)]
    [InlineData("PartyRoles", true)]
    [InlineData("Sides", true)]
    [InlineData("UserPermissions", false)]
    [InlineData("CustomerOptions", false)]
    [InlineData("RoleAccess", false)]
    [InlineData("UserRole", false)]
    [InlineData("One", false)]
    [InlineData("Entity", false)]
    [InlineData("Single", false)]
    [InlineData("Numbers", false)]
    [InlineData("System.DayOfWeek", false)]
    [InlineData("System.TimeSpan", false)]
    public void A_closed_set_is_told_by_its_shape(string type, bool isSet)
    {
        var sibling = Model.Compile("Fleet.Domain", [], Sets);
        foreach (var model in new[]
        {
            Model.Of(Sets),
            Model.Of(new Dictionary<string, string>(), [sibling.ToMetadataReference()], "class C { }"),
            Model.Of(new Dictionary<string, string>(), [Model.AsMetadata(sibling)], "class C { }"),
        })
        {
            Assert.Equal(isSet, model.Organization.IsClosedSet(model.Type(type)));
        }
    }

    [Fact]
    public void Nothing_and_a_missing_type_are_no_sets()
    {
        var model = Model.Of("class C { Missing F; }");

        Assert.False(model.Organization.IsClosedSet(null));
        Assert.False(model.Organization.IsClosedSet(((Microsoft.CodeAnalysis.IFieldSymbol)model.Member("C", "F")).Type));
    }
}
