using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Analyzers.Tests.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

/// <summary>An editor's options cannot be listed, and each file has its own: the known keys are asked for, in one file of each folder.</summary>
public sealed class UnlistedOptionTests
{
    private static readonly string[] Files = ["/src/A.cs", "/src/B.cs", "/src/Sales/C.cs", "/src/Sales/D.cs", "/src/E.cs", "/src/Sales/F.cs"];

    [Fact]
    public async Task What_cannot_be_read_is_told_for_every_folder()
    {
        var provider = new UnlistedOptions(static path => path.StartsWith("/src/Sales/", StringComparison.Ordinal) ? "perhaps" : "true");

        var found = await FindAsync(provider);

        var only = Assert.Single(found);
        Assert.Equal(Rules.OptionIsUnreadable.Id, only.Id);
        Assert.Contains("'perhaps'", only.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_of_each_folder_is_asked_and_the_first_twice_at_most()
    {
        var provider = new UnlistedOptions(static _ => "true");

        Assert.Empty(await FindAsync(provider));

        Assert.InRange(provider.Asked.Count, 2, 3);
        Assert.Contains(provider.Asked, static f => f.StartsWith("/src/Sales/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("A.cs", true)]
    [InlineData("A.cs|B.cs", false)]
    [InlineData("/a/A.cs|/a/B.cs", false)]
    [InlineData("/a/A.cs|/b/A.cs", true)]
    [InlineData("/a/A.cs|/b/A.cs|/a/B.cs", false)]
    [InlineData(@"C:\a\A.cs|C:\a\B.cs", false)]
    [InlineData(@"C:\a\A.cs|C:\a\b\B.cs", true)]
    public void The_first_file_of_a_folder_is_told_from_the_others(string files, bool isLastFirst)
    {
        var folders = new FolderSet();

        Assert.Equal(isLastFirst, files.Split('|').Select(folders.Add).ToList()[^1]);
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(UnlistedOptions provider)
    {
        var compilation = Model.Compile("Company.Application", [], "").RemoveAllSyntaxTrees()
            .AddSyntaxTrees(Files.Select(static f => CSharpSyntaxTree.ParseText("", path: f, cancellationToken: TestContext.Current.CancellationToken)));
        return await compilation.WithAnalyzers([new OptionValidationAnalyzer()], new AnalyzerOptions([], provider)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private sealed class UnlistedOptions(Func<string, string> value) : AnalyzerConfigOptionsProvider
    {
        private readonly Func<string, string> _value = value;

        public List<string> Asked { get; } = [];

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null, "");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(this, tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        // Its keys cannot be listed, as nothing says here what they are.
        private sealed class Values(UnlistedOptions? owner, string path) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
            {
                found = null;
                if (owner is not null && key == "flexible_code.analyze_tests")
                {
                    owner.Asked.Add(path);
                    found = owner._value(path);
                }

                return found is not null;
            }
        }
    }
}
