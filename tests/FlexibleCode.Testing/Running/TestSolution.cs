using System.Collections.Immutable;
using System.Text;
using FlexibleCode.Testing.Markup;
using FlexibleCode.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Testing.Running;

/// <summary>A state of a test as a solution that analyzers and fixes can work on, with what its markup said.</summary>
internal sealed record TestSolution(Solution Solution, ImmutableArray<TestFile> Files)
{
    /// <summary>The first project: the one under test.</summary>
    public Project MainProject => Solution.Projects.Single(static p => p.Name == SolutionState.DefaultName);

    /// <summary>The file that an expected place without a path means.</summary>
    public string? DefaultPath => Files.FirstOrDefault()?.Path;

    public static async Task<TestSolution> CreateAsync(SolutionState state, SolutionSettings settings, CancellationToken cancellationToken)
    {
        var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        var files = ImmutableArray.CreateBuilder<TestFile>();
        var ids = state.Projects.ToDictionary(static p => p.Name, static p => ProjectId.CreateNewId(p.Name), StringComparer.Ordinal);

        foreach (var project in state.Projects)
        {
            solution = AddProject(solution, ids[project.Name], project, settings);
            foreach (var (path, content) in project.Sources)
            {
                var file = Read(project.Name, path, content, settings);
                files.Add(file);
                solution = solution.AddDocument(DocumentId.CreateNewId(ids[project.Name], path), Path.GetFileName(path), SourceText.From(file.Marked.Text, Encoding.UTF8), filePath: path);
            }

            foreach (var (path, content) in project.AdditionalFiles)
            {
                var file = Read(project.Name, path, content, settings with { Prologue = "" });
                files.Add(file);
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(ids[project.Name], path), Path.GetFileName(path), SourceText.From(file.Marked.Text, Encoding.UTF8), filePath: path);
            }

            foreach (var (path, content) in project.AnalyzerConfigFiles)
            {
                solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(ids[project.Name], path), Path.GetFileName(path), SourceText.From(content, Encoding.UTF8), filePath: path);
            }
        }

        foreach (var project in state.Projects)
        {
            foreach (var name in project.AdditionalProjectReferences)
            {
                var target = ids.TryGetValue(name, out var id) ? id : throw new VerificationException($"The project {project.Name} references {name}, which the test does not declare.");
                solution = solution.AddProjectReference(ids[project.Name], new ProjectReference(target));
            }
        }

        if (settings.SiblingReferences == SiblingReferences.Metadata)
        {
            solution = await MetadataSiblings.ReplaceAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return new TestSolution(solution, files.ToImmutable());
    }

    private static Solution AddProject(Solution solution, ProjectId id, ProjectState project, SolutionSettings settings)
    {
        var options = new CSharpCompilationOptions(project.OutputKind ?? OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(settings.LanguageVersion is LanguageVersion.Default || settings.LanguageVersion.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp8 ? settings.Nullable : NullableContextOptions.Disable)
            .WithAllowUnsafe(true)
            .WithSpecificDiagnosticOptions(settings.DiagnosticOptions);

        var parse = new CSharpParseOptions(settings.LanguageVersion, DocumentationMode.Diagnose, preprocessorSymbols: project.PreprocessorSymbols);

        return solution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Create(),
                project.Name,
                project.AssemblyName ?? project.Name,
                LanguageNames.CSharp,
                filePath: $"/{project.Name}/{project.Name}.csproj",
                compilationOptions: options,
                parseOptions: parse,
                metadataReferences: (project.ReferenceAssemblies ?? settings.ReferenceAssemblies).References.AddRange(project.AdditionalReferences)));
    }

    private static TestFile Read(string project, string path, string content, SolutionSettings settings)
    {
        var text = settings.Prologue + content;
        if (settings.LineEnding is { } ending)
        {
            text = text.ReplaceLineEndings(ending);
        }

        return new TestFile(project, path, MarkupParser.Parse(text, path));
    }
}

/// <summary>One file of a test.</summary>
internal sealed record TestFile(string Project, string Path, MarkedText Marked)
{
    public SourceText SourceText { get; } = SourceText.From(Marked.Text);
}
