using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Testing;
using FlexibleCode.Testing.Fixing;
using FlexibleCode.Testing.Running;
using FlexibleCode.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The code of a page as a project of the web SDK, with what stands around it.</summary>
internal sealed class ExampleProject
{
    private const string Folder = "/0/";

    private const string ExampleFile = Folder + "Example.cs";

    // What the SDK imports by itself.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private readonly Solution _solution;

    private ExampleProject(Solution solution) => _solution = solution;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ExampleProject> CreateAsync(string code, ImmutableArray<(string Name, string Content)> around)
    {
        var state = new SolutionState();
        state.Sources.Add(ExampleFile, code);
        state.Sources.Add(Folder + "Usings.cs", Usings);
        foreach (var (name, content) in around)
        {
            state.Sources.Add(Folder + name, content);
        }

        var settings = new SolutionSettings(ReferenceAssemblies.Default, LanguageVersion.Latest, NullableContextOptions.Enable, SiblingReferences.Source, ImmutableDictionary<string, ReportDiagnostic>.Empty);
        return new ExampleProject((await TestSolution.CreateAsync(state, settings, Token)).Solution);
    }

    /// <summary>What the compiler holds against the code.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ErrorsAsync() =>
        [.. (await _solution.Projects.Single().GetCompilationAsync(Token))!.GetDiagnostics(Token).Where(static d => d.Severity == DiagnosticSeverity.Error)];

    /// <summary>What a rule finds, in the order of the places.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindAsync(string id) => [.. (await AnalyzeAsync(id)).Where(d => d.Id == id)];

    /// <summary>The other rules that speak by default on the example itself.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindOthersAsync(string id) =>
        [.. (await AnalyzeAsync(null)).Where(d => d.Id != id && d.Location.SourceTree?.FilePath == ExampleFile)];

    /// <summary>The fix of a rule, if it has one.</summary>
    public static CodeFixProvider? FixOf(string id) =>
        Product.FixTypes.Select(static t => Product.Fix(t.FullName!)).SingleOrDefault(f => f.FixableDiagnosticIds.Contains(id));

    /// <summary>The actions that the fix of a rule offers on the example: title and key, in order.</summary>
    public async Task<IReadOnlyList<(string Title, string Key)>> ActionsAsync(string id)
    {
        var solution = SwitchedOn(id);
        var fix = new FixUnderTest(FixOf(id)!, AnalyzersOf(id), null, null);
        var actions = new List<(string, string)>();
        foreach (var fixable in await fix.FindAsync(solution, Token))
        {
            actions.AddRange((await fix.ActionsAsync(fixable, Token)).Select(static a => (a.Title, a.EquivalenceKey!)));
        }

        return actions;
    }

    /// <summary>The files that an action makes of the project, applied to all findings; that of the example is the first.</summary>
    public async Task<ImmutableArray<string>> FixAsync(string id, string key)
    {
        var fix = new FixUnderTest(FixOf(id)!, AnalyzersOf(id), null, key);
        var result = await FixAllRun.RunAsync(fix, SwitchedOn(id), FixAllScope.Solution, key, rounds: 1, Token);
        var errors = await new ExampleProject(result).ErrorsAsync();
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors) + Environment.NewLine + await SolutionText.OfAsync(result, Token));
        var texts = await SolutionText.ReadAsync(result, Token);
        return [.. texts.OrderByDescending(static t => t.Key.EndsWith(ExampleFile, StringComparison.Ordinal)).Select(static t => t.Value)];
    }

    public static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(string id) => [.. Product.Analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == id))];

    private async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string? id)
    {
        var run = id is null
            ? await AnalysisRun.RunAsync(_solution, Product.Analyzers, Token)
            : await AnalysisRun.RunAsync(SwitchedOn(id), AnalyzersOf(id), Token);
        return run.Analyzer.OrderBy(static d => d.Location.SourceTree?.FilePath != ExampleFile).ThenBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start);
    }

    // A rule that is off by default speaks on its own page.
    private Solution SwitchedOn(string id)
    {
        var project = _solution.Projects.Single();
        var options = project.CompilationOptions!;
        return Product.Descriptor(id).IsEnabledByDefault
            ? _solution
            : _solution.WithProjectCompilationOptions(project.Id, options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItem(id, ReportDiagnostic.Warn)));
    }
}
