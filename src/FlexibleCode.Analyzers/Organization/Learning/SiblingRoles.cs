using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// What other projects of the solution say about roles. Only what the metadata of a reference assembly shows is asked, of source and metadata
/// alike, so that IDE and build agree: public enums, constants and static instances of types named by a role word, and the roles of
/// authorization attributes.
/// </summary>
internal static class SiblingRoles
{
    // An edit of one project leaves the symbols of the others as they are: what they say is read once.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Told> PerAssembly = new();

    public static IEnumerable<string> Of(OwnAssemblies own, Vocabulary words, WordStarts starts, CancellationToken cancellationToken)
    {
        foreach (var assembly in own.Siblings())
        {
            if (!PerAssembly.TryGetValue(assembly, out var told) || told.Words != words.Key)
            {
                told = new Told(words.Key, [.. TextsOf(assembly, words, starts, cancellationToken)]);
                PerAssembly.Remove(assembly);
                told = PerAssembly.GetValue(assembly, _ => told);
            }

            foreach (var text in told.Texts)
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> TextsOf(IAssemblySymbol assembly, Vocabulary words, WordStarts starts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!assembly.TypeNames.Any(n => IsSet(n) || IsEndpoint(n)))
        {
            yield break;
        }

        foreach (var type in TypesOf(assembly, cancellationToken))
        {
            if (IsSet(type.Name))
            {
                foreach (var text in ConstantsOf(type))
                {
                    yield return text;
                }
            }
            else if (IsEndpoint(type.Name))
            {
                foreach (var text in GrantedBy(type))
                {
                    yield return text;
                }
            }
        }

        bool IsSet(string name) => starts.MayHoldRole(name.AsSpan()) && RoleNames.IsSet(name, words);
    }

    /// <summary>The public types of this name: those of namespaces, which are looked up by it, and then nested ones.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesNamed(IAssemblySymbol assembly, string name, CancellationToken cancellationToken)
    {
        foreach (var ns in NamespacesOf(assembly, cancellationToken))
        {
            foreach (var type in ns.GetTypeMembers(name))
            {
                if (type.DeclaredAccessibility == Accessibility.Public)
                {
                    yield return type;
                }
            }
        }

        foreach (var type in TypesOf(assembly, cancellationToken))
        {
            if (type.ContainingType is not null && type.Name == name)
            {
                yield return type;
            }
        }
    }

    private static bool IsEndpoint(string name) =>
        name.EndsWith("Controller", StringComparison.Ordinal) || name.EndsWith("Hub", StringComparison.Ordinal) || name.EndsWith("Endpoint", StringComparison.Ordinal);

    // All public types, by an own stack: they may nest deeply.
    private static IEnumerable<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var open = new Stack<INamespaceOrTypeSymbol>();
        foreach (var ns in NamespacesOf(assembly, cancellationToken))
        {
            open.Push(ns);
            while (open.Count > 0)
            {
                foreach (var type in open.Pop().GetTypeMembers())
                {
                    if (type.DeclaredAccessibility == Accessibility.Public)
                    {
                        yield return type;
                        open.Push(type);
                    }
                }
            }
        }
    }

    private static IEnumerable<INamespaceSymbol> NamespacesOf(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var open = new Stack<INamespaceSymbol>();
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var current = open.Pop();
            yield return current;
            foreach (var inner in current.GetNamespaceMembers())
            {
                open.Push(inner);
            }
        }
    }

    private static IEnumerable<string> ConstantsOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is not IFieldSymbol { DeclaredAccessibility: Accessibility.Public, HasConstantValue: true } constant)
            {
                continue;
            }

            if (type.TypeKind == TypeKind.Enum)
            {
                yield return constant.Name;
            }
            else if (constant.ConstantValue is string text)
            {
                foreach (var part in text.Split(','))
                {
                    yield return part;
                }
            }
        }
    }

    private static IEnumerable<string> GrantedBy(INamedTypeSymbol type)
    {
        foreach (var text in GrantedBy(type.GetAttributes()))
        {
            yield return text;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public })
            {
                foreach (var text in GrantedBy(member.GetAttributes()))
                {
                    yield return text;
                }
            }
        }
    }

    private static IEnumerable<string> GrantedBy(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument.Key == "Roles" && argument.Value.Kind != TypedConstantKind.Array && argument.Value.Value is string roles)
                {
                    foreach (var role in roles.Split(','))
                    {
                        yield return role;
                    }
                }
            }
        }
    }

    private sealed class Told(string words, ImmutableArray<string> texts)
    {
        public string Words { get; } = words;

        public ImmutableArray<string> Texts { get; } = texts;
    }
}
