using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using FlexibleCode.Analyzers.Organization;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

public sealed class LexiconTests
{
    private const string Usings = "using System.Collections.Generic; using System.Linq; using System.Security.Claims; using Microsoft.AspNetCore.Authorization; using Microsoft.AspNetCore.Identity;\n";

    [Theory]
    [InlineData("[Authorize(Roles = \"Clerk, Chief ,\")] class C { }", "Chief|Clerk")]
    [InlineData("[Authorize(Roles = A + \",\" + B)] class C { public const string A = \"Clerk\"; public const string B = \"Chief\"; }", "Chief|Clerk")]
    [InlineData("[Authorize(Roles = $\"{K.A},{K.B}\")] class C { } static class K { public const string A = \"Clerk\"; public const string B = \"Chief\"; }", "Chief|Clerk")]
    [InlineData("[Authorize(Roles = nameof(K.Clerk))] class C { } enum K { Clerk }", "Clerk")]
    [InlineData("class C { bool F(ClaimsPrincipal u) => u.IsInRole(\"Clerk\") || !u.IsInRole(\"Chief\"); }", "Chief|Clerk")]
    [InlineData("class C { void F(AuthorizationPolicyBuilder p) => p.RequireRole(\"Clerk\", \"Chief\"); }", "Chief|Clerk")]
    [InlineData("class C { async void F(UserManager<string> m) { await m.AddToRoleAsync(\"u\", \"Clerk\"); await m.GetUsersInRoleAsync(\"Chief\"); } }", "Chief|Clerk|u")]
    [InlineData("class C { async void F(UserManager<string> m, string u) { await m.AddToRolesAsync(u, new[] { \"Clerk\", \"Chief\" }); } }", "Chief|Clerk")]
    [InlineData("class C { object F() => new IdentityRole(\"Clerk\"); object G() => new IdentityRole { Name = \"Chief\" }; }", "Chief|Clerk")]
    [InlineData("class C { object F() => new Claim(ClaimTypes.Role, \"Clerk\"); bool G(ClaimsPrincipal u) => u.HasClaim(\"role\", \"Chief\"); }", "Chief|Clerk")]
    [InlineData("class C { bool F(ClaimsPrincipal u) => u.FindFirst(ClaimTypes.Role)?.Value == \"Clerk\"; }", "Clerk")]
    [InlineData("class C { bool F(ClaimsPrincipal u) => u.Claims.Any(c => c.Type == ClaimTypes.Role && c.Value == \"Clerk\"); }", "Clerk")]
    [InlineData("class C { bool F(dynamic session) => session.GetString(\"UserRole\") == \"Clerk\"; void G(dynamic session) { session.SetString(\"UserRole\", \"Chief\"); } }", "Chief|Clerk")]
    [InlineData("class C { bool F(dynamic session) => session[\"Role\"]?.ToString() == \"Clerk\"; }", "Clerk")]
    [InlineData("class C { bool F(dynamic session) { var r = session.GetString(\"Role\"); return r == \"Clerk\"; } }", "Clerk")]
    [InlineData("class C { string Role; bool F() => Role == \"Clerk\" || Role.Equals(\"Chief\", System.StringComparison.OrdinalIgnoreCase) || string.Equals(Role, \"Aide\"); }", "Aide|Chief|Clerk")]
    [InlineData("class C { bool F(string userRole) => userRole.ToLower() is \"clerk\" or \"chief\"; }", "chief|clerk")]
    [InlineData("class C { bool F(string role) => role.ToLower() == \"Clerk\".ToLower() || \"Chief\".Trim().ToLower().Equals(role.Trim().ToLower()); }", "Chief|Clerk")]
    [InlineData("class C { bool F(string role) => role.ToLower() == Keys.A.ToLower(); } static class Keys { public const string A = \"Clerk\"; public const string B = \"Parcel\"; }", "Clerk")]
    [InlineData("class C { const string A = \"Clerk\"; bool F(string role, string parcel) => role.ToLower() == A.ToLower() || role.ToLower() == parcel.ToLower(); }", "Clerk")]
    [InlineData("class C { int F(string role) => role switch { \"Clerk\" => 1, \"Chief\" => 2, _ => 3 }; }", "Chief|Clerk")]
    [InlineData("class C { void F(string role) { switch (role) { case \"Clerk\": case \"Chief\": break; } } }", "Chief|Clerk")]
    [InlineData("class C { bool F(string role) => new[] { \"Clerk\", \"Chief\" }.Contains(role); }", "Chief|Clerk")]
    [InlineData("class C { bool F(string role) => System.Array.IndexOf(new[] { \"Clerk\" }, role) >= 0 || Array.IndexOf(new string[] { \"Chief\" }, role) < 0 || Array.IndexOf(new[] { role }, \"Parcel\") < 0; }", "Chief|Clerk")]
    [InlineData("class C { bool F(List<string> roles) => roles.Contains(\"Clerk\") || roles.Any(r => r == \"Chief\"); }", "Chief|Clerk")]
    [InlineData("class C { string Role { get; set; } = \"Clerk\"; void F(string role = \"Chief\") { } }", "Chief|Clerk")]
    [InlineData("class C { string[] _roles = { \"Clerk\", \"Chief\" }; }", "Chief|Clerk")]
    [InlineData("class C { void F() { foreach (var role in new[] { \"Clerk\", \"Chief\" }) { } } }", "Chief|Clerk")]
    [InlineData("enum UserRole { None, Clerk, Chief }", "Chief|Clerk")]
    [InlineData("static class Roles { public const string A = \"Clerk\"; public static readonly string B = \"Chief\"; public static string C => \"Aide\"; }", "Aide|Chief|Clerk")]
    [InlineData("class Role { public static readonly Role A = new(1, \"Clerk\"); Role(int i, string n) { } }", "Clerk")]
    [InlineData("class C { bool F(string role) => role == Keys.A; } static class Keys { public const string A = \"Clerk\"; public const string B = \"Parcel\"; }", "Clerk")]
    public void Words_are_learned_from_what_holds_roles(string source, string roles) =>
        Assert.Equal(roles.Split('|').Where(static r => r != "u"), Model.Of(Usings + source).Roles.Where(static r => r != "u"));

