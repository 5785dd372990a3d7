using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The package in the build of somebody who references it.</summary>
public sealed class ConsumerTests(PackedPackage package) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_that_references_the_package_gets_findings_and_carries_nothing_of_it_along()
    {
        WriteConsumer();
        var run = (await BuildAsync()).Succeeded();

        Assert.Contains(("Process.cs", "FLX1001"), Findings.In(run.Output).Select(f => (f.File, f.Id)));
        var output = _folder.PathOf("Consumer/bin/Debug/net10.0");
        Assert.True(File.Exists(Path.Combine(output, "Consumer.dll")));
        Assert.Empty(Directory.EnumerateFiles(output, "FlexibleCode*", SearchOption.AllDirectories));
        Assert.DoesNotContain("FlexibleCode", File.ReadAllText(Path.Combine(output, "Consumer.deps.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_below_the_floor_is_told_that_nothing_runs()
    {
        WriteConsumer();
        var run = (await BuildAsync("-p:CompilerApiVersion=roslyn4.8")).Succeeded();

        Assert.Contains("warning FLX9010", run.Output, StringComparison.Ordinal);
        Assert.Contains("compiles with 4.8", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Findings.In(run.Output), f => f.Id != "FLX9010");
    }

    [Fact]
    public async Task A_compiler_at_the_floor_is_told_nothing()
    {
        WriteConsumer();
        var run = (await BuildAsync("-p:CompilerApiVersion=roslyn4.14")).Succeeded();

        Assert.DoesNotContain("FLX9010", run.Output, StringComparison.Ordinal);
        Assert.Contains("FLX1001", run.Output, StringComparison.Ordinal);
    }

    private Task<Run> BuildAsync(params string[] more) => Dotnet.RunAsync(
        _folder.PathOf("Consumer"),
        ["build", "-nologo", .. more],
        ("NUGET_PACKAGES", _folder.PathOf("packages")));

    /// <summary>The only source is the feed, which holds the package alone: that restore succeeds shows that it needs no other.</summary>
    private void WriteConsumer()
    {
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        _folder.Write("Consumer/Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FlexibleCode.Analyzers" Version="{PackedPackage.Version}" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Consumer/Process.cs", """
            namespace Consumer;

            public enum InvoiceStatus { Draft, Sent, Paid, Disputed }

            public static class Process
            {
                public static bool CanMove(InvoiceStatus from, InvoiceStatus to) => (from, to) switch
                {
                    (InvoiceStatus.Draft, InvoiceStatus.Sent) => true,
                    (InvoiceStatus.Sent, InvoiceStatus.Paid) => true,
                    (InvoiceStatus.Sent, InvoiceStatus.Disputed) => true,
                    _ => false,
                };
            }
            """);
    }
}
