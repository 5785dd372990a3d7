using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The seam L2 of a table of states: a property of an options class, empty unless configured, and an <c>Effective…</c> member that gives today's
/// table then. What is configured is checked when the program starts: an unknown name, a row that is there twice, a state that is out of reach
/// and a dead end are told with section and row, and the program does not start.
/// </summary>
internal static class BoundTable
{
    /// <summary>Plans the binding; <c>null</c> where the table cannot come from configuration.</summary>
    /// <param name="request">What is planned.</param>
    /// <param name="seam">The table where it stands.</param>
    /// <param name="preferredName">The name of the property.</param>
    /// <param name="what">What the title says is bound: "3 transitions".</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<SeamPlan?> PlanAsync(SeamRequest request, TableSeam seam, string preferredName, string what, CancellationToken cancellationToken)
    {
        var table = seam.Table;
        if (((CSharpParseOptions)request.Document.Project.ParseOptions!).LanguageVersion < LanguageVersion.CSharp8
            || BoundTableShape.Of(table) is not { } shape
            || table.Decision.Subjects.Any(static s => s.Operation is IInvocationOperation || !TableKeys.IsPlainRead(s.Operation))
            || await OptionsSeam.TryAsync(request, table.Decision.Syntax, cancellationToken).ConfigureAwait(false) is not { } options)
        {
            return null;
        }

        var member = seam.Member(isFar: true);
        var content = new BoundTableContent(member.Type, member.Type, member.Text, member.NewLine)
        {
            Creation = member.Creation(),
            IgnoresCase = table.Keys.Length == 1 && table.Keys[0].IgnoresCase,
        };
        return await PlanAsync(request, options, shape, content, preferredName, what, seam.LookUp, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans the binding of a table through options that can be offered.</summary>
    /// <param name="request">What is planned.</param>
    /// <param name="options">The options.</param>
    /// <param name="shape">In what form the table is configured.</param>
    /// <param name="content">The table.</param>
    /// <param name="preferredName">The name of the property.</param>
    /// <param name="what">What the title says is bound.</param>
    /// <param name="places">The edits of the places that ask, from what reads the table.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<SeamPlan> PlanAsync(
        SeamRequest request,
        OptionsSeam options,
        BoundTableShape shape,
        BoundTableContent content,
        string preferredName,
        string what,
        Func<Func<NameLookup, string>, ImmutableArray<SeamEdit>> places,
        CancellationToken cancellationToken)
    {
        var name = new SeamName(preferredName, content.Type + (content.Creation ?? content.Expression));
        var isValidated = KnownTypes.For(request.Model.Compilation).IValidateOptions is not null;
        var tables = new ConfiguredTables(options, content.NewLine);
        var rows = new BoundTableRows(shape, content, options, tables, isValidated);
        var validation = isValidated
            ? await options.ValidateAsync(request, names => BoundTableRows.ValidatorName(names(name)), preferredName + " " + name.Identity, cancellationToken).ConfigureAwait(false)
            : [];
        return new SeamPlan(
            $"Bind {what} to configuration, with today's as the default",
            [
                .. options.Edits,
                .. validation,
                .. tables.Edits,
                options.Member(name, names => rows.Members(names(name), names)),
                .. places(names => $"{((MemberAccessExpressionSyntax)options.Read(name, names)).Expression}.{BoundTableRows.EffectiveName(names(name))}"),
            ]);
    }
}
