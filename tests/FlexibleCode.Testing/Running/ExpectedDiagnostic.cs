using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Testing.Running;

/// <summary>An expected diagnostic with its places resolved against the files of the test.</summary>
internal sealed record ExpectedDiagnostic(DiagnosticResult Result, IReadOnlyList<ExpectedPlace> Places)
{
    /// <summary>Whether the diagnostic is this one in all that the test names.</summary>
    public bool Matches(Diagnostic actual) => DiffersIn(actual) is null;

    /// <summary>What the test names and the diagnostic does not have; <c>null</c> if it is this one.</summary>
    public string? DiffersIn(Diagnostic actual)
    {
        if (actual.Id != Result.Id)
        {
            return "id";
        }

        if (Result.HasNoLocation ? actual.Location != Location.None : Places.Count > 0 && !Places[0].Matches(actual.Location))
        {
            return "place";
        }

        if (Places.Count > 1 && !IsSamePlaces(Places.Skip(1).ToList(), actual.AdditionalLocations))
        {
            return "additional locations";
        }

        if (Result.Severity is { } severity && actual.Severity != severity)
        {
            return $"severity: expected {severity}, actual {actual.Severity}";
        }

        var message = actual.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return Result.ExpectedMessage(actual.Descriptor) is { } expected && expected != message ? $"message: expected \"{expected}\", actual \"{message}\"" : null;
    }

    public override string ToString() =>
        $"{Result.Id} at {(Result.HasNoLocation ? "no place" : Places.Count == 0 ? "any place" : string.Join(" + ", Places))}";

    private static bool IsSamePlaces(List<ExpectedPlace> expected, IReadOnlyList<Location> actual)
    {
        var left = actual.ToList();
        return expected.Count == left.Count && expected.All(place =>
        {
            var index = left.FindIndex(place.Matches);
            if (index >= 0)
            {
                left.RemoveAt(index);
            }

            return index >= 0;
        });
    }
}

/// <summary>A place in a file; without an end only the start is compared.</summary>
internal sealed record ExpectedPlace(string Path, LinePosition Start, LinePosition? End)
{
    public bool Matches(Location actual)
    {
        var span = actual.GetLineSpan();
        return span.Path == Path && span.StartLinePosition == Start && (End is not { } end || span.EndLinePosition == end);
    }

    public override string ToString() =>
        $"{Path}({Start.Line + 1},{Start.Character + 1}{(End is { } end ? $"-{end.Line + 1},{end.Character + 1}" : "")})";
}
