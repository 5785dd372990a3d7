using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers;

/// <summary>
/// The declarations of one file that hold something for rules about types; most files have none. Read once and kept as long as what the file says.
/// Holds places, no nodes.
/// </summary>
internal sealed class DeclaredTypes
{
    private static readonly ConditionalWeakTable<RoleFacts, DeclaredTypes> PerFile = new();

    private readonly ImmutableArray<(TextSpan Place, TypeHints Hints)> _types;

    private DeclaredTypes(ImmutableArray<(TextSpan Place, TypeHints Hints)> types) => _types = types;

    /// <summary>The declarations of a file.</summary>
    public static DeclaredTypes Of(RoleFacts file, CancellationToken cancellationToken) =>
        PerFile.TryGetValue(file, out var known) ? known : Keep(file, Read(file, cancellationToken));

    private static DeclaredTypes Keep(RoleFacts file, DeclaredTypes read) => PerFile.GetValue(file, _ => read);

    private static DeclaredTypes Read(RoleFacts file, CancellationToken cancellationToken)
    {
        var types = ImmutableArray.CreateBuilder<(TextSpan, TypeHints)>();
        foreach (var node in file.Tree.GetRoot(cancellationToken).DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is BaseTypeDeclarationSyntax type && TypeHintReader.Of(type, file.TopicsIn(type.Span)) is not TypeHints.None and var hints)
            {
                types.Add((type.Span, hints));
            }
        }

        return new DeclaredTypes(types.ToImmutable());
    }

    /// <summary>The hints of the declaration at a place.</summary>
    public TypeHints At(TextSpan place)
    {
        foreach (var type in _types)
        {
            if (type.Place == place)
            {
                return type.Hints;
            }
        }

        return TypeHints.None;
    }
}
