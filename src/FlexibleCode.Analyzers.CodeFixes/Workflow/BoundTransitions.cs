using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>
/// The seam L2 of transitions: a property of an options class, empty unless configured, and an <c>Effective…</c> member that gives today's
/// transitions then. Rows are checked when they are first read: an unknown state and a row that says a transition twice are told with section
/// and row, and nothing is silently left out.
/// </summary>
internal static class BoundTransitions
{
    public static async Task<SeamPlan?> PlanAsync(SeamRequest request, Table table, TableSeam seam, string preferredName, CancellationToken cancellationToken)
    {
        var state = table.Keys[0].Type;
        var language = ((CSharpParseOptions)request.Document.Project.ParseOptions!).LanguageVersion;
        if (language < LanguageVersion.CSharp8
            || !SymbolEqualityComparer.Default.Equals(state, table.Keys[1].Type)
            || !CanBeRead(state)
            || table.Decision.Subjects.Any(static s => s.Operation is IInvocationOperation || !TableKeys.IsPlainRead(s.Operation))
            || await OptionsSeam.TryAsync(request, table.Decision.Syntax, cancellationToken).ConfigureAwait(false) is not { } options)
        {
            return null;
        }

        var member = seam.Member(isFar: true);
        var name = new SeamName(preferredName, member.Type + member.Creation());
        var reader = new TransitionRows(state, member, options.Section);
        return new SeamPlan(
            string.Format(CultureInfo.InvariantCulture, "Bind {0} transitions to configuration, with today's as the default", table.Entries.Length),
            [
                .. options.Edits,
                options.Member(name, lookup => reader.Members(lookup(name))),
                .. seam.LookUp(lookup => Effective(options, name, lookup)),
            ]);
    }

    // The property's allocated name follows `Effective`.
    private static string Effective(OptionsSeam options, SeamName name, NameLookup lookup)
    {
        var read = (MemberAccessExpressionSyntax)options.Read(name, lookup);
        return $"{read.Expression}.{TransitionRows.EffectiveName(lookup(name))}";
    }

    // Configuration is text: an enum that the options class can name, or text itself.
    private static bool CanBeRead(ITypeSymbol state)
    {
        if (state.SpecialType == SpecialType.System_String)
        {
            return true;
        }

        for (ISymbol? symbol = state; symbol is INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            {
                return false;
            }
        }

        return state.TypeKind == TypeKind.Enum;
    }
}
