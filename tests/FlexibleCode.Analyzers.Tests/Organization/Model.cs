using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

/// <summary>Sources as a compilation with its organization, as rules see them.</summary>
internal sealed class Model
{
    private Model(CSharpCompilation compilation, OrganizationModel organization)
    {
        Compilation = compilation;
        Organization = organization;
    }

    public CSharpCompilation Compilation { get; }

    public OrganizationModel Organization { get; }

    public static Model Of(params string[] sources) => Of(new Dictionary<string, string>(), [], sources);

    public static Model Of(IReadOnlyDictionary<string, string> options, IEnumerable<MetadataReference> references, params string[] sources)
    {
        var compilation = Compile("Company.Application", references, sources);
        return new Model(compilation, OrganizationModel.For(compilation, new AnalyzerOptions([], new Options.FixedOptions(options))));
    }

    public static CSharpCompilation Compile(string name, IEnumerable<MetadataReference> references, params string[] sources)
    {
        var trees = sources.Select((s, i) => CSharpSyntaxTree.ParseText(SourceText.From(s), new CSharpParseOptions(LanguageVersion.Latest), $"/src/{name}/File{i}.cs"));
        return CSharpCompilation.Create(
            name, trees, [.. ReferenceAssemblies.Default.References, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>A sibling as the compiler sees it: the reference assembly in the output of its project.</summary>
    public static MetadataReference AsMetadata(CSharpCompilation sibling, string folder = "/src/Sibling/obj/Debug/net10.0/ref/")
    {
        using var image = new MemoryStream();
        var result = sibling.Emit(image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: folder + sibling.AssemblyName + ".dll");
    }

    public INamedTypeSymbol Type(string metadataName) =>
        Compilation.GetTypesByMetadataName(metadataName).FirstOrDefault() ?? throw new InvalidOperationException("No type " + metadataName);

    public ISymbol Member(string type, string member) => Type(type).GetMembers(member).Single();

    /// <summary>The reading of a member, by its own type.</summary>
    public SubjectReading Read(string type, string member)
    {
        var symbol = Member(type, member);
        return Organization.Read(symbol, symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type);
    }

    public IEnumerable<string> Roles => Organization.Lexicon.Roles.Select(static r => r.Text).OrderBy(static r => r, StringComparer.Ordinal);

    /// <summary>The operation of the first node that is written like this.</summary>
    public IOperation Operation(string text)
    {
        foreach (var tree in Compilation.SyntaxTrees)
        {
            var node = tree.GetRoot().DescendantNodes().FirstOrDefault(n => n is ExpressionSyntax or StatementSyntax && n.ToString() == text);
            if (node is not null)
            {
                return Compilation.GetSemanticModel(tree).GetOperation(node) ?? throw new InvalidOperationException("No operation: " + text);
            }
        }

        throw new InvalidOperationException("Not written: " + text);
    }
}
