using System.Text;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing.Fixing;

/// <summary>The texts of a solution: sources and additional files, by project and path.</summary>
internal static class SolutionText
{
    public static async Task<SortedDictionary<string, string>> ReadAsync(Solution solution, CancellationToken cancellationToken)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(static p => p.Documents.Concat(p.AdditionalDocuments)))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            texts[KeyOf(document.Project.Name, document.FilePath ?? document.Name)] = text.ToString();
        }

        return texts;
    }

    public static string KeyOf(string project, string path) => $"{project}: {path}";

    public static async Task<bool> DiffersAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var left = await ReadAsync(before, cancellationToken).ConfigureAwait(false);
        var right = await ReadAsync(after, cancellationToken).ConfigureAwait(false);
        return !left.SequenceEqual(right);
    }

    public static async Task<string> OfAsync(Solution solution, CancellationToken cancellationToken)
    {
        var all = new StringBuilder();
        foreach (var (name, text) in await ReadAsync(solution, cancellationToken).ConfigureAwait(false))
        {
            all.AppendLine($"--- {name}").AppendLine(text);
        }

        return all.ToString();
    }
}
