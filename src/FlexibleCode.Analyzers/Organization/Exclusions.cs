using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Where the package is silent by default: test projects, migrations and <c>HasData</c>, seeding and sample data, declarations of DTOs and view
/// models, and what is marked <c>[Stable("reason")]</c> or closed on purpose. Generated code is the driver's to skip.
/// </summary>
internal static class Exclusions
{
    private const string MigrationNamespace = "Migrations";

    private const string ModelBuilding = "OnModelCreating";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> TestProjects = new();

    private static readonly string[] TestSuffixes = ["Tests", "Test", "Specs", "Spec", "UnitTests", "UnitTest", "IntegrationTests", "FunctionalTests", "E2E"];

    private static readonly string[] MigrationBases = ["Migration", "ModelSnapshot", "DbMigration", "DbMigrationsConfiguration"];

    private static readonly string[] MigrationNames = [.. MigrationBases, MigrationNamespace, ModelBuilding];

    private static readonly string[] TransferSuffixes =
    [
        "Dto", "DTO", "Request", "Response", "ViewModel", "VM", "Vm", "InputModel", "BindingModel", "EditModel", "Payload", "Resource", "Contract",
        "Query", "Command", "Criteria", "Params", "Parameters", "ReadModel", "ListItem",
    ];

    /// <summary>Whether the whole compilation is a test project, and the team has not asked for those.</summary>
    public static bool IsTestProject(Compilation compilation, AnalyzerOptions options) =>
        IsTestProject(compilation) && !ProjectOptions.Of(compilation, options).Get(ExclusionOptions.AnalyzeTests);

    /// <summary>Whether the whole compilation is a test project: by its name, or by the test framework that it references.</summary>
    public static bool IsTestProject(Compilation compilation) =>
        TestProjects.TryGetValue(compilation, out var known) ? known.Value : TestProjects.GetValue(compilation, static c => new StrongBox<bool>(ReadTestProject(c))).Value;

    private static bool ReadTestProject(Compilation compilation)
    {
        var name = compilation.AssemblyName ?? "";
        var last = name.Substring(name.LastIndexOf('.') + 1);
        foreach (var suffix in TestSuffixes)
        {
            if (last.EndsWith(suffix, StringComparison.Ordinal) && (last.Length == suffix.Length || !char.IsUpper(last[last.Length - suffix.Length - 1])))
            {
                return true;
            }
        }

        return ReferencedFiles.Of(compilation).TestsCode;
    }

    /// <summary>Whether a finding in this member is to be silent. Asked for findings only, so that it may look around.</summary>
    public static bool Silence(ISymbol? containingSymbol, SyntaxNode syntax)
    {
        for (var symbol = containingSymbol; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            switch (symbol)
            {
                case IMethodSymbol method:
                    if (IsMeant(method) || (method.AssociatedSymbol is { } owner && IsMeant(owner)) || IsSeeding(method.Name)
                        || (method.Name == ModelBuilding && method.IsOverride))
                    {
                        return true;
                    }

                    break;
                case INamedTypeSymbol type:
                    if (IsMeant(type) || IsSeeding(type.Name) || IsMigration(type))
                    {
                        return true;
                    }

                    break;
                case INamespaceSymbol ns:
                    return IsMigrationOrSeedingNamespace(ns) || IsInHasData(syntax) || SeedingGuard.Encloses(syntax);
                default:
                    if (IsMeant(symbol))
                    {
                        return true;
                    }

                    break;
            }
        }

        return IsInHasData(syntax) || SeedingGuard.Encloses(syntax);
    }

    /// <summary>
    /// Whether a member is one of a migration, or builds a model, so that <see cref="Silence"/> holds for all of it: such members are long, and
    /// need not be read.
    /// </summary>
    public static bool IsMigration(ISymbol member)
    {
        if (member is IMethodSymbol { IsOverride: true, Name: ModelBuilding })
        {
            return true;
        }

        var type = member as INamedTypeSymbol ?? member.ContainingType;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (IsMigration(current))
            {
                return true;
            }
        }

        return IsMigrationNamespace(type?.ContainingNamespace);
    }

    /// <summary>Whether a name is one of those by which migrations are told.</summary>
    public static bool NamesMigration(ReadOnlySpan<char> name)
    {
        foreach (var known in MigrationNames)
        {
            if (known.Length == name.Length && name.SequenceEqual(known.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether something is marked as meant: <c>[Stable("reason")]</c>, or closed by an attribute of a library for exhaustive matching. Both are
    /// recognized by name, as the first is source-only and the others belong to packages that need not be there.
    /// </summary>
    public static bool IsMeant(ISymbol? symbol)
    {
        if (symbol is null)
        {
            return false;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "StableAttribute" or "ClosedAttribute" or "UnionAttribute" or "ClosedEnumAttribute")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type carries data between programs or to a screen (DTO, request, view model): its declaration is no finding, its logic is.</summary>
    public static bool IsTransfer(INamedTypeSymbol type)
    {
        foreach (var suffix in TransferSuffixes)
        {
            if (type.Name.EndsWith(suffix, StringComparison.Ordinal) && type.Name.Length > suffix.Length)
            {
                // A leave request or a purchase order's resource is the business itself when it has an identity of its own.
                return suffix is not ("Request" or "Resource" or "Contract" or "Command") || !HasIdentity(type);
            }
        }

        return false;
    }

    // Entities often take their identity from a base of all.
    private static bool HasIdentity(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers("Id").IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSeeding(string name) => Vocabulary.BuiltIn.Has(name, WordKinds.Seeding);

    private static bool IsMigration(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (Array.IndexOf(MigrationBases, current.Name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMigrationNamespace(INamespaceSymbol? innermost)
    {
        for (var ns = innermost; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace)
        {
            if (ns.Name == MigrationNamespace)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMigrationOrSeedingNamespace(INamespaceSymbol innermost)
    {
        if (IsMigrationNamespace(innermost))
        {
            return true;
        }

        for (var ns = innermost; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace)
        {
            if (ns.Name is "Seed" or "Seeds" or "Seeding" or "Seeder" or "Seeders" or "SeedData" or "SampleData" or "DemoData")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInHasData(SyntaxNode syntax)
    {
        for (var node = syntax; node is not null; node = node.Parent)
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasData" } })
            {
                return true;
            }
        }

        return false;
    }
}