    [Theory]
    [InlineData("Tehsildar", "Patwari")]
    [InlineData("Quản lý", "Nhân viên tín dụng")]
    [InlineData("Geschäftsführer", "Prüfer")]
    [InlineData("مدير المدرسة", "أمين المكتبة")]
    [InlineData("部長", "課長")]
    [InlineData("Analyst HTE & LTS", "Dewan Komisaris")]
    public void The_language_does_not_matter(string first, string second)
    {
        var model = Model.Of(Usings + $"class C {{ bool F(ClaimsPrincipal u) => u.IsInRole(\"{first}\") || u.IsInRole(\"{second}\"); }}");

        Assert.True(model.Organization.IsRole(first));
        Assert.True(model.Organization.IsRole("  " + second.ToUpperInvariant() + " "));
    }

    [Theory]
    [InlineData("Tehsildar", "Patwari", "Kanungo", "Naib Tehsildar")]
    [InlineData("Trưởng phòng", "Thủ quỹ", "Kế toán viên", "Thủ kho")]
    [InlineData("Sachbearbeiter", "Prüfer", "Amtsleiter", "Geschäftsführerin")]
    [InlineData("Начальник отдела", "Бухгалтер", "Кладовщик", "Завхоз")]
    [InlineData("係長", "課長", "部長", "本部長")]
    [InlineData("Muhtar", "Şube Müdürü", "Veznedar", "Mübaşir")]
    [InlineData("Ordonnateur", "Régisseur", "Trésorière", "Greffier")]
    public void Titles_that_no_list_holds_are_learned_through_every_step(string granted, string kept, string listed, string beside)
    {
        var model = Model.Of(
            Usings,
            $"using Microsoft.AspNetCore.Authorization; [Authorize(Roles = \"{granted}\")] class C {{ }}",
            $"class Officer {{ public string Role {{ get; set; }} = \"{kept}\"; }}",
            $"static class RoleNames {{ public const string One = \"{listed}\"; }}",
            $"class D {{ bool F(string kind) => kind == \"{granted}\" || kind == \"{kept}\" || kind == \"{beside}\"; }}");

        Assert.Equal(new[] { granted, kept, listed, beside }.Order(StringComparer.Ordinal), model.Roles);
        Assert.Equal(
            [RoleOrigin.Authorization, RoleOrigin.Holder, RoleOrigin.Declaration, RoleOrigin.Company],
            new[] { granted, kept, listed, beside }.Select(t => model.Organization.Lexicon.Roles.Single(r => r.Text == t).Origin));
        Assert.DoesNotContain(model.Organization.Words.WordsOf(WordKinds.Role), w => w == granted || w == kept || w == listed || w == beside);
    }

