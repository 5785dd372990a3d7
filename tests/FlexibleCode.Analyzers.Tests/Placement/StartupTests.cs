using FlexibleCode.Analyzers.CodeFixes.Placement;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Placement;

public sealed class StartupTests
{
    private const string Web = "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.DependencyInjection;\n";

    private const string Library = "public interface IClock { }\n";

    [Fact]
    public Task A_program_of_top_level_code_binds_before_it_builds() => BindsAsync(
        new PlacementSolution().Add("App", Web +
            """
            var builder = WebApplication.CreateBuilder(args);
            // Services.
            builder.Services.AddLogging(); // last
            // The pipeline.
            var app = builder.Build();
            app.Run();
            """),
        "App",
        """
        builder.Services.AddLogging(); // last
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits");
        // The pipeline.
        var app = builder.Build();
        """);

    [Fact]
    public Task A_program_without_registrations_binds_before_it_builds() => BindsAsync(
        new PlacementSolution().Add("App", Web +
            """
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            app.Run();
            """),
        "App",
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits");
        var app = builder.Build();
        """);

    [Fact]
    public Task A_main_method_with_a_guard_binds_inside_it() => BindsAsync(
        new PlacementSolution().Add("App", Web +
            """
            public static class Program
            {
                public static void Main(string[] args)
                {
                    try
                    {
                        var builder = WebApplication.CreateBuilder(args);
                        builder.Services.AddLogging();
                        builder.Build().Run();
                    }
                    finally
                    {
                    }
                }
            }
            """),
        "App",
        """
                    builder.Services.AddLogging();
                    builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits");
                    builder.Build().Run();
        """);

    [Fact]
    public Task A_start_up_class_binds_in_ConfigureServices() => BindsAsync(
        new PlacementSolution().Add("App", Web +
            """
            public class Startup
            {
                public void ConfigureServices(IServiceCollection services)
                {
                    services.AddLogging();
                }
            }
            """),
        "App",
        """
                services.AddLogging();
                services.AddOptions<LimitOptions>().BindConfiguration("Limits");
        """);

    [Fact]
    public Task A_generic_host_binds_in_its_lambda() => BindsAsync(
        new PlacementSolution().Add("App",
            """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            Host.CreateDefaultBuilder(args).ConfigureServices((context, services) =>
            {
                services.AddLogging();
            }).Build().Run();
            """),
        "App",
        """
            services.AddLogging();
            services.AddOptions<LimitOptions>().BindConfiguration("Limits");
        """);

    [Fact]
    public Task A_library_binds_in_its_own_extension_method_with_the_configuration_that_it_is_handed() => BindsAsync(
        new PlacementSolution()
            .Add("Domain",
                """
                using Microsoft.Extensions.Configuration;
                using Microsoft.Extensions.DependencyInjection;
                public static class DomainServices
                {
                    public static IServiceCollection AddDomain(this IServiceCollection services, IConfiguration configuration)
                    {
                        services.AddLogging();
                        return services;
                    }
                }
                """)
            .Add("App", Web + "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddDomain(builder.Configuration);\nbuilder.Build().Run();", "Domain"),
        "Domain",
        """
                services.Configure<LimitOptions>(configuration.GetSection("Limits"));
                return services;
        """);

    [Fact]
    public async Task Every_application_that_uses_a_library_binds()
    {
        const string Program = Web + "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddLogging();\nbuilder.Build().Run();";
        var solution = new PlacementSolution().Add("Domain", Library).Add("Web", Program, "Domain").Add("Worker", Program, "Domain");
        var bound = await solution.BindAsync("Domain");
        Assert.Contains("AddOptions<LimitOptions>()", await PlacementSolution.TextAsync(bound!, "Web"), StringComparison.Ordinal);
        Assert.Contains("AddOptions<LimitOptions>()", await PlacementSolution.TextAsync(bound!, "Worker"), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_using_that_is_missing_is_added() => BindsAsync(
        new PlacementSolution().Add("App",
            """
            using Microsoft.AspNetCore.Builder;
            var builder = WebApplication.CreateBuilder(args);
            builder.Build().Run();
            """),
        "App",
        """
        using Microsoft.Extensions.DependencyInjection;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits");
        """);

    [Fact]
    public async Task Options_that_are_bound_stay_as_they_are()
    {
        const string Source = Web +
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.Configure<LimitOptions>(options => options.Days = 3);
            builder.Build().Run();

            /// <summary>Limits.</summary>
            public sealed class LimitOptions
            {
                public int Days { get; set; } = 30;
            }
            """;
        var bound = await new PlacementSolution().Add("App", Source).BindAsync("App");
        Assert.Equal(Source.ReplaceLineEndings("\n"), await PlacementSolution.TextAsync(bound!, "App"));
    }

    [Fact]
    public async Task Without_start_up_code_nothing_is_offered() =>
        Assert.Null(await new PlacementSolution().Add("Domain", Library).BindAsync("Domain"));

    [Fact]
    public async Task A_collection_made_by_hand_without_configuration_is_not_offered() =>
        Assert.Null(await new PlacementSolution().Add("App",
            """
            using Microsoft.Extensions.DependencyInjection;
            var services = new ServiceCollection();
            services.AddLogging();
            var provider = services.BuildServiceProvider();
            System.Console.WriteLine(provider);
            """).BindAsync("App"));

    [Fact]
    public async Task A_test_project_is_no_application()
    {
        var solution = new PlacementSolution().Add("Domain", Library)
            .Add("Domain.Tests", Web + "var builder = WebApplication.CreateBuilder(args);\nbuilder.Build().Run();", "Domain");
        Assert.Empty(await solution.StartupAsync("Domain"));
    }

    [Fact]
    public async Task A_method_that_nobody_calls_is_no_start_up_code()
    {
        var solution = new PlacementSolution().Add("Domain",
            """
            using Microsoft.Extensions.DependencyInjection;
            public static class DomainServices
            {
                public static void AddDomain(this IServiceCollection services) { services.AddLogging(); }
            }
            """);
        Assert.Empty(await solution.StartupAsync("Domain"));
    }

    private static async Task BindsAsync(PlacementSolution solution, string project, string expected)
    {
        var bound = await solution.BindAsync(project);
        Assert.NotNull(bound);
        var texts = await Task.WhenAll(bound.Projects.Select(p => PlacementSolution.TextAsync(bound, p.Name)));
        var text = string.Concat(texts);
        Assert.True(text.Contains(expected.ReplaceLineEndings("\n"), StringComparison.Ordinal), text);
    }
}
