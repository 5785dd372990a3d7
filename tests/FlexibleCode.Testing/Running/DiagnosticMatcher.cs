using System.Text;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing.Running;

/// <summary>Compares what was reported with what the test expects, without regard to order.</summary>
internal static class DiagnosticMatcher
{
    public static void Verify(AnalysisRun run, Expectations expected, CompilerDiagnostics compiler, TestSolution solution, string stage)
    {
        var actual = run.Analyzer.Concat(run.Compiler.Where(d => Counts(d, compiler))).ToList();
        var missing = new List<ExpectedDiagnostic>();

        // What the test describes in more detail claims its diagnostic first.
        foreach (var diagnostic in expected.Diagnostics.OrderByDescending(static e => e.Places.Count).ThenBy(static e => e.Result.ExpectedMessageIsOpen))
        {
            var index = actual.FindIndex(diagnostic.Matches);
            if (index < 0)
            {
                missing.Add(diagnostic);
            }
            else
            {
                actual.RemoveAt(index);
            }
        }

        var problems = new StringBuilder();
        foreach (var diagnostic in missing)
        {
            problems.AppendLine($"  missing     {diagnostic}{NearestDifference(diagnostic, actual)}");
        }

        foreach (var diagnostic in actual.OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start))
        {
            problems.AppendLine($"  unexpected  {Describe(diagnostic)}");
        }

        CompareAdditionalPlaces(run, expected, problems);

        if (problems.Length > 0)
        {
            throw new VerificationException($"{stage}: the diagnostics differ.{Environment.NewLine}{problems}{Environment.NewLine}{Listing(solution)}");
        }
    }

    private static bool Counts(Diagnostic diagnostic, CompilerDiagnostics compiler) => compiler switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity == DiagnosticSeverity.Error,
        _ => true,
    };

    private static string NearestDifference(ExpectedDiagnostic expected, List<Diagnostic> actual) =>
        actual.Where(d => d.Id == expected.Result.Id).Select(expected.DiffersIn).FirstOrDefault(static d => d is not ("place" or "id")) is { } difference
            ? $" ({difference})"
            : "";

    private static void CompareAdditionalPlaces(AnalysisRun run, Expectations expected, StringBuilder problems)
    {
        foreach (var id in expected.AdditionalPlaces.Select(static p => p.Id).Distinct())
        {
            var actual = run.Analyzer.Where(d => d.Id == id).SelectMany(static d => d.AdditionalLocations).ToList();
            foreach (var (_, place) in expected.AdditionalPlaces.Where(p => p.Id == id))
            {
                if (actual.RemoveAll(place.Matches) == 0)
                {
                    problems.AppendLine($"  missing     additional location of {id} at {place}");
                }
            }

            foreach (var location in actual)
            {
                problems.AppendLine($"  unexpected  additional location of {id} at {Describe(location)}");
            }
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var places = string.Concat(diagnostic.AdditionalLocations.Select(static l => " + " + Describe(l)));
        return $"{diagnostic.Id} ({diagnostic.Severity}) at {Describe(diagnostic.Location)}{places}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static string Describe(Location location)
    {
        if (!location.IsInSource)
        {
            return location.Kind == LocationKind.ExternalFile ? location.GetLineSpan().ToString() : "no place";
        }

        var span = location.GetLineSpan();
        var text = location.SourceTree.GetText().ToString(location.SourceSpan).ReplaceLineEndings(" ");
        return $"{new ExpectedPlace(span.Path, span.StartLinePosition, span.EndLinePosition)} '{(text.Length > 60 ? text[..60] + "…" : text)}'";
    }

    private static string Listing(TestSolution solution)
    {
        var listing = new StringBuilder();
        foreach (var file in solution.Files)
        {
            listing.AppendLine($"{file.Path}:");
            foreach (var line in file.SourceText.Lines)
            {
                listing.AppendLine($"{line.LineNumber + 1,5} {line}");
            }
        }

        return listing.ToString();
    }
}
