using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

/// <summary>The files of a compilation are read once, and told apart by whether anything is learned from them.</summary>
public sealed class WrittenFilesTests
{
    [Fact]
    public void Files_are_told_apart_in_the_order_of_the_compilation()
    {
        var files = Read(Compile("/src/A.cs", "/src/Migrations/M.cs", "/src/B.cs", "/src/obj/O.cs", "/src/G.g.cs", "/src/Form.Designer.cs", "/src/C.cs"));

        Assert.Equal(["/src/A.cs", "/src/B.cs", "/src/C.cs"], files.Telling.Select(static f => f.Tree.FilePath));
        Assert.Equal(["/src/Migrations/M.cs", "/src/obj/O.cs", "/src/G.g.cs", "/src/Form.Designer.cs"], files.Others.Select(static t => t.FilePath));
    }

    [Fact]
    public void What_was_read_before_is_not_read_again()
    {
        var compilation = Compile("/src/A.cs", "/src/B.cs");
        var before = Read(compilation);

        var after = Read(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Parse("/src/B.cs", "class Edited { }")));

        Assert.Same(before.Telling[0], after.Telling[0]);
        Assert.NotSame(before.Telling[1], after.Telling[1]);
    }

    [Theory]
    [InlineData("/src/Migrations/M.cs", false)]
    [InlineData("/src/obj/Debug/M.cs", true)]
    [InlineData("/src/M.G.CS", true)]
    [InlineData("/src/M.designer.cs", true)]
    [InlineData("/src/M.generated.cs", true)]
    [InlineData("/src/Mg.cs", false)]
    public void Files_of_tools_are_told_by_their_names(string path, bool isOfTool) => Assert.Equal(isOfTool, RoleFacts.IsWrittenByTools(path));

    [Theory]
    [InlineData("namespace A.Migrations { class C { } }", true)]
    [InlineData("class AddRoles : Migration { }", true)]
    [InlineData("class Own : ModelSnapshot { }", true)]
    [InlineData("class Own : DbMigration { }", true)]
    [InlineData("class Own : DbMigrationsConfiguration<Context> { }", true)]
    [InlineData("class Own : DbContext { protected override void OnModelCreating(ModelBuilder b) { } }", true)]
    [InlineData("class Order { string Migrating => \"Migration\"; } // Migration", false)]
    [InlineData("class MigrationJob { }", false)]
    public void A_file_without_their_names_holds_no_migration(string source, bool may) =>
        Assert.Equal(may, Model.Of(source).Organization.Files.Telling[0].MayMigrate);

    private static WrittenFiles Read(CSharpCompilation compilation) =>
        WrittenFiles.Of(compilation, Vocabulary.BuiltIn, WordStarts.Of(Vocabulary.BuiltIn), TestContext.Current.CancellationToken);

    private static CSharpCompilation Compile(params string[] paths) => CSharpCompilation.Create("Company.Application", paths.Select(static p => Parse(p, "class C { }")));

    private static SyntaxTree Parse(string path, string source) =>
        CSharpSyntaxTree.ParseText(source, path: path, cancellationToken: TestContext.Current.CancellationToken);
}