    [Theory]
    [InlineData("class C { bool F(ClaimsPrincipal u) => u.IsInRole(\"LEAVE_APPROVE\") || u.IsInRole(\"Orders.Read\") || u.IsInRole(\"orders:read\") || u.IsInRole(\"ManageUsers\"); }")]
    [InlineData("class C { bool F(string role) => role == \"true\" || role == \"Active\" || role == \"All\" || role == \"-\" || role == \"\" || role == \"None\"; }")]
    [InlineData("class C { void F(string role) { if (role == null) throw new System.Exception(\"Role not found\"); } }")]
    [InlineData("class Turn { string Role; bool F() => Role == \"user\" || Role == \"assistant\" || Role == \"system\"; }")]
    [InlineData("enum ChatRole { Human, Machine }")]
    [InlineData("enum TokenRole { Opening, Closing }")]
    [InlineData("class C { void F(dynamic tag) { tag.Attributes[\"role\"] = \"alert\"; } }")]
    [InlineData("class RoleService { const string CacheKey = \"cached things\"; }")]
    [InlineData("class C { string F(string role) => role ?? \"Nobody yet\"; }")]
    [InlineData("class C { void F() { Controller(\"Clerk\"); } void Controller(string parole) { var x = parole == \"Chief\"; } }")]
    [InlineData("class C { // role == \"Clerk\"\n string F() => \"role == Clerk\"; }")]
    public void What_is_no_role_never_enters(string source) => Assert.Empty(Model.Of(Usings + source).Roles);

    [Fact]
    public void A_notification_to_a_role_gives_the_role_and_not_its_text() =>
        Assert.Equal(["Clerk"], Model.Of("class C { void F() => NotifyRole(\"x\"); void G() => SendToRole(\"Clerk\", \"Parcel arrived\", \"It is here\"); void NotifyRole(string a) { } void SendToRole(string a, string b, string c) { } }").Roles);

    [Fact]
    public void Words_give_holders_and_these_give_more_words_until_nothing_is_added()
    {
        var model = Model.Of(
            Usings + "[Authorize(Roles = \"Clerk,Chief\")] class C { }",
            "class D { bool F(string kind) => kind == \"Clerk\" || kind == \"Chief\" || kind == \"Aide\"; }",
            "class E { int F(string sort) => sort switch { \"Chief\" => 1, \"Aide\" => 2, \"Warden\" => 3, _ => 0 }; }");

        Assert.Equal(["Aide", "Chief", "Clerk", "Warden"], model.Roles);
        Assert.Equal(RoleOrigin.Company, model.Organization.Lexicon.Roles.Single(static r => r.Text == "Warden").Origin);
    }

    [Theory]
    [InlineData("class D { bool F(string kind) => kind == \"Clerk\" || kind == \"Parcel\"; }")]
    [InlineData("class D { bool F(string status) => status == \"Clerk\" || status == \"Chief\" || status == \"Parcel\"; }")]
    [InlineData("class D { bool F(string k) => k == \"Clerk\" || k == \"Parcel\"; bool G(string k) => k == \"Chief\" || k == \"Letter\"; }")]
    [InlineData("class D { bool F(string k) => k is \"Clerk\" or \"Chief\" or \"a1\" or \"a2\" or \"a3\" or \"a4\" or \"a5\"; }")]
    public void Poor_company_gives_no_words(string source) =>
        Assert.Equal(["Chief", "Clerk"], Model.Of(Usings + "[Authorize(Roles = \"Clerk,Chief\")] class C { }", source).Roles);

