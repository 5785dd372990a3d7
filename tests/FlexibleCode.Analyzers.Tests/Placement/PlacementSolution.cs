using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Placement;

/// <summary>A solution in memory to which the pieces of <c>Placement</c> are put directly.</summary>
internal sealed class PlacementSolution
{
    private readonly Dictionary<string, ProjectId> _projects = [];

    public Solution Current { get; private set; } = new AdhocWorkspace().CurrentSolution;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Adds a project with one document; top-level code makes it a program.</summary>
    public PlacementSolution Add(string name, string source, params string[] references)
    {
        var id = ProjectId.CreateNewId(name);
        _projects[name] = id;
        var kind = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot().Members.Any(m => m is GlobalStatementSyntax)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        Current = Current
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, filePath: $"/{name}/{name}.csproj")
                .WithCompilationOptions(new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable))
                .WithProjectReferences(references.Select(r => new ProjectReference(_projects[r])))
                .WithMetadataReferences(ReferenceAssemblies.Default.References))
            .AddDocument(DocumentId.CreateNewId(id), name + ".cs", source.Replace("\r\n", "\n", StringComparison.Ordinal), filePath: $"/{name}/{name}.cs");
        return this;
    }

    public ProjectId Project(string name) => _projects[name];

    public Task<ImmutableArray<StartupRoot>> StartupAsync(string project) => StartupLocator.FindAsync(Current, Project(project), Token);

    /// <summary>Binds <c>LimitOptions</c> of a project; the text of the document that is changed, or <c>null</c> if that is not offered.</summary>
    public async Task<Solution?> BindAsync(string project)
    {
        await CompilesAsync(Current);
        var document = Current.GetProject(Project(project))!.Documents.First();
        var edits = await StartupOptionsBinding.PlanAsync(Current, document.Project.Id, Options, "", "Limits", Token);
        return edits is null ? null : await ApplyAsync(document, edits.Value);
    }

    /// <summary>Hands the monitor of <c>LimitOptions</c> to a type.</summary>
    public async Task<(Solution? Solution, string? Refusal)> InjectAsync(string project, string type)
    {
        await CompilesAsync(Current);
        var document = Current.GetProject(Project(project))!.Documents.First();
        var compilation = (await document.Project.GetCompilationAsync(Token))!;
        var symbol = compilation.GetSymbolsWithName(type, SymbolFilter.Type).OfType<INamedTypeSymbol>().Single();
        var owner = (TypeDeclarationSyntax)await symbol.DeclaringSyntaxReferences[0].GetSyntaxAsync(Token);
        var field = new SeamName(ConstructorInjection.MemberName(symbol, "LimitOptions", Token), "monitor");
        var plan = await ConstructorInjection.PlanAsync(Current, new InjectedOptions(Options, ""), [new InjectionTarget(symbol, field)], Token);
        if (!plan.IsOffered)
        {
            return (null, plan.Refusal);
        }

        return (await ApplyAsync(document, [new InjectOptions(document.Id, owner, symbol, Options, "", field)]), null);
    }

    public static async Task<string> TextAsync(Solution solution, string project) =>
        (await solution.Projects.Single(p => p.Name == project).Documents.Single().GetTextAsync(Token)).ToString();

    private static SeamClass Options { get; } =
        new("LimitOptions", static name => (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"/// <summary>Limits.</summary>\npublic sealed class {name}\n{{\n}}\n")!);

    // The class comes along with one property, as it does in every fix.
    private static async Task<Solution> ApplyAsync(Document document, ImmutableArray<SeamEdit> edits)
    {
        var root = (await document.GetSyntaxRootAsync(Token))!;
        var member = new AddClassMember(document.Id, root, Options, new SeamName("Days", "30"), static names =>
            [SyntaxFactory.ParseMemberDeclaration($"public int {names(new SeamName("Days", "30"))} {{ get; set; }} = 30;")!]);
        var fix = new AuthorizationPolicyFix();
        var solution = await new SeamWeaver(fix, fix.Actions[0]).ApplyAsync(
            document.Project.Solution, [new PlannedFinding(document.Id, new TextSpan(0, 1), new SeamPlan("", [member, .. edits]))], Token);
        await CompilesAsync(solution);
        return solution;
    }

    private static async Task CompilesAsync(Solution solution)
    {
        foreach (var project in solution.Projects)
        {
            var errors = (await project.GetCompilationAsync(Token))!.GetDiagnostics(Token).Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
            Assert.True(errors.Count == 0, string.Join("\n", errors) + "\n" + await project.Documents.First().GetTextAsync(Token));
        }
    }
}
