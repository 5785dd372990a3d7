using System.Text.RegularExpressions;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>Everything by which a team silences or raises a finding behaves as for any analyzer.</summary>
public sealed class SuppressionTests(PackedPackage package) : IDisposable
{
    private readonly Consumer _consumer = new(package);

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task Marks_in_the_code_silence_what_they_stand_on()
    {
        _consumer.WriteProject("<DefineConstants>$(DefineConstants);$(Marks)</DefineConstants>").Write("Consumer/Approvals.cs", """
            #if PRAGMA
            #pragma warning disable FLX4002 // decided on the first of May
            #endif
            namespace Consumer
            {
            #if STABLE
                [FlexibleCode.Stable("§12 of the storage act")]
            #elif EMPTY
                [FlexibleCode.Stable("")]
            #elif SUPPRESS
                [System.Diagnostics.CodeAnalysis.SuppressMessage("FlexibleCode.Policy", "FLX4002", Justification = "decided")]
            #endif
                public sealed class Approval
                {
                    public void Submit(decimal amount)
                    {
                        if (amount > 10_500m)
                        {
                            throw new System.InvalidOperationException("Too much.");
                        }
                    }
                }
            }
            """);

        Assert.Equal(["FLX4002"], await FindAsync());
        Assert.Empty(await FindAsync("-p:Marks=PRAGMA"));
        Assert.Empty(await FindAsync("-p:Marks=SUPPRESS"));
        Assert.Equal(["FLX9006"], await FindAsync("-p:Marks=EMPTY"));
        Assert.Empty(await FindAsync("-p:Marks=STABLE"));
        Assert.DoesNotContain("storage act", File.ReadAllText(_consumer.PathOf("Consumer/bin/Debug/net10.0/Consumer.dll")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severities_of_project_family_and_rule_hold()
    {
        _consumer.WriteProject("<NoWarn>$(NoWarn);$(Silent)</NoWarn>").Write("Consumer/Approval.cs", Consumer.Approval);
        Assert.Equal(["FLX4002"], await FindAsync());
        Assert.Empty(await FindAsync("-p:Silent=FLX4002"));
        Assert.Contains("error FLX4002", (await _consumer.BuildAsync("-p:TreatWarningsAsErrors=true")).Output, StringComparison.Ordinal);
        Assert.Empty(await WithSeverityAsync("dotnet_analyzer_diagnostic.category-FlexibleCode.Policy.severity = none"));
        Assert.Empty(await WithSeverityAsync("dotnet_diagnostic.FLX4002.severity = none"));
        Assert.Equal(["FLX4002"], await WithSeverityAsync("dotnet_analyzer_diagnostic.category-FlexibleCode.Policy.severity = none\ndotnet_diagnostic.FLX4002.severity = warning"));

        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.FLX4002.severity = error\n");
        Assert.Matches(new Regex("error FLX4002"), (await _consumer.BuildAsync()).Output);
    }

    [Fact]
    public async Task Projects_that_see_each_others_internals_have_the_mark_each()
    {
        const string strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>FLX4002</WarningsNotAsErrors>";
        _consumer.WriteProject(strict, "<InternalsVisibleTo Include=\"Consumer\" />", folder: "Storage").Write("Storage/Shelf.cs", "namespace Storage { [FlexibleCode.Stable(\"norm\")] internal static class Shelf { } }");
        _consumer.WriteProject(strict, "<ProjectReference Include=\"../Storage/Storage.csproj\" />");
        _consumer.Write("Consumer/Desk.cs", "namespace Consumer { [FlexibleCode.Stable(\"norm\")] internal static class Desk { public static string Name => nameof(Storage.Shelf); } }");

        (await _consumer.BuildAsync()).Succeeded();
    }

    private Task<IReadOnlyList<string>> WithSeverityAsync(string line)
    {
        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\n" + line + "\n");
        return FindAsync();
    }

    private async Task<IReadOnlyList<string>> FindAsync(params string[] more) =>
        [.. Findings.In((await _consumer.BuildAsync(more)).Succeeded().Output).Select(f => f.Id).Distinct()];
}
