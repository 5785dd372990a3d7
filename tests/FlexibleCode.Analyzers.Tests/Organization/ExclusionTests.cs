using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

public sealed class ExclusionTests
{
    [Theory]
    [InlineData("Company.Application.Tests", true)]
    [InlineData("Company.UnitTests", true)]
    [InlineData("Company.Test", true)]
    [InlineData("CompanyTests", true)]
    [InlineData("Company.Contest", false)]
    [InlineData("Company.LATEST", false)]
    [InlineData("Company.Application", false)]
    public void A_test_project_is_told_by_its_name(string name, bool isTest) =>
        Assert.Equal(isTest, Exclusions.IsTestProject(Model.Compile(name, [], "class C { }")));

    [Fact]
    public void A_test_project_is_told_by_its_framework()
    {
        var framework = Model.AsMetadata(Model.Compile("xunit.core", [], "public class FactAttribute : System.Attribute { }"), "/feed/");

        Assert.True(Exclusions.IsTestProject(Model.Compile("Company.Checks", [framework], "class C { }")));
    }

    [Fact]
    public void A_team_can_have_its_tests_analyzed()
    {
        var compilation = Model.Compile("Company.Tests", [], "class C { }");

        Assert.True(Exclusions.IsTestProject(compilation, new AnalyzerOptions([])));
        Assert.False(Exclusions.IsTestProject(
            compilation, new AnalyzerOptions([], new Options.FixedOptions(new Dictionary<string, string> { ["flexible_code.analyze_tests"] = "true" }))));
    }

    [Theory]
    [InlineData("class DbSeeder { void F() { string s = \"here\"; } }")]
    [InlineData("class C { void SeedRoles() { string s = \"here\"; } }")]
    [InlineData("class C { void F() { void SeedRoles() { string s = \"here\"; } } }")]
    [InlineData("class DataInitializer { string S => \"here\"; }")]
    [InlineData("class SampleOrders { string S = \"here\"; }")]
    [InlineData("namespace App.Migrations { class C { string S = \"here\"; } }")]
    [InlineData("namespace App.Seeder { class C { string S = \"here\"; } }")]
    [InlineData("class Migration { } class AddRoles : Migration { void Up() { string s = \"here\"; } }")]
    [InlineData("class Context { protected virtual void OnModelCreating() { } } class Own : Context { protected override void OnModelCreating() { string s = \"here\"; } }")]
    [InlineData("class C { void F(dynamic builder) { builder.HasData(new { Name = \"here\" }); } }")]
    [InlineData("class C { void F(dynamic db) { if (!db.Roles.Any()) { db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { void F(dynamic db) { if (db.Roles.Any()) { return; } db.Roles.Add(\"here\"); } }")]
    [InlineData("class C { async void F(dynamic db) { if (await db.Roles.CountAsync() == 0) db.Roles.Add(\"here\"); } }")]
    [InlineData("class C { async void F(dynamic db, dynamic ct) { var all = await db.Roles.ToListAsync(ct); if (all.Count == 0) { db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { void F(dynamic db) { if (db.Roles.Where(new System.Func<string, bool>(x => x.Length > 3)).Count() == 0) { db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic roles) { if (!await roles.RoleExistsAsync(\"here\")) { await roles.CreateAsync(\"x\"); } }  }", "x")]
    [InlineData("class C { async void F(dynamic db) { var some = await db.Roles.AnyAsync(); if (some) { return; } db.Roles.Add(\"here\"); } }")]
    [InlineData("class C { async void F(dynamic db) { var known = await db.Roles.AnyAsync((object)\"Admin\"); if (!known) { db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db) { foreach (var role in new[] { \"Admin\", \"Clerk\" }) { if (await db.Roles.AnyAsync(new System.Func<string, bool>(x => x == role))) continue; db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db) { var pages = new[] { \"/a\", \"/b\" }; foreach (var role in db.Names) foreach (var page in pages) { var query = db.Rights.Where(page); var exists = await query.AnyAsync(); if (exists) { continue; } db.Rights.Add(\"here\"); } } }")]
    [InlineData("class StableAttribute(string reason) : System.Attribute { public string R => reason; } class C { [Stable(\"law\")] void F() { string s = \"here\"; } }")]
    [InlineData("class StableAttribute(string reason) : System.Attribute { public string R => reason; } [Stable(\"law\")] class C { class D { string S => \"here\"; } }")]
    [InlineData("class StableAttribute(string reason) : System.Attribute { public string R => reason; } class C { [Stable(\"law\")] string S => \"here\"; }")]
    [InlineData("class StableAttribute(string reason) : System.Attribute { public string R => reason; } class C { [Stable(\"law\")] string S = \"here\"; }")]
    [InlineData("class C(dynamic roles) { readonly dynamic _roles = roles; async void F() { if (await _roles.CountAsync() == 0) { _roles.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db, System.Threading.CancellationToken stop) { if (!await db.Roles.AnyAsync(stop)) { db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { void F(dynamic db) { if (db.Roles.Where(r => r.).Count() == 0) { db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db, dynamic userManager) { if (await db.Users.AnyAsync()) { return; } await userManager.CreateAsync(\"x\"); await userManager.AddToRoleAsync(\"x\", \"here\"); } }")]
    [InlineData("class C { void F(dynamic db) { if (db.Roles.Any()) { return; } CreateRole(\"here\"); } void CreateRole(string name) { } }")]
    [InlineData("class C { void F(dynamic db) { if (!db.Roles.Any()) { var roles = db.Roles; roles.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db, dynamic missing) { var roles = new[] { \"Admin\", \"Clerk\" }; foreach (var name in roles) { if (await db.Roles.AnyAsync(new System.Func<string, bool>(x => x == name))) continue; missing.Add(\"here\"); } db.Roles.AddRange(missing); } }")]
    [InlineData("class C(dynamic userRepo, dynamic users) { readonly dynamic _userRepo = userRepo; readonly dynamic _userManager = users; async void F() { if ((await _userRepo.GetAllAsync()).Count == 0) await _userManager.CreateAsync(\"here\"); } }")]
    [InlineData("class C(dynamic db, dynamic service) { readonly dynamic _branchService = service; async void F() { if (!await db.Branches.AnyAsync()) await _branchService.CreateAsync(\"here\"); } }")]
    [InlineData("class C(dynamic db, dynamic service) { readonly dynamic _companyService = service; async void F() { if (!await db.Companies.AnyAsync()) await _companyService.CreateAsync(\"here\"); } }")]
    public void Seeding_migrations_and_what_is_meant_are_silent(string source, string text = "here") => Assert.True(IsSilent(source, text));

