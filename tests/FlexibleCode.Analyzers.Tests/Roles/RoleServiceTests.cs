using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleServiceTests
{
    private const string Usings =
        """
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        namespace Company;


        """;

    private const string Company =
        """


        public enum UserRole { Employee, Manager, Director }

        public class User
        {
            public UserRole Role { get; set; }
            public string Title { get; set; } = "";
            public string Mail { get; set; } = "";
        }

        public interface IPost
        {
            void Send(string to, string text);
            Task<int> SendAsync(string to, string text);
        }

        """;

    private const string Startup =
        """

        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddScoped<Desk>();
            }
        }

        public static class Application
        {
            public static void Compose(IServiceCollection services) => Startup.Configure(services);
        }
        """;

    [Fact]
    public Task A_switch_becomes_a_look_up() => Verify(
        """
        public class Desk
        {
            private readonly IPost _post;

            public Desk(IPost post)
            {
                _post = post;
            }

            public void Welcome(User user, string text)
            {
                // Everybody is greeted.
                {|FLX2003:switch (user.Role)|}
                {
                    // Signs alone.
                    case UserRole.Manager:
                        // the budget
                        Ask(user);
                        this.Ask(user);
                        break;
                    case UserRole.Director: // by post
                        _post.Send(user.Mail, text);
                        break;
                    default:
                        // nobody else
                        _post.Send(user.Mail, "Welcome");
                        break;
                }
            }

            private void Ask(User user) => _post.Send(user.Mail, "Budget?");
        }
        """,
        "",
        ".AddKeyedSingleton",
        "Hand 2 roles to services chosen by key (4 cases equal)");

    private static async Task Verify(string before, string after, string registrations, string title)
    {
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix>
        {
            TestCode = Usings + before + Company + Startup,
            FixedCode = Usings + after + Company + Startup.Replace("services.AddScoped<Desk>();", "services.AddScoped<Desk>();\n        " + registrations, StringComparison.Ordinal),
            CodeActionEquivalenceKey = RoleBranchFix.DelegateKey,
            CodeActionTitle = title,
            TestBehaviors = TestBehaviors.SkipNewWarningCheck,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
