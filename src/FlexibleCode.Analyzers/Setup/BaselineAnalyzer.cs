using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.Baseline;
using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>FLX9003 and FLX9004: a baseline that accepts what is gone, or more than it may. A project without a baseline has no action.</summary>
public sealed class BaselineAnalyzer() : FlexibleAnalyzer(Rules.BaselineEntryIsStale, Rules.BaselineGrew)
{
    private const string ProjectFolder = "ProjectDir";

    private protected override void Start(RuleScope scope)
    {
        var files = AcceptedFindings.FilesOf(scope.Options);
        if (files.IsEmpty)
        {
            return;
        }

        scope.OnEnd(context => Judge(context, files, scope.Get(BaselineOptions.Limit)));
    }

    private static IEnumerable<Finding> Judge(CompilationAnalysisContext context, ImmutableArray<AdditionalText> files, int limit)
    {
        if (AcceptedFindings.Of(context.Options, context.CancellationToken) is not { } accepted)
        {
            yield break;
        }

        var total = 0L;
        Location? first = null;
        var folder = ProjectOptions.Of(context.Compilation, context.Options).BuildProperty(ProjectFolder);
        foreach (var file in files)
        {
            if (file.GetText(context.CancellationToken) is not { } text)
            {
                continue;
            }

            var isOfProject = folder is { Length: > 0 } && file.Path.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
            foreach (var entry in BaselineFile.Read(text).Entries)
            {
                total += entry.Count;
                var place = SetupFile.PlaceOf(file.Path, text, entry.Line);
                first ??= place;
                if (Stale(entry, place, accepted, context.Compilation, isOfProject) is { } finding)
                {
                    yield return finding;
                }
            }
        }

        if (total > limit && first is not null)
        {
            yield return new Finding(
                Rules.BaselineGrew,
                first,
                total.ToString(CultureInfo.InvariantCulture),
                (total - limit).ToString(CultureInfo.InvariantCulture),
                BaselineOptions.Limit.Keys[0] + " = " + limit.ToString(CultureInfo.InvariantCulture));
        }
    }

    // Several projects may share a file: what none of a project's declarations answers to is its own affair only if the file is its own.
    private static Finding? Stale(BaselineEntry entry, Location place, AcceptedFindings accepted, Compilation compilation, bool isOfProject)
    {
        var use = BaselineUse.Of(compilation);
        if (!use.Ran(entry.Rule))
        {
            return null;
        }

        var found = use.Found(entry.Rule, entry.Member);
        if (found >= accepted.In(entry.Rule, entry.Member))
        {
            return null;
        }

        var isDeclared = DocumentationCommentId.GetSymbolsForDeclarationId(entry.Member, compilation)
            .Any(s => SymbolEqualityComparer.Default.Equals(s.ContainingAssembly, compilation.Assembly));
        if (!isDeclared && found == 0 && !isOfProject)
        {
            return null;
        }

        return new Finding(
            Rules.BaselineEntryIsStale,
            place,
            entry.Count.ToString(CultureInfo.InvariantCulture),
            entry.Rule,
            entry.Member,
            !isDeclared && found == 0 ? "nothing has that name" : found == 0 ? "none is left" : found.ToString(CultureInfo.InvariantCulture) + " are left",
            found == 0 ? "remove the line" : "lower the count to " + found.ToString(CultureInfo.InvariantCulture))
        {
            Subject = entry.Member,
        };
    }
}
