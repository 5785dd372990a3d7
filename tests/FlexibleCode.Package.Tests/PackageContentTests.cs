using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>What is in the package, against the list that was reviewed.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void The_package_holds_the_files_that_were_reviewed_and_no_other()
    {
        using var archive = ZipFile.OpenRead(package.File);
        // What NuGet itself adds has names that differ from pack to pack.
        var files = archive.Entries.Select(e => e.FullName)
            .Where(f => !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal) && f != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        var reviewed = Repository.Read("tests/FlexibleCode.Package.Tests/PackageContent.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(reviewed, files);
    }

    [Fact]
    public void The_package_is_for_development_only_and_depends_on_nothing()
    {
        var metadata = Specification().Elements().Single();
        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        var repository = metadata.Elements().Single(e => e.Name.LocalName == "repository");
        Assert.Equal(("git", "https://github.com/FlexibleCode/FlexibleCode.Analyzers.git"), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url")));
        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName is "dependency" or "frameworkReference" or "reference");
    }

    [Fact]
    public void The_packed_assemblies_are_those_that_the_build_made()
    {
        using var archive = ZipFile.OpenRead(package.File);
        foreach (var name in new[] { "FlexibleCode.Analyzers", "FlexibleCode.Analyzers.CodeFixes" })
        {
            using var packed = new MemoryStream();
            using (var entry = archive.GetEntry($"analyzers/dotnet/roslyn4.14/cs/{name}.dll")!.Open())
            {
                entry.CopyTo(packed);
            }

            Assert.Equal(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name + ".dll")), packed.ToArray());
        }
    }

    [Fact]
    public void The_packed_assemblies_carry_their_symbols()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var assemblies = archive.Entries.Where(e => e.FullName.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, assemblies.Count);
        Assert.All(assemblies, assembly =>
        {
            using var packed = new MemoryStream();
            using (var entry = assembly.Open())
            {
                entry.CopyTo(packed);
            }

            packed.Position = 0;
            using var reader = new PEReader(packed);
            Assert.Contains(reader.ReadDebugDirectory(), d => d.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        });
    }

    private XElement Specification()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var entry = archive.GetEntry("FlexibleCode.Analyzers.nuspec")!.Open();
        return XDocument.Load(entry).Root!;
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
}
