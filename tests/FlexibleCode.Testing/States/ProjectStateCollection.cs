using System.Collections;

namespace FlexibleCode.Testing.States;

/// <summary>Further projects of a test by name; a name that is asked for first makes the project.</summary>
public sealed class ProjectStateCollection : IEnumerable<ProjectState>
{
    private readonly List<ProjectState> _projects = [];

    public int Count => _projects.Count;

    public ProjectState this[string name]
    {
        get
        {
            var project = Find(name);
            if (project is null)
            {
                project = new ProjectState(name, "/" + name);
                _projects.Add(project);
            }

            return project;
        }
    }

    public ProjectState? Find(string name) => _projects.Find(p => p.Name == name);

    public IEnumerator<ProjectState> GetEnumerator() => _projects.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
