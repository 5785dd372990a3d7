using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing.States;

/// <summary>One project of a test.</summary>
public class ProjectState
{
    public ProjectState(string name, string folder)
    {
        Name = name;
        Sources = new TextFileList(index => $"{folder}/Test{index}.cs");
    }

    public string Name { get; }

    /// <summary>The name of the assembly, if it is not the project's.</summary>
    public string? AssemblyName { get; set; }

    public OutputKind? OutputKind { get; set; }

    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>Preprocessor symbols that are defined.</summary>
    public List<string> PreprocessorSymbols { get; } = [];

    public TextFileList Sources { get; }

    public TextFileList AdditionalFiles { get; } = new();

    /// <summary><c>.editorconfig</c> and global configuration files, by absolute path (<c>/.editorconfig</c>).</summary>
    public TextFileList AnalyzerConfigFiles { get; } = new();

    public List<MetadataReference> AdditionalReferences { get; } = [];

    /// <summary>The names of the projects that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>What this state leaves out, it has in common with <paramref name="before"/>.</summary>
    internal void InheritFrom(ProjectState before)
    {
        AssemblyName ??= before.AssemblyName;
        OutputKind ??= before.OutputKind;
        ReferenceAssemblies ??= before.ReferenceAssemblies;
        Inherit(PreprocessorSymbols, before.PreprocessorSymbols);
        Inherit(Sources, before.Sources);
        Inherit(AdditionalFiles, before.AdditionalFiles);
        Inherit(AnalyzerConfigFiles, before.AnalyzerConfigFiles);
        Inherit(AdditionalReferences, before.AdditionalReferences);
        Inherit(AdditionalProjectReferences, before.AdditionalProjectReferences);
    }

    private static void Inherit<T>(ICollection<T> target, ICollection<T> source)
    {
        if (target.Count == 0)
        {
            foreach (var item in source)
            {
                target.Add(item);
            }
        }
    }
}
