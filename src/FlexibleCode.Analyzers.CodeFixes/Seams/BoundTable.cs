using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The seam L2 of a table: a property of an options class, empty unless configured, and an <c>Effective…</c> member that gives today's table then.
/// What is configured is checked when the program starts: an unknown name, a row that is there twice, a value that cannot be read, a state that is
/// out of reach and a dead end are told with section and row, and the program does not start.
/// </summary>
internal static class BoundTable
{
    /// <summary>Plans the binding of a table of states; <c>null</c> where the table cannot come from configuration.</summary>
    /// <param name="request">What is planned.</param>
    /// <param name="seam">The table where it stands.</param>
    /// <param name="preferredName">The name of the property.</param>
    /// <param name="what">What the title says is bound: "3 transitions".</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<SeamPlan?> PlanAsync(SeamRequest request, TableSeam seam, string preferredName, string what, CancellationToken cancellationToken) =>
        BoundTableShape.Of(seam.Table) is { } shape
        && seam.Table.Decision.Subjects.All(static s => s.Operation is not IInvocationOperation && TableKeys.IsPlainRead(s.Operation))
        && await BindAsync(request, seam, shape, preferredName, foldsCase: false, cancellationToken).ConfigureAwait(false) is { } edits
            ? new SeamPlan(Title(what), edits)
            : null;

    /// <summary>The edits that bind a table; <c>null</c> where options cannot be offered.</summary>
    /// <param name="request">What is planned.</param>
    /// <param name="seam">The table where it stands.</param>
    /// <param name="shape">In what form the table is configured.</param>
    /// <param name="preferredName">The name of the property.</param>
    /// <param name="foldsCase">Whether the operand is text in one case: configured keys are found in any case then.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ImmutableArray<SeamEdit>?> BindAsync(
        SeamRequest request, TableSeam seam, BoundTableShape shape, string preferredName, bool foldsCase, CancellationToken cancellationToken)
    {
        if (!CanBeWritten(request) || await OptionsSeam.TryAsync(request, seam.Table.Decision.Syntax, cancellationToken).ConfigureAwait(false) is not { } options)
        {
            return null;
        }

        var member = seam.Member(isFar: true);
        var content = new BoundTableContent(member.Type, member.Type, member.Text, member.NewLine)
        {
            Creation = member.Creation(),
            IgnoresCase = foldsCase || (seam.Table.Keys.Length == 1 && seam.Table.Keys[0].IgnoresCase),
        };
        return await EditsAsync(request, options, shape, content, preferredName, seam.LookUp, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The edits that bind a table through options that can be offered.</summary>
    /// <param name="request">What is planned.</param>
    /// <param name="options">The options.</param>
    /// <param name="shape">In what form the table is configured.</param>
    /// <param name="content">The table.</param>
    /// <param name="preferredName">The name of the property.</param>
    /// <param name="places">The edits of the places that ask, from what reads the table.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ImmutableArray<SeamEdit>> EditsAsync(
        SeamRequest request,
        OptionsSeam options,
        BoundTableShape shape,
        BoundTableContent content,
        string preferredName,
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
        return
        [
            .. options.Edits,
            .. validation,
            .. tables.Edits,
            options.Member(name, names => rows.Members(names(name), names)),
            .. places(names => $"{((MemberAccessExpressionSyntax)options.Read(name, names)).Expression}.{BoundTableRows.EffectiveName(names(name))}"),
        ];
    }

    /// <summary>The title of the action.</summary>
    public static string Title(string what) => $"Bind {what} to configuration, with today's as the default";

    /// <summary>Whether the document's language can say what reads a table.</summary>
    public static bool CanBeWritten(SeamRequest request) =>
        ((CSharpParseOptions)request.Document.Project.ParseOptions!).LanguageVersion >= LanguageVersion.CSharp8;
}
