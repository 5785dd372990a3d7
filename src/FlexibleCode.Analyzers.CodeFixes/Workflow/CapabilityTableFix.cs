using System.Collections.Immutable;
using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>
/// FLX1003: gathers what states permit in a class of capability tables that all types share, or binds the table of one type to configuration.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CapabilityTableFix : StateTableFix
{
    /// <summary>The key of the action that gathers the states in a capability table.</summary>
    public const string GatherKey = "FLX1003.Gather";

    /// <summary>The key of the action that binds the table to configuration, with today's states as the default.</summary>
    public const string BindKey = "FLX1003.Bind";

    /// <summary>Creates the fix.</summary>
    public CapabilityTableFix()
        : base("FLX1003", GatherKey, BindKey, "state", "states", "permissions")
    {
    }

    private protected override string TableName => "capability table";

    private protected override Table? TableOf(Decision decision, CancellationToken cancellationToken) =>
        Table.TryMake(decision).Table is { Form: TableForm.Members } table ? table : null;

    private protected override ImmutableArray<SeamEdit> Gather(TableSeam seam, string name) =>
        CanBeShared(seam.Table) ? seam.GatherIn(ClassOf(seam.Table), name) : seam.Gather(name);

    // The table holds the states for which the answer differs from the fallback: where that is no, they are those that forbid.
    private protected override string NameFor(Table table)
    {
        var place = CompiledMappingPlace.Of(table.Decision);
        var named = PermissionNames.SaysPermission(place.Name) ? place.Name : place.Member ?? place.Name;
        var capability = PermissionNames.Capability(TableText.Pascal(named) ?? "Permitted");
        return table.AnswerWhenMember ? capability
            : capability.StartsWith("Can", StringComparison.Ordinal) ? "Cannot" + capability.Substring(3)
            : "Not" + capability;
    }

    // A class of its own must be able to name the states.
    private static bool CanBeShared(Table table) => table.Keys.All(static k => IsVisible(k.Type));

    private static bool IsVisible(ITypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is INamedTypeSymbol named; symbol = symbol.ContainingType)
        {
            if (named.SpecialType == SpecialType.None && named.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal)
                || named.TypeArguments.Any(static a => !IsVisible(a)))
            {
                return false;
            }
        }

        return true;
    }

    private static SeamClass ClassOf(Table table)
    {
        var set = SetOf(table);
        return new SeamClass(set + "Permissions", name => (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            $$"""
            /// <summary>What may be done in which {{set}}, gathered in one place.</summary>
            internal static class {{name}}
            {
            }
            """)!);
    }

    // The set itself or, for text, the class of its constants or the operand.
    private static string SetOf(Table table)
    {
        var type = NullableType.Underlying(table.Keys[0].Type)!;
        return type.SpecialType == SpecialType.None ? type.Name
            : table.Entries.Select(static e => e.Keys[0].Symbol?.ContainingType).FirstOrDefault(static t => t is not null)?.Name
                ?? TableText.Pascal(table.Decision.Subjects[0].Symbol?.Name)
                ?? "State";
    }
}
