using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The analyzers of the SDK that ask for every member in a switch, in a real build: they go on for an ordinary set, and stop for one that was opened.</summary>
public sealed class OpenedSetTests(PackedPackage package) : IDisposable
{
    private readonly Consumer _consumer = new(package);

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task Nobody_asks_for_every_member_of_a_set_that_was_opened()
    {
        _consumer.WriteProject("<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><ImplicitUsings>enable</ImplicitUsings><NoWarn>$(NoWarn);CS8509</NoWarn>");
        _consumer.Write("Consumer/.editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.IDE0010.severity = warning
            dotnet_diagnostic.IDE0072.severity = warning
            """);
        _consumer.Write("Consumer/Plans.cs", """
            namespace Consumer;

            public enum Plan { Free, Team, Business }

            public static class Plans
            {
                public static string Greeting(Plan plan)
                {
                    switch (plan)
                    {
                        case Plan.Free:
                            return "Welcome";
                    }

                    return "Welcome back";
                }

                public static string Colour(Plan plan) => plan switch
                {
                    Plan.Free => "grey",
                    Plan.Team => "blue",
                };
            }
            """);

        Assert.Equal([("Plans.cs", 9, "IDE0010"), ("Plans.cs", 18, "IDE0072")], await AskedAsync());

        // Its meaning is data now: a new plan is a new row.
        _consumer.Write("Consumer/Prices.cs", """
            namespace Consumer;

            public sealed class Prices
            {
                public Dictionary<Plan, decimal> ByPlan { get; } = new() { [Plan.Free] = 0m, [Plan.Team] = 9.90m };
            }
            """);
        Assert.Empty(await AskedAsync());
    }

    private async Task<IEnumerable<(string File, int Line, string Id)>> AskedAsync() =>
        Findings.In((await _consumer.BuildAsync()).Succeeded().Output, "IDE").OrderBy(f => f.Line);
}
