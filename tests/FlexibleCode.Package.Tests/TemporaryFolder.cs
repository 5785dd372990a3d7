namespace FlexibleCode.Package.Tests;

/// <summary>A folder outside the repository, so that nothing of the repository's own build reaches what is built there.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("flexible-code-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Write(string relative, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), content);
    }

    /// <summary>Copies the source of a folder: what a build or a run leaves behind stays where it is.</summary>
    public void Copy(string from, string relative)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            var folders = path.Split(Path.DirectorySeparatorChar)[..^1];
            if (folders.Contains("bin") || folders.Contains("obj") || path.Contains(".db", StringComparison.Ordinal))
            {
                continue;
            }

            var target = PathOf(Path.Combine(relative, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold a file; the system's own cleaning takes the folder later.
        }
    }
}
