using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleSetSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>The spellings of a membership that keep their sense when a set is asked, and those in which no set can stand.</summary>
public sealed class RoleSetSpellingTests
{
    [Theory]
    [InlineData("bool May(in Asker asker) => {|FLX2002:asker.User.IsInRole(\"Manager\")|};")]
    [InlineData("bool May(ref ClaimsPrincipal user) => {|FLX2002:user.IsInRole(\"Manager\")|};")]
    [InlineData("Expression<Func<ClaimsPrincipal, bool>> May => user => {|FLX2002:user.IsInRole(\"Manager\")|};")]
    [InlineData("IQueryable<Asker> May(IQueryable<Asker> all) => all.Where(asker => {|FLX2002:asker.User.IsInRole(\"Manager\")|});")]
    [InlineData("static readonly Func<ClaimsPrincipal, bool> May = user => {|FLX2002:user.IsInRole(\"Manager\")|};")]
    [InlineData("bool May(ClaimsPrincipal user) => {|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is not \"Manager\" or \"Director\"|};")]
    [InlineData("bool May(ClaimsPrincipal user) => {|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is \"Manager\" or not \"Director\"|};")]
    [InlineData("bool May(List<object> roles) => {|FLX2002:roles.Any(r => r is \"Manager\")|};")]
    [InlineData("bool May(List<string> roles) => {|FLX2002:roles.Any(r => r is \"Manager\" /* signs */ or \"Director\")|};")]
    [InlineData("bool? May(HttpContext context) => context.User?{|FLX2002:.IsInRole(\"Manager\")|};")]
    public async Task Where_a_set_cannot_stand_none_is_offered(string member)
    {
        var test = new CSharpCodeFixTest<InlineRoleTestAnalyzer, RoleSetFix>
        {
            TestCode = Usings + $$"""
                struct Asker { public ClaimsPrincipal User { get; set; } }
                class Gate
                {
                    {{member}}
                }
                """,
            CodeActionEquivalenceKey = RoleSetFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("{|FLX2002:!user.IsInRole(\"A1\") && !user.IsInRole(\"B1\")|}", "!{|FLX2002:MayRoles.Any(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:user.IsInRole(\"A1\") && user.IsInRole(\"B1\")|}", "{|FLX2002:MayRoles.All(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:!user.IsInRole(\"A1\") || !user.IsInRole(\"B1\")|}", "!{|FLX2002:MayRoles.All(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value == \"A1\" || user.FindFirst(ClaimTypes.Role)?.Value == \"B1\"|}", "{|FLX2002:MayRoles.Any(role => user.FindFirst(ClaimTypes.Role)?.Value == role)|}")]
    [InlineData("{|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is \"A1\" or \"B1\"|}", "{|FLX2002:MayRoles.Contains(user.FindFirst(ClaimTypes.Role)?.Value)|}")]
    [InlineData("{|FLX2002:roles.Contains(\"A1\") || roles.Contains(\"B1\")|}", "{|FLX2002:MayRoles.Any(role => roles.Contains(role))|}")]
    [InlineData("{|FLX2002:roles.Any(r => r == \"A1\" || r == \"B1\")|}", "roles.Any(r => {|FLX2002:MayRoles.Any(role => r == role)|})")]
    [InlineData("{|FLX2002:roles.Any(r => r is \"A1\" or \"B1\")|}", "{|FLX2002:roles.Any(r => MayRoles.Contains(r))|}")]
    [InlineData("{|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is not (\"A1\" or \"B1\")|}", "!{|FLX2002:MayRoles.Contains(user.FindFirst(ClaimTypes.Role)?.Value)|}")]
    [InlineData("{|FLX2002:new[] { \"A1\", \"B1\" }.Any(user.IsInRole)|}", "{|FLX2002:MayRoles.Any(user.IsInRole)|}")]
    [InlineData("{|FLX2002:current.HasAnyRole(\"A1\", \"B1\")|}", "{|FLX2002:current.HasAnyRole(MayRoles)|}")]
    [InlineData("{|FLX2002:user.Identity is null || user.IsInRole(\"A1\") || user.IsInRole(\"B1\")|}", "user.Identity is null || {|FLX2002:MayRoles.Any(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:context.User?.IsInRole(\"A1\") == true || context.User?.IsInRole(\"B1\") == true|}", "{|FLX2002:MayRoles.Any(role => context.User?.IsInRole(role) == true)|}")]
    public async Task Every_spelling_keeps_its_sense(string before, string after)
    {
        const string Frame = """
            interface ICurrentUser { bool HasAnyRole(params string[] roles); }
            class Gate
            {FIELD
                bool May(ClaimsPrincipal user, HttpContext context, List<string> roles, ICurrentUser current) => BODY;
            }
            """;
        var test = new CSharpCodeFixTest<InlineRoleTestAnalyzer, RoleSetFix>
        {
            TestCode = Usings + Frame.Replace("FIELD", "").Replace("BODY", before),
            FixedCode = Usings + Frame.Replace("FIELD", "\n    private static readonly string[] MayRoles = { \"A1\", \"B1\" };\n").Replace("BODY", after),
            CodeActionEquivalenceKey = RoleSetFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
