using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using FlexibleCode.Analyzers.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Setup;

/// <summary>
/// Accepts a finding of any rule into the project's baseline, so that it is silent and one more at its place speaks. Offered where the project has a
/// baseline, in editors within a group of its own: what takes the first action of a fix without asking, as <c>dotnet format</c> does, gets no group,
/// and accepts only where the property <c>FlexibleCodeAcceptIntoBaseline</c> says so.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptIntoBaselineFix)), Shared]
public sealed class AcceptIntoBaselineFix : CodeFixProvider
{
    /// <summary>The key of the only action.</summary>
    public const string AcceptKey = "AcceptIntoBaseline";

    private const string Title = "Accept into the baseline";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. Rules.All.Where(static r => r.Category != Rules.Setup).Select(static r => r.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AcceptAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (BaselineAcceptance.FileOf(project) is not { } file
            || await project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (BaselineMember.IdOf(diagnostic.Location, compilation, context.CancellationToken) is not { } member)
            {
                continue;
            }

            var title = string.Format(CultureInfo.InvariantCulture, "Accept {0} in '{1}' into {2}", diagnostic.Id, member, file.Name);
            var accept = CodeAction.Create(
                title,
                async token =>
                {
                    var acceptance = new BaselineAcceptance(project.Solution);
                    await acceptance.AddAsync(project, [diagnostic], token).ConfigureAwait(false);
                    return await acceptance.ApplyAsync(token).ConfigureAwait(false);
                },
                AcceptKey);
            context.RegisterCodeFix(AcceptMode.IsOn(project) ? accept : CodeAction.Create(Title, [accept], isInlinable: false), diagnostic);
        }
    }
}
