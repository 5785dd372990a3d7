namespace FlexibleCode.Package.Tests;

/// <summary>
/// A project of somebody who references the package, in a folder outside the repository. The feed holds the package alone, so that a
/// restore that succeeds shows that it needs no other; where reference packs of older frameworks are needed, the machine's feeds are asked, too.
/// </summary>
internal sealed class Consumer(PackedPackage package) : IDisposable
{
    /// <summary>One decision over states, which FLX1001 finds.</summary>
    public const string Process = """
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
        """;

    /// <summary>Two limits in one method, and one in another, which FLX4002 finds.</summary>
    public const string Approval = """
        namespace Consumer;

        public sealed class Approval
        {
            public void Submit(decimal amount, decimal budget)
            {
                if (amount > 10_500m)
                {
                    throw new System.InvalidOperationException("Too much.");
                }

                if (budget > 70_500m)
                {
                    throw new System.InvalidOperationException("Too large.");
                }
            }

            public void Renew(decimal amount)
            {
                if (amount > 2_500m)
                {
                    throw new System.InvalidOperationException("Too much.");
                }
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public string PathOf(string relative) => _folder.PathOf(relative);

    public void Write(string relative, string content) => _folder.Write(relative, content);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Writes the project, with what is said of properties and items.</summary>
    public Consumer WriteProject(string properties = "", string items = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>", string folder = "Consumer", bool asksMachineFeeds = false, string sdk = "Microsoft.NET.Sdk")
    {
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                {(asksMachineFeeds ? "" : "<clear />")}
                <add key="feed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        _folder.Write($"{folder}/{folder}.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                {frameworks}
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FlexibleCode.Analyzers" Version="{PackedPackage.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    public Task<Run> BuildAsync(params string[] more) => DotnetAsync("Consumer", ["build", "-nologo", "--no-incremental", .. more]);

    public Task<Run> FormatAsync(string[] arguments, params (string Name, string Value)[] environment) =>
        DotnetAsync("Consumer", ["format", .. arguments, "--no-restore", "--verbosity", "normal"], environment);

    public Task<Run> DotnetAsync(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Dotnet.RunAsync(_folder.PathOf(folder), arguments, [("NUGET_PACKAGES", package.Packages), .. environment]);

    public void Dispose() => _folder.Dispose();
}
