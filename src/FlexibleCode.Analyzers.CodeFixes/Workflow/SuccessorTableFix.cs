using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>FLX1002: gathers the steps from state to state in a table beside the code, or binds the table to configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SuccessorTableFix : StateTableFix
{
    /// <summary>The key of the action that gathers the steps in a table beside the code.</summary>
    public const string GatherKey = "FLX1002.Gather";

    /// <summary>The key of the action that binds the table to configuration, with today's steps as the default.</summary>
    public const string BindKey = "FLX1002.Bind";

    /// <summary>Creates the fix.</summary>
    public SuccessorTableFix()
        : base("FLX1002", GatherKey, BindKey, "step", "steps", "steps")
    {
    }

    private protected override Table? TableOf(Decision decision, CancellationToken cancellationToken) =>
        Table.TryMake(decision).Table is { Form: TableForm.Values } table ? table : null;

    // What states of other sets decide is no successor of theirs.
    private protected override string NameFor(Table table) =>
        table.Keys.Any(k => SymbolEqualityComparer.Default.Equals(NullableType.Underlying(k.Type), NullableType.Underlying(table.ValueType)))
            ? "Successors"
            : TableSeam.NameFor(table.Decision, NullableType.Underlying(table.ValueType)!.Name);
}
