using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>
/// Allocates names in one type. A name is free when no identifier of the type's declarations says it: neither a member, inherited ones
/// included, nor a local or a parameter that would hide it, nor a type that it would hide.
/// </summary>
internal sealed class MemberNames
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<SeamName, string> _allocated = [];
    private readonly ILookup<string, MemberDeclarationSyntax> _members;

    private MemberNames(HashSet<string> taken, ILookup<string, MemberDeclarationSyntax> members)
    {
        _taken = taken;
        _members = members;
    }

    /// <summary>The names of a type as it stands.</summary>
    public static MemberNames Of(SyntaxNode owner, INamedTypeSymbol? symbol, CancellationToken cancellationToken)
    {
        var declarations = symbol is null
            ? [owner]
            : symbol.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).Append(owner).Distinct().ToArray();
        var taken = new HashSet<string>(
            declarations.SelectMany(static d => d.DescendantTokens()).Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText),
            StringComparer.Ordinal);
        for (var type = symbol?.BaseType; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            taken.UnionWith(type.MemberNames);
        }

        if (symbol is not null)
        {
            taken.Add(symbol.Name);
        }

        var members = declarations.OfType<TypeDeclarationSyntax>().SelectMany(static d => d.Members).ToLookup(MemberText.NameOf, StringComparer.Ordinal);
        return new MemberNames(taken, members);
    }

    /// <summary>
    /// The text of a name. An equal name (same wish, same identity) has the same text; a member of that text that says the very same as
    /// <paramref name="render"/> would is taken as it stands.
    /// </summary>
    public string Allocate(SeamName name, Func<string, ImmutableArray<MemberDeclarationSyntax>> render, out bool isNew)
    {
        isNew = false;
        if (_allocated.TryGetValue(name, out var text))
        {
            return text;
        }

        if (name.IsByContent && Alike(render) is { } alike)
        {
            return _allocated[name] = alike;
        }

        for (var number = 1; ; number++)
        {
            text = number == 1 ? name.Preferred : name.Preferred + number;
            if (!_taken.Contains(text))
            {
                isNew = true;
                break;
            }

            if (_members.Contains(text) && MemberText.AreEqual(render(text), n => _members[n]))
            {
                break;
            }
        }

        _taken.Add(text);
        _allocated[name] = text;
        return text;
    }

    // A member that says the very same under another name.
    private string? Alike(Func<string, ImmutableArray<MemberDeclarationSyntax>> render)
    {
        foreach (var members in _members)
        {
            if (members.Key.Length > 0 && MemberText.AreEqual(render(members.Key), n => _members[n]))
            {
                return members.Key;
            }
        }

        return null;
    }
}
