using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Of a member that speaks of roles somewhere, every statement is asked in which a role could be asked for or granted, whatever word it holds.</summary>
public sealed class AccessStatementTests
{
    [Fact]
    public Task A_local_function_that_takes_a_role_is_asked_wherever_it_is_called() => VerifyAsync<InlineRoleTestAnalyzer>(
        """
        class Desk(System.Security.Claims.ClaimsPrincipal user)
        {
            int Serve()
            {
                bool Is(string role) => user.IsInRole(role);
                Log();
                var may = [|Is("Clerk")|];
                if ([|Is("Manager")|])
                {
                    Log();
                    return 1;
                }

                return [|Is("Director")|] ? 2 : may ? 3 : 4;
            }

            void Log() { }
        }
        """);

    [Fact]
    public Task A_method_that_takes_a_role_is_asked_beside_statements_that_speak_of_roles() => VerifyAsync<InlineRoleTestAnalyzer>(
        """
        class Desk(System.Security.Claims.ClaimsPrincipal user)
        {
            bool May(string role) => user.IsInRole(role);

            bool Serve()
            {
                var roleCount = 3;
                Log(roleCount);
                return [|May("Manager")|];
            }

            void Log(int count) { }
        }
        """);

    [Fact]
    public Task A_statement_is_asked_inside_those_around_it() => VerifyAsync<InlineRoleTestAnalyzer>(
        """
        using System.Linq;
        using System.Security.Claims;

        class Desk
        {
            void Serve(ClaimsPrincipal[] all, object gate)
            {
                foreach (var user in all)
                {
                    lock (gate)
                    {
                        try
                        {
                            using (Open())
                            {
                                Do(() => [|user.IsInRole("Manager")|]);
                                var names = new[] { "Manager", "Director" };
                                Do(() => [|new[] { "Manager", "Director" }.Any(user.IsInRole)|]);
                            }
                        }
                        finally
                        {
                            Do(() => [|user.FindFirst(ClaimTypes.Role)?.Value is "Clerk"|]);
                        }
                    }
                }
            }

            System.IDisposable Open() => null!;

            void Do(System.Func<bool> answer) { }
        }
        """);

    [Theory]
    [InlineData("app.MapGet(\"/orders\", [{0}] () => 1);")]
    [InlineData("var answer = [{0}] () => 1; app.MapGet(\"/orders\", answer);")]
    [InlineData("var roles = 3; [{0}] int Answer() => roles; app.MapGet(\"/orders\", Answer);")]
    [InlineData("app.MapGet(\"/roles\", () => 1); app.MapGet([{0}] () => 1);")]
    public async Task An_attribute_of_a_function_is_asked_whatever_it_is_called(string statement)
    {
        foreach (var attribute in new[] { "Authorize(Roles = \"Admin\")", "RequireAccess(\"Admin\")" })
        {
            var marked = statement.Replace("{0}", "[|" + attribute + "|]", StringComparison.Ordinal);
            await VerifyAsync<RoleNamesInAuthorizationAnalyzer>(
                $$"""
                using Microsoft.AspNetCore.Authorization;
                using Microsoft.AspNetCore.Builder;

                public sealed class RequireAccessAttribute : AuthorizeAttribute
                {
                    public RequireAccessAttribute(params string[] roles) => Roles = string.Join(",", roles);
                }

                public static class Endpoints
                {
                    public static void Map(App app)
                    {
                        var roleCount = 3;
                        {{marked}}
                    }
                }

                public sealed class App
                {
                    public void MapGet(string path, System.Func<int> answer) { }

                    public void MapGet(System.Func<int> answer) { }
                }
                """);
        }
    }

    private static Task VerifyAsync<TAnalyzer>(string source)
        where TAnalyzer : FlexibleAnalyzer, new() => CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(source);
}
