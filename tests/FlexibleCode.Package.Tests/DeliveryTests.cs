using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The package in the projects that careful teams have, from the build to what they ship.</summary>
public sealed class DeliveryTests(PackedPackage package) : IDisposable
{
    private readonly Consumer _consumer = new(package);

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task Frameworks_locked_packages_central_versions_and_warnings_as_errors_go_together()
    {
        _consumer.WriteProject(
            """
            <OutputType>Exe</OutputType>
            <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
            <TreatWarningsAsErrors>$(Strict)</TreatWarningsAsErrors>
            <ImplicitUsings>enable</ImplicitUsings>
            """,
            frameworks: "<TargetFrameworks>net8.0;net9.0;net10.0</TargetFrameworks>",
            asksMachineFeeds: true);
        _consumer.Write("Consumer/Consumer.csproj", _consumer.Read("Consumer/Consumer.csproj").Replace($" Version=\"{PackedPackage.Version}\"", " PrivateAssets=\"all\"", StringComparison.Ordinal));
        _consumer.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="FlexibleCode.Analyzers" Version="{PackedPackage.Version}" />
              </ItemGroup>
            </Project>
            """);
        _consumer.Write("Consumer/Process.cs", Consumer.Process);
        _consumer.Write("Consumer/Program.cs", """
            using Consumer;

            foreach (var from in Enum.GetValues<InvoiceStatus>())
            {
                Console.WriteLine(string.Join(' ', Enum.GetValues<InvoiceStatus>().Select(to => Process.CanMove(from, to))));
            }
            """);

        var before = (await _consumer.BuildAsync()).Succeeded();
        foreach (var framework in new[] { "net8.0", "net9.0", "net10.0" })
        {
            Assert.Contains("TargetFramework=" + framework, before.Output, StringComparison.Ordinal);
        }

        var answers = (await RunAsync()).Output;
        Assert.Contains("\"FlexibleCode.Analyzers\"", _consumer.Read("Consumer/packages.lock.json"), StringComparison.Ordinal);
        (await _consumer.DotnetAsync("Consumer", ["restore", "--locked-mode"])).Succeeded();
        Assert.Contains("error FLX1001", (await _consumer.BuildAsync("-p:Strict=true", "--no-restore", "-f", "net10.0")).Output, StringComparison.Ordinal);

        (await _consumer.FormatAsync(["analyzers", "--severity", "info", "--diagnostics", "FLX1001"])).Succeeded();
        var after = (await _consumer.BuildAsync("-p:Strict=true", "--no-restore")).Succeeded();
        Assert.Empty(Findings.In(after.Output));
        Assert.Equal(answers, (await RunAsync()).Output);
    }

    [Fact]
    public async Task A_log_for_tools_has_related_places_properties_and_help_links()
    {
        _consumer.WriteProject().Write("Consumer/Process.cs", Consumer.Process);
        (await _consumer.BuildAsync("-p:ErrorLog=findings.sarif%2Cversion=2.1")).Succeeded();

        using var log = JsonDocument.Parse(_consumer.Read("Consumer/findings.sarif"));
        var run = log.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "FLX1001");
        Assert.True(result.GetProperty("relatedLocations").GetArrayLength() >= 2);
        var properties = result.GetProperty("properties").GetProperty("customProperties");
        Assert.Equal("FlexibleCode.Workflow", properties.GetProperty("flexible_code.family").GetString());
        Assert.Equal("none", properties.GetProperty("flexible_code.seam_now").GetString());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "FLX1001");
        Assert.EndsWith("/docs/rules/FLX1001.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_consumer_packs_has_nothing_of_it()
    {
        _consumer.WriteProject("<GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>$(NoWarn);CS1591</NoWarn>").Write("Consumer/Process.cs", Consumer.Process);
        _consumer.Write("Consumer/Consumer.csproj", _consumer.Read("Consumer/Consumer.csproj").Replace("\" Version=", "\" PrivateAssets=\"all\" Version=", StringComparison.Ordinal));
        (await _consumer.DotnetAsync("Consumer", ["pack", "-nologo", "-o", _consumer.PathOf("packed")])).Succeeded();

        using var archive = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(_consumer.PathOf("packed"))));
        Assert.DoesNotContain(archive.Entries, e => e.FullName.Contains("FlexibleCode", StringComparison.OrdinalIgnoreCase));
        using var reader = new StreamReader(archive.GetEntry("Consumer.nuspec")!.Open());
        Assert.DoesNotContain("FlexibleCode", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Run> RunAsync() => (await _consumer.DotnetAsync("Consumer", ["bin/Debug/net10.0/Consumer.dll"])).Succeeded();
}
