using System.Collections.Immutable;
using FlexibleCode.Testing.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Testing.Running;

/// <summary>All that a state of a test expects: by its markup and by its list.</summary>
internal sealed record Expectations(ImmutableArray<ExpectedDiagnostic> Diagnostics, ImmutableArray<(string Id, ExpectedPlace Place)> AdditionalPlaces)
{
    public static Expectations Read(TestSolution solution, IEnumerable<DiagnosticResult> listed, Func<DiagnosticDescriptor> defaultRule)
    {
        var diagnostics = ImmutableArray.CreateBuilder<ExpectedDiagnostic>();
        var additional = ImmutableArray.CreateBuilder<(string, ExpectedPlace)>();
        var numbered = new Dictionary<int, ExpectedPlace>();

        foreach (var file in solution.Files)
        {
            foreach (var span in file.Marked.Spans)
            {
                var place = PlaceOf(file, span.Span);
                switch (span.Kind)
                {
                    case MarkedSpanKind.Location:
                        numbered[int.Parse(span.Name, System.Globalization.CultureInfo.InvariantCulture)] = place;
                        break;
                    case MarkedSpanKind.AdditionalLocation:
                        additional.Add((span.Name, place));
                        break;
                    default:
                        diagnostics.Add(new ExpectedDiagnostic(new DiagnosticResult(span.Name.Length == 0 ? defaultRule().Id : span.Name), [place]));
                        break;
                }
            }

            foreach (var position in file.Marked.Positions)
            {
                var place = PlaceOf(file, new TextSpan(position, 0));
                diagnostics.Add(new ExpectedDiagnostic(new DiagnosticResult(defaultRule().Id), [place with { End = null }]));
            }
        }

        foreach (var result in listed)
        {
            diagnostics.Add(new ExpectedDiagnostic(result, [.. result.Locations.Select(l => Resolve(l, numbered, solution.DefaultPath))]));
        }

        return new Expectations(diagnostics.ToImmutable(), additional.ToImmutable());
    }

    private static ExpectedPlace PlaceOf(TestFile file, TextSpan span)
    {
        var lines = file.SourceText.Lines.GetLinePositionSpan(span);
        return new ExpectedPlace(file.Path, lines.Start, lines.End);
    }

    private static ExpectedPlace Resolve(DiagnosticLocation location, Dictionary<int, ExpectedPlace> numbered, string? defaultPath)
    {
        if (location.MarkupKey is not { } key)
        {
            return new ExpectedPlace(location.Path ?? defaultPath ?? "", location.Start, location.End);
        }

        return numbered.TryGetValue(key, out var place)
            ? place
            : throw new VerificationException($"The test expects a diagnostic at location {key}, but no source has the markup {{|#{key}:…|}}.");
    }
}
