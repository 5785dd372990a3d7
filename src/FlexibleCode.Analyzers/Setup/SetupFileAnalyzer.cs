using System.Collections.Immutable;
using FlexibleCode.Analyzers.Baseline;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>FLX9002: a line of a baseline or of a word file that is not used, at its place.</summary>
public sealed class SetupFileAnalyzer() : FlexibleAnalyzer(Rules.SetupLineIsUnreadable)
{
    private protected override bool RunsInTestProjects => true;

    private protected override void Start(RuleScope scope) => scope.OnAdditionalFile(static context => Read(context));

    private static IEnumerable<Finding> Read(AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path;
        var isBaseline = BaselineFile.IsBaseline(path);
        if ((!isBaseline && !WordFile.IsWordFile(path)) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            yield break;
        }

        var name = Path.GetFileName(path);
        foreach (var problem in isBaseline ? BaselineFile.Read(text).Problems : WordFile.Read(text).Problems)
        {
            yield return new Finding(Rules.SetupLineIsUnreadable, SetupFile.PlaceOf(path, text, problem.Line), name, problem.Problem) { Subject = name };
        }
    }
}
