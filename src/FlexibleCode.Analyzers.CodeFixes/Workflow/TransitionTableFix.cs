using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>FLX1001: gathers transitions in a table beside the code, or binds the table to configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TransitionTableFix : StateTableFix
{
    /// <summary>The key of the action that gathers the transitions in a table beside the code.</summary>
    public const string GatherKey = "FLX1001.Gather";

    /// <summary>The key of the action that binds the table to configuration, with today's transitions as the default.</summary>
    public const string BindKey = "FLX1001.Bind";

    /// <summary>Creates the fix.</summary>
    public TransitionTableFix()
        : base("FLX1001", GatherKey, BindKey, "transition", "transitions", "transitions")
    {
    }

    // The decision itself or, where an `if` refuses, its condition: a set of pairs.
    private protected override Table? TableOf(Decision decision, CancellationToken cancellationToken) =>
        Pairs(decision) ?? (Transitions.ConditionOf(decision, cancellationToken) is { } condition ? Pairs(condition) : null);

    private protected override string NameFor(Table table) => table.AnswerWhenMember ? "AllowedTransitions" : "RefusedTransitions";

    private static Table? Pairs(Decision decision) =>
        decision.Subjects.Length == 2 && Table.TryMake(decision).Table is { Form: TableForm.Members } table ? table : null;
}
