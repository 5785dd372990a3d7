using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>The files of a compilation, read once for all that goes through all of them.</summary>
/// <param name="Telling">What the files say that roles are learned from, in the order of the compilation.</param>
/// <param name="Others">The files that nothing is learned from: migrations, what tools have written, and very long ones.</param>
internal sealed record WrittenFiles(ImmutableArray<RoleFacts> Telling, ImmutableArray<SyntaxTree> Others)
{
    /// <summary>Reads the files that were not read before.</summary>
    public static WrittenFiles Of(Compilation compilation, Vocabulary words, WordStarts starts, CancellationToken cancellationToken)
    {
        var telling = ImmutableArray.CreateBuilder<RoleFacts>();
        var others = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RoleFacts.Known(tree, words) is { } known ? known.TellsOfRoles : RoleFacts.IsReadable(tree))
            {
                telling.Add(RoleFacts.Of(tree, words, starts, cancellationToken));
            }
            else
            {
                others.Add(tree);
            }
        }

        return new WrittenFiles(telling.ToImmutable(), others.ToImmutable());
    }
}