    [Fact]
    public void Words_of_a_team_name_holders()
    {
        const string source = "class C { bool F(string pangkat) => pangkat == \"Kepala\"; }";
        var model = Model.Of(new Dictionary<string, string> { ["flexible_code.role_words"] = "pangkat" }, [], source);

        Assert.Empty(Model.Of(source).Roles);
        Assert.Equal(["Kepala"], model.Roles);
    }

    [Fact]
    public void Each_word_tells_where_it_came_from()
    {
        var role = Model.Of(Usings + "[Authorize(Roles = \"Clerk\")] class C { }").Organization.Lexicon.Roles.Single();

        Assert.Equal(RoleOrigin.Authorization, role.Origin);
        Assert.Equal("\"Clerk\"", role.Source!.SourceTree!.GetText().ToString(role.Source.SourceSpan));
    }

    [Fact]
    public void The_words_of_roles_are_known_one_by_one()
    {
        var lexicon = Model.Of(Usings + "[Authorize(Roles = \"HR Manager,VicePresident\")] class C { }").Organization.Lexicon;

        Assert.True(lexicon.HasWord("Hr"));
        Assert.True(lexicon.HasWord("vice"));
        Assert.False(lexicon.HasWord("Clerk"));
    }

    [Fact]
    public void Siblings_tell_the_same_as_source_and_as_metadata()
    {
        var sibling = Model.Compile(
            "Fleet.Domain", [],
            """
            namespace Shared
            {
                public enum UserRole { Clerk, Chief }
                public static class AppRoles { public const string Aide = "Aide"; internal const string Hidden = "Hidden"; }
                public static class Names { public const string Warden = "Warden"; public const string Parcel = "Parcel"; }
                public static class Outer { public static class Roles { public const string Usher = "Usher"; } }
                internal enum SecretRole { Spy }
            }
            """);
        const string use = "using Microsoft.AspNetCore.Authorization; [Authorize(Roles = Shared.Names.Warden)] public class C { }";

        var inIde = Model.Of(new Dictionary<string, string>(), [sibling.ToMetadataReference()], use);
        var inBuild = Model.Of(new Dictionary<string, string>(), [Model.AsMetadata(sibling)], use);

        Assert.Equal(["Aide", "Chief", "Clerk", "Usher", "Warden"], inIde.Roles);
        Assert.Equal(inIde.Roles, inBuild.Roles);
    }

    [Fact]
    public void An_edit_reads_one_file_again()
    {
        var compilation = Model.Compile("Company.Application", [], "class Roles { public const string A = \"Clerk\"; }", "class C { bool F(string role) => role == \"Chief\"; }");
        var words = Vocabulary.BuiltIn;
        var starts = WordStarts.Of(words);
        var trees = compilation.SyntaxTrees;
        var before = trees.Select(t => RoleFacts.Of(t, words, starts, CancellationToken.None)).ToList();

        var edited = compilation.ReplaceSyntaxTree(trees[1], trees[1].WithChangedText(SourceText.From("class C { bool F(string role) => role == \"Aide\"; }")));

        Assert.Same(before[0], RoleFacts.Of(edited.SyntaxTrees[0], words, starts, CancellationToken.None));
        Assert.Equal(["Aide", "Clerk"], OrganizationModel.For(edited, new AnalyzerOptions([])).Lexicon.Roles.Select(static r => r.Text).Order());
    }

    [Fact]
    public void Broken_code_is_read_as_far_as_it_goes()
    {
        var model = Model.Of("class C { bool F(string role) => role == \"Clerk\" || role == ; [Authorize(Roles = ] void G( { switch (role) { case \"Chief\": ", "\"role", "@\"role");

        Assert.Contains("Clerk", model.Roles);
    }

    [Fact]
    public void Very_long_chains_are_read_without_deep_recursion()
    {
        var chain = string.Join(" || ", Enumerable.Range(0, 2000).Select(static i => $"role == \"Clerk{(char)('A' + (i % 20))}\""));
        var sum = string.Join(" + ", Enumerable.Repeat("\",Chief\"", 2000));

        Assert.Contains("ClerkA", Model.Of("class C { bool F(string role) => " + chain + "; const string AllRoles = " + sum + "; }").Roles);
    }
}
