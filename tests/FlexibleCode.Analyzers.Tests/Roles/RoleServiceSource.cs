using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>The company around a desk that branches, and what the third action leaves of it.</summary>
internal static class RoleServiceSource
{
    private const string Usings =
        """
        using System;
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

    public const string Constructor =
        """
        public class Desk
        {
            private readonly IPost _post;

            public Desk(IPost post)
            {
                _post = post;
            }


        """;

    public const string FixedConstructor =
        """
        public class Desk
        {
            private readonly IPost _post;
            private readonly IServiceProvider _serviceProvider;

            public Desk(IPost post, IServiceProvider serviceProvider)
            {
                _post = post;
                _serviceProvider = serviceProvider;
            }


        """;

    public static async Task Verify(string before, string after, string registrations, string? title)
    {
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix>
        {
            TestCode = Usings + before + Company + Startup,
            FixedCode = (after.Contains("SwitchExpressionException", StringComparison.Ordinal) ? Usings.Replace("using System.Thr", "using System.Runtime.CompilerServices;\nusing System.Thr", StringComparison.Ordinal) : Usings) + after + Company + Startup.Replace("services.AddScoped<Desk>();", "services.AddScoped<Desk>();\n        " + registrations, StringComparison.Ordinal),
            CodeActionEquivalenceKey = RoleBranchFix.DelegateKey,
            CodeActionTitle = title,

            // The types are not documented, and neither is what is added to their constructors.
            TestBehaviors = TestBehaviors.SkipNewWarningCheck,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
