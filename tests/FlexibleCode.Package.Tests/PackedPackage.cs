using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The package, packed once per test run from what the solution's build made, into a feed of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Version = "0.0.0-test";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A feed that holds this package alone.</summary>
    public string Feed => _folder.PathOf("feed");

    /// <summary>Where consumers restore to: the package is unpacked once for all of them.</summary>
    public string Packages => _folder.PathOf("packages");

    /// <summary>The package.</summary>
    public string File => Path.Combine(Feed, $"FlexibleCode.Analyzers.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        var run = await Dotnet.RunAsync(
            Repository.Root,
            ["pack", "src/FlexibleCode.Analyzers.Package", "--no-build", "--no-restore", "-c", Repository.Configuration, "-o", Feed, "-p:PackageVersion=" + Version, "-nologo"]);
        run.Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
