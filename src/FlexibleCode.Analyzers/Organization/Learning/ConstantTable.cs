using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Resolves the names of text constants by type and member: those of this compilation's files and of own assemblies that it references.</summary>
internal sealed class ConstantTable(ImmutableArray<RoleFacts> files, OwnAssemblies own, CancellationToken cancellationToken)
{
    private readonly Dictionary<(string? Type, string Member), string?> _found = [];
    private Dictionary<(string Type, string Member), string>? _declared;

    /// <summary>The value of a text constant; <c>null</c> when it is none of own code. A name alone is looked for in its own file.</summary>
    public string? Find(RoleFacts file, string? type, string member)
    {
        if (type is null)
        {
            foreach (var constant in file.Constants(cancellationToken))
            {
                if (constant.Key.Member == member)
                {
                    return constant.Value;
                }
            }

            return null;
        }

        if (_found.TryGetValue((type, member), out var known))
        {
            return known;
        }

        return _found[(type, member)] = Declared().TryGetValue((type, member), out var value) ? value : InSiblings(type, member);
    }

    private Dictionary<(string Type, string Member), string> Declared()
    {
        if (_declared is not null)
        {
            return _declared;
        }

        _declared = [];
        foreach (var facts in files)
        {
            foreach (var constant in facts.Constants(cancellationToken))
            {
                _declared[constant.Key] = constant.Value;
            }
        }

        return _declared;
    }

    private string? InSiblings(string type, string member)
    {
        foreach (var assembly in own.Siblings())
        {
            if (!assembly.TypeNames.Contains(type))
            {
                continue;
            }

            foreach (var candidate in SiblingRoles.TypesNamed(assembly, type, cancellationToken))
            {
                foreach (var field in candidate.GetMembers(member))
                {
                    if (field is IFieldSymbol { DeclaredAccessibility: Accessibility.Public, HasConstantValue: true } constant)
                    {
                        return candidate.TypeKind == TypeKind.Enum ? null : constant.ConstantValue as string;
                    }
                }
            }
        }

        return null;
    }
}