    [Theory]
    [InlineData("class OrderService { void F() { string s = \"here\"; } }")]
    [InlineData("class Seedling { string S => \"here\"; }")]
    [InlineData("class C { void F(System.Collections.Generic.List<string> list) { if (!list.Exists(x => x == \"a\")) { list.Add(\"here\"); } } }")]
    [InlineData("class C { void F(dynamic db, int id) { if (!db.Orders.Any(new System.Func<int, bool>(x => x == id))) { db.Orders.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db, dynamic request) { if (await db.Users.CountAsync(new System.Func<string, bool>(x => x == request.Mail)) == 0) { db.Users.Add(\"here\"); } } }")]
    [InlineData("class C { void F(dynamic items) { if (items.Any()) { items.Add(\"here\"); } } }")]
    [InlineData("class C { void F(dynamic db) { if (!db.Roles.Any()) { throw new System.Exception(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db, dynamic request) { var taken = await db.Users.Where(new System.Func<string, bool>(x => x == request.Mail)).AnyAsync(); if (taken) { return; } db.Users.Add(\"here\"); } }")]
    [InlineData("class C { async void F(dynamic db, dynamic rows) { foreach (var row in rows) { if (await db.Users.AnyAsync(row.Mail)) continue; db.Users.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db, dynamic rows) { foreach (var row in rows) { var known = await db.Users.AnyAsync(); if (known) continue; db.Users.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic users, dynamic user) { var roles = (await users.GetRolesAsync(user)).ToList(); if (roles.Count == 0) { await users.AddToRoleAsync(user, \"here\"); } } }")]
    [InlineData("class C { void F(System.Collections.Generic.List<string> lines) { if (lines.Count == 0) { lines.Add(\"here\"); } } }")]
    [InlineData("class C { async void F(dynamic db, string mail) { if (await db.Users.Where(new System.Func<string, bool>(x => x == mail)).AnyAsync()) { return; } db.Users.Add(\"here\"); } }")]
    [InlineData("class C { void F(dynamic db, bool some) { if (some) { return; } db.Users.Add(\"here\"); } }")]
    [InlineData("class C { void F(dynamic db) { foreach (var role in new[] { \"Admin\", \"Clerk\" }) { if (role.Length > 5) continue; db.Roles.Add(\"here\"); } } }")]
    [InlineData("class C { void OnModelCreating() { string s = \"here\"; } }")]
    [InlineData("class C { async void F(dynamic users, dynamic user) { var result = await users.CreateAsync(user); if (result.Errors.Count() > 0) { return; } await users.AddToRoleAsync(user, \"here\"); } }")]
    [InlineData("class C { async void F(dynamic users, dynamic user) { var result = await users.CreateAsync(user); if (result.Errors.Any()) { return; } await users.AddToRoleAsync(user, \"here\"); } }")]
    [InlineData("class C { void F(dynamic result) { if (result.Errors.Any()) { return; } result.Add(\"here\"); } }")]
    [InlineData("class C { void F(dynamic request, dynamic orders) { if (request.Items.Any()) { return; } orders.Add(\"here\"); } }")]
    [InlineData("class C { void F(dynamic request, dynamic orders) { if (request.Items.Count > 0) { return; } orders.Create(\"here\"); } }")]
    [InlineData("class C { void F(dynamic db) { db.Roles.Add(\"x\"); if (db.Roles.Any()) { return; } string s = \"here\"; } }")]
    [InlineData("class C { async void F(dynamic db, dynamic missing, dynamic mails) { var roles = new[] { \"Admin\", \"Clerk\" }; foreach (var name in roles) { if (await db.Roles.AnyAsync(new System.Func<string, bool>(x => x == name))) continue; missing.Add(\"here\"); } mails.AddRange(missing); } }")]
    [InlineData("class C(dynamic orderRepo, dynamic users) { readonly dynamic _orderRepo = orderRepo; readonly dynamic _userManager = users; async void F() { if ((await _orderRepo.GetAllAsync()).Count == 0) await _userManager.CreateAsync(\"here\"); } }")]
    [InlineData("class C(dynamic db, dynamic service) { readonly dynamic _orderService = service; async void F() { if (!await db.Branches.AnyAsync()) await _orderService.CreateAsync(\"here\"); } }")]
    public void Ordinary_code_is_not_silent(string source) => Assert.False(IsSilent(source, "here"));

