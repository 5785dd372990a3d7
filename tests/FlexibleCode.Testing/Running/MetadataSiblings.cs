using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing.Running;

/// <summary>Turns references between projects into references to what a build of them puts out.</summary>
internal static class MetadataSiblings
{
    public static async Task<Solution> ReplaceAsync(Solution solution, CancellationToken cancellationToken)
    {
        var images = new Dictionary<ProjectId, MetadataReference>();
        foreach (var id in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellationToken).ToArray())
        {
            var project = solution.GetProject(id)!;
            foreach (var reference in project.ProjectReferences.ToArray())
            {
                solution = solution.RemoveProjectReference(id, reference).AddMetadataReference(id, images[reference.ProjectId]);
            }

            images[id] = await EmitAsync(solution.GetProject(id)!, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<MetadataReference> EmitAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new VerificationException($"The project {project.Name} has no compilation.");

        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true), cancellationToken: cancellationToken);
        if (!result.Success)
        {
            throw new VerificationException(
                $"The project {project.Name} must compile to be seen as metadata:{Environment.NewLine}" + string.Join(Environment.NewLine, result.Diagnostics));
        }

        image.Position = 0;
        return MetadataReference.CreateFromStream(image, filePath: $"/{project.Name}/obj/Debug/net10.0/ref/{project.AssemblyName}.dll");
    }
}
