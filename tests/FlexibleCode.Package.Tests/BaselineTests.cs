using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The baseline in real builds and in <c>dotnet format</c>: from an empty file to one that may not grow.</summary>
public sealed class BaselineTests(PackedPackage package) : IDisposable
{
    private const string Baseline = "Consumer/FlexibleCode.Baseline.txt";

    private static readonly string[] Accept = ["analyzers", "--severity", "info", "--diagnostics", "FLX1001", "FLX4002"];

    private readonly Consumer _consumer = new(package);

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task What_is_there_is_accepted_by_formatting_and_one_more_speaks()
    {
        _consumer.WriteProject("<FlexibleCodePreset>$(Preset)</FlexibleCodePreset>").Write("Consumer/Process.cs", Consumer.Process);
        _consumer.Write("Consumer/Approval.cs", Consumer.Approval);
        _consumer.Write(Baseline, "");
        Assert.Equal(4, (await FindAsync()).Count);

        (await _consumer.FormatAsync(Accept, ("FlexibleCodeAcceptIntoBaseline", "true"))).Succeeded();

        Assert.Equal(
            """
            FLX1001 M:Consumer.Process.CanMove(Consumer.InvoiceStatus,Consumer.InvoiceStatus) 1
            FLX4002 M:Consumer.Approval.Renew(System.Decimal) 1
            FLX4002 M:Consumer.Approval.Submit(System.Decimal,System.Decimal) 2

            """,
            _consumer.Read(Baseline));
        Assert.Equal(Consumer.Approval, _consumer.Read("Consumer/Approval.cs"));
        Assert.Empty(await FindAsync());

        _consumer.Write("Consumer/Approval.cs", Consumer.Approval
            .Replace("public void Submit", "public decimal Total { get; set; }\n\n    public void Submit", StringComparison.Ordinal)
            .Replace("if (budget", "if (Total > 90_500m)\n        {\n            throw new System.InvalidOperationException(\"Far too large.\");\n        }\n\n        if (budget", StringComparison.Ordinal));
        Assert.Equal(["FLX4002"], (await FindAsync()).Select(f => f.Id));
        Assert.Equal(["FLX4002", "FLX9004"], (await FindAsync("-p:Preset=strict")).Select(f => f.Id).Order(StringComparer.Ordinal));

        _consumer.Write(Baseline, "FLX4002 M:Consumer.Approval.Renew(System.Decimal) one\n");
        var found = await FindAsync();
        Assert.Contains(("FlexibleCode.Baseline.txt", 1, "FLX9002"), found);
        Assert.Equal(6, found.Count); // the five findings and the line
    }

    [Fact]
    public async Task Formatting_repairs_where_nobody_asks_it_to_accept_and_a_baseline_above_the_project_counts()
    {
        _consumer.WriteProject().Write("Consumer/Approval.cs", Consumer.Approval);
        _consumer.Write("FlexibleCode.Baseline.txt", "FLX4002 M:Consumer.Approval.Renew(System.Decimal) 1\n");
        Assert.Equal(2, (await FindAsync()).Count);

        (await _consumer.FormatAsync(Accept)).Succeeded();

        Assert.Equal("FLX4002 M:Consumer.Approval.Renew(System.Decimal) 1\n", _consumer.Read("FlexibleCode.Baseline.txt"));
        Assert.Contains("ApprovalPolicy", _consumer.Read("Consumer/Approval.cs"), StringComparison.Ordinal);
        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task What_only_the_whole_compilation_tells_is_accepted_by_formatting_too()
    {
        _consumer.WriteProject().Write(Baseline, "");
        _consumer.Write("Consumer/User.cs", "namespace Consumer;\n\npublic enum UserRole { Clerk, Manager, Director }\n\npublic sealed class User\n{\n    public UserRole Role { get; set; }\n}\n");
        for (var i = 0; i < 8; i++)
        {
            _consumer.Write($"Consumer/Desk{i}.cs", $$"""
                namespace Consumer;

                public static class Desk{{i}}
                {
                    public static bool MaySign(User user) => user.Role == UserRole.Manager || user.Role == UserRole.Director;
                }

                """);
        }

        // Of the two rules about the set, the one that tells the cost speaks.
        Assert.Contains("FLX2005", (await FindAsync()).Select(static f => f.Id));

        (await _consumer.FormatAsync(["analyzers", "--severity", "info", "--diagnostics", "FLX2004", "FLX2005"], ("FlexibleCodeAcceptIntoBaseline", "true"))).Succeeded();

        Assert.Equal("FLX2005 T:Consumer.UserRole 1\n", _consumer.Read(Baseline));
        Assert.DoesNotContain("FLX2005", (await FindAsync()).Select(static f => f.Id));
    }

    private async Task<IReadOnlyList<(string File, int Line, string Id)>> FindAsync(params string[] more) =>
        Findings.In((await _consumer.BuildAsync(more)).Succeeded().Output);
}
