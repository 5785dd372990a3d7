using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>
/// Whoever steps into an analyzer is shown the source of the commit that it was built from: a clone with the public origin is built, and its
/// symbols say where each file is to be had.
/// </summary>
public sealed class SourceLinkTests
{
    private const string Origin = "https://github.com/FlexibleCode/FlexibleCode.Analyzers.git";

    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public async Task Every_source_file_is_linked_to_its_commit_or_embedded()
    {
        using var clone = new TemporaryFolder();
        clone.Copy(Repository.PathOf("src"), "src");
        foreach (var file in Directory.GetFiles(Repository.Root).Select(Path.GetFileName).OfType<string>().Where(f => f != "FlexibleCode.Analyzers.sln"))
        {
            File.Copy(Repository.PathOf(file), clone.PathOf(file));
        }

        await GitAsync(clone, "init", "--quiet");
        await GitAsync(clone, "remote", "add", "origin", Origin);
        await GitAsync(clone, "add", "--all");
        await GitAsync(clone, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--no-gpg-sign", "-m", "All");
        var commit = (await GitAsync(clone, "rev-parse", "HEAD")).Trim();

        (await Dotnet.RunAsync(clone.Root, ["build", "src/FlexibleCode.Analyzers", "-c", "Release", "-o", clone.PathOf("out"), "-nologo"])).Succeeded();

        using var assembly = new PEReader(File.OpenRead(clone.PathOf("out/FlexibleCode.Analyzers.dll")));
        var entry = assembly.ReadDebugDirectory().Single(d => d.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();

        var link = Assert.Single(reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition), h => IsOf(reader, h, SourceLink));
        using var json = JsonDocument.Parse(reader.GetBlobBytes(reader.GetCustomDebugInformation(link).Value));
        var mapped = json.RootElement.GetProperty("documents").EnumerateObject().Single();
        Assert.Equal($"https://raw.githubusercontent.com/FlexibleCode/FlexibleCode.Analyzers/{commit}/*", mapped.Value.GetString());

        var root = mapped.Name.TrimEnd('*');
        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents, handle =>
        {
            var name = reader.GetString(reader.GetDocument(handle).Name);
            var isTracked = name.StartsWith(root + "src/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal);
            Assert.True(isTracked || reader.GetCustomDebugInformation(handle).Any(h => IsOf(reader, h, EmbeddedSource)), name);
        });
    }

    private static bool IsOf(MetadataReader reader, CustomDebugInformationHandle handle, Guid kind) =>
        reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == kind;

    private static async Task<string> GitAsync(TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, await errors);
        return await output;
    }
}
