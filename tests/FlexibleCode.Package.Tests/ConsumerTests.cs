using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The package in the build of somebody who references it.</summary>
public sealed class ConsumerTests(PackedPackage package) : IDisposable
{
    private readonly Consumer _consumer = new(package);

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task A_project_that_references_the_package_gets_findings_and_carries_nothing_of_it_along()
    {
        _consumer.WriteProject().Write("Consumer/Process.cs", Consumer.Process);
        var run = (await _consumer.BuildAsync()).Succeeded();

        Assert.Contains(("Process.cs", "FLX1001"), Findings.In(run.Output).Select(f => (f.File, f.Id)));
        var output = _consumer.PathOf("Consumer/bin/Debug/net10.0");
        Assert.True(File.Exists(Path.Combine(output, "Consumer.dll")));
        Assert.Empty(Directory.EnumerateFiles(output, "FlexibleCode*", SearchOption.AllDirectories));
        Assert.DoesNotContain("FlexibleCode", File.ReadAllText(Path.Combine(output, "Consumer.deps.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_below_the_floor_is_told_that_nothing_runs()
    {
        _consumer.WriteProject().Write("Consumer/Process.cs", Consumer.Process);
        var run = (await _consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.8")).Succeeded();

        Assert.Contains("warning FLX9010", run.Output, StringComparison.Ordinal);
        Assert.Contains("compiles with 4.8", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Findings.In(run.Output), f => f.Id != "FLX9010");
    }

    [Fact]
    public async Task A_compiler_at_the_floor_is_told_nothing()
    {
        _consumer.WriteProject().Write("Consumer/Process.cs", Consumer.Process);
        var run = (await _consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.14")).Succeeded();

        Assert.DoesNotContain("FLX9010", run.Output, StringComparison.Ordinal);
        Assert.Contains("FLX1001", run.Output, StringComparison.Ordinal);
    }
}