    [Theory]
    [InlineData("namespace App.Migrations { class C { string S = \"here\"; } }", true)]
    [InlineData("namespace App.Migrations.Old { class C { class D { string S => \"here\"; } } }", true)]
    [InlineData("class Migration { } class AddRoles : Migration { void Up() { string s = \"here\"; } }", true)]
    [InlineData("class ModelSnapshot { } class Own : ModelSnapshot { class Part { void Build() { string s = \"here\"; } } }", true)]
    [InlineData("class Context { protected virtual void OnModelCreating() { } } class Own : Context { protected override void OnModelCreating() { string s = \"here\"; } }", true)]
    [InlineData("class Context { protected virtual void OnModelCreating() { } } class Own : Context { void Other() { string s = \"here\"; } }", false)]
    [InlineData("class C { void OnModelCreating() { string s = \"here\"; } }", false)]
    [InlineData("namespace App.Migrating { class Migration { string S => \"here\"; } }", false)]
    [InlineData("class C { void SeedRoles() { string s = \"here\"; } }", false)]
    public void A_member_of_a_migration_is_told_before_it_is_read_and_all_of_it_is_silent(string source, bool isMigration)
    {
        var (symbol, literal) = Owner(source, "here");

        Assert.Equal(isMigration, Exclusions.IsMigration(symbol!));
        Assert.True(!isMigration || Exclusions.Silence(symbol, literal));
    }

    [Theory]
    [InlineData("class UserDto { }", true)]
    [InlineData("class CreateOrderRequest { }", true)]
    [InlineData("class OrderViewModel { }", true)]
    [InlineData("class LeaveRequest { public int Id { get; set; } }", false)]
    [InlineData("class Order { }", false)]
    [InlineData("class Contract { }", false)]
    public void Transfer_objects_are_told_by_their_names(string source, bool isTransfer)
    {
        var model = Model.Of(source);
        var type = model.Compilation.GlobalNamespace.GetTypeMembers().Single(static t => t.Locations[0].IsInSource);

        Assert.Equal(isTransfer, Exclusions.IsTransfer(type));
    }

    private static bool IsSilent(string source, string text)
    {
        var (symbol, literal) = Owner(source, text);
        return Exclusions.Silence(symbol, literal);
    }

    private static (ISymbol? Symbol, LiteralExpressionSyntax Literal) Owner(string source, string text)
    {
        var model = Model.Of(source);
        var tree = model.Compilation.SyntaxTrees.Single();
        var literal = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().First(l => l.Token.ValueText == text);
        var symbol = model.Compilation.GetSemanticModel(tree).GetEnclosingSymbol(literal.SpanStart);
        if (symbol is INamedTypeSymbol && literal.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } field)
        {
            symbol = model.Compilation.GetSemanticModel(tree).GetDeclaredSymbol(field);
        }

        return (symbol, literal);
    }
}
