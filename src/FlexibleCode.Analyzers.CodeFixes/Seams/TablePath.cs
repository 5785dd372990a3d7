using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The way from a node down to one of its parts. It finds the part again in a newer version of the node in which inner places have been
/// edited: an edit changes a part, never the number of parts above it.
/// </summary>
internal readonly record struct TablePath(ImmutableArray<int> Steps)
{
    /// <summary>The way from <paramref name="root"/> to <paramref name="part"/>; <c>null</c> if the part is not in it.</summary>
    public static TablePath? Between(SyntaxNode root, SyntaxNode part)
    {
        var steps = new Stack<int>();
        for (var node = part; node != root; node = node.Parent)
        {
            if (node.Parent is not { } parent)
            {
                return null;
            }

            var index = 0;
            foreach (var child in parent.ChildNodes())
            {
                if (child == node)
                {
                    break;
                }

                index++;
            }

            steps.Push(index);
        }

        return new TablePath([.. steps]);
    }

    /// <summary>The part in a newer version of the root.</summary>
    public SyntaxNode? In(SyntaxNode root)
    {
        var node = root;
        foreach (var step in Steps)
        {
            if (node is null)
            {
                return null;
            }

            node = node.ChildNodes().ElementAtOrDefault(step);
        }

        return node;
    }
}
