using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Setup;

/// <summary>
/// Whether findings are to be accepted and not repaired: a property of the build. <c>dotnet format</c> asks every fix of a rule, one after the other,
/// and takes what each offers first; so only one of the two kinds may offer anything.
/// </summary>
internal static class AcceptMode
{
    private const string Property = "build_property.FlexibleCodeAcceptIntoBaseline";

    public static bool IsOn(Project project) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var value)
        && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}
