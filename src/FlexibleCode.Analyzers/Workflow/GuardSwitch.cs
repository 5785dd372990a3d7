using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>A guard that is written as a <c>switch</c>: one section leaves, and all others do nothing.</summary>
internal static class GuardSwitch
{
    /// <summary>The section that leaves; <c>null</c> if the statement is no such guard. By syntax alone.</summary>
    public static SwitchSectionSyntax? Leaving(SwitchStatementSyntax choice)
    {
        SwitchSectionSyntax? leaving = null;
        foreach (var section in choice.Sections)
        {
            var statements = section.Statements is [BlockSyntax block] ? block.Statements : section.Statements;
            switch (statements)
            {
                case [] or [BreakStatementSyntax]:
                    break;
                case [.., ReturnStatementSyntax or ThrowStatementSyntax] when leaving is null:
                    leaving = section;
                    break;
                default:
                    return null;
            }
        }

        return leaving;
    }

    /// <summary>The statements of the section that leaves.</summary>
    public static ImmutableArray<IOperation> StatementsOf(ISwitchOperation choice, SwitchSectionSyntax leaving) =>
        choice.Cases.FirstOrDefault(c => c.Syntax == leaving) is { } section ? OutcomeReader.Statements(section) : [];

    /// <summary>Where a report stands.</summary>
    public static Location Head(SwitchStatementSyntax choice) => DecisionPlaces.Head(choice);
}
