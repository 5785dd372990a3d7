namespace FlexibleCode.Testing.States;

/// <summary>The solution of a test: the project under test, further projects, and what is expected of it.</summary>
public sealed class SolutionState : ProjectState
{
    /// <summary>Speaks of no test: what the package takes for a test project is silent.</summary>
    public const string DefaultName = "Company.Application";

    public SolutionState()
        : base(DefaultName, "/0")
    {
    }

    public ProjectStateCollection AdditionalProjects { get; } = new();

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>The project under test and all others.</summary>
    internal IEnumerable<ProjectState> Projects => [this, .. AdditionalProjects];

    /// <summary>Whether the test says nothing about this state.</summary>
    internal bool IsEmpty => Sources.Count == 0 && AdditionalFiles.Count == 0 && ExpectedDiagnostics.Count == 0 && AdditionalProjects.Count == 0;

    /// <summary>This state, completed by what it has in common with the state before.</summary>
    internal SolutionState CompletedBy(SolutionState before)
    {
        var completed = new SolutionState();
        completed.Take(this);
        completed.ExpectedDiagnostics.AddRange(Sources.Count == 0 && ExpectedDiagnostics.Count == 0 ? before.ExpectedDiagnostics : ExpectedDiagnostics);
        completed.Take(before);
        return completed;
    }

    private void Take(SolutionState other)
    {
        InheritFrom(other);
        foreach (var project in other.AdditionalProjects)
        {
            AdditionalProjects[project.Name].InheritFrom(project);
        }
    }
}
