using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Benchmarks;

/// <summary>Compilations of made-up code, the same at every run: as many modules as it takes to have so many lines.</summary>
internal static class GeneratedCode
{
    private static readonly ConcurrentDictionary<(Func<int, string> Module, int Lines), Lazy<CSharpCompilation>> Made = new();

    /// <summary>Code of a business, with its roles, states and limits.</summary>
    public static CSharpCompilation Business(int lines) => Once(BusinessModule.Source, lines);

    /// <summary>Code of the same size in which no rule has anything to say.</summary>
    public static CSharpCompilation Silent(int lines) => Once(SilentModule.Source, lines);

    /// <summary>The same code, of which nothing has been read yet: what is kept per syntax tree is empty, as it is when a build begins.</summary>
    public static CSharpCompilation Fresh(CSharpCompilation code) =>
        code.RemoveAllSyntaxTrees().AddSyntaxTrees(code.SyntaxTrees.Select(static t => CSharpSyntaxTree.ParseText(t.GetText(), path: t.FilePath)));

    // That the code compiles is proven once for all benchmarks: for long code this takes longer than what is measured.
    private static CSharpCompilation Once(Func<int, string> module, int lines) =>
        Made.GetOrAdd((module, lines), static k => new Lazy<CSharpCompilation>(() => Compile(k.Module, k.Lines))).Value;

    private static CSharpCompilation Compile(Func<int, string> module, int lines)
    {
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        for (var (index, written) = (0, 0); written < lines; index++)
        {
            var source = Cut(module(index), lines - written);
            written += source.Lines;
            trees.Add(CSharpSyntaxTree.ParseText(source.Text, path: string.Create(CultureInfo.InvariantCulture, $"/Company/Module{index}.cs"), encoding: Encoding.UTF8));
        }

        var compilation = CSharpCompilation.Create(
            "Company.Application",
            trees,
            ReferenceAssemblies.Default.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var error = compilation.GetDiagnostics().FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error);
        return error is null ? compilation : throw new InvalidOperationException($"The generated code does not compile: {error}");
    }

    // The last module is filled up with comments, so that the count of lines is what the figures say.
    private static (string Text, int Lines) Cut(string source, int room)
    {
        var lines = source.Count(static c => c == '\n') + 1;
        return lines <= room ? (source, lines) : (string.Concat(Enumerable.Repeat("// room\n", room)), room);
    }
}
