using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

/// <summary>
/// Every descriptor of the package, family by family: the table of contents.
/// A family is a category, so that a team tunes it in one line of <c>.editorconfig</c>.
/// </summary>
public static partial class Rules
{
    /// <summary>Category of FLX1xxx: how work flows.</summary>
    public const string Workflow = "FlexibleCode.Workflow";

    /// <summary>Category of FLX2xxx: who may do what.</summary>
    public const string Roles = "FlexibleCode.Roles";

    /// <summary>Category of FLX3xxx: which parties take part.</summary>
    public const string Parties = "FlexibleCode.Parties";

    /// <summary>Category of FLX4xxx: limits, periods and rates.</summary>
    public const string Policy = "FlexibleCode.Policy";

    /// <summary>Category of FLX9xxx: how the package itself is set up.</summary>
    public const string Setup = "FlexibleCode.Setup";

    private const string HelpLinkFormat =
        "https://github.com/FlexibleCode/FlexibleCode.Analyzers/blob/main/docs/rules/{0}.md";

    /// <summary>Tag: how soon a value can change.</summary>
    internal const string Fast = "Fast";

    /// <summary>Tag: how work and authority flow.</summary>
    internal const string Fluid = "Fluid";

    /// <summary>Tag: who and what may join.</summary>
    internal const string Flexible = "Flexible";

    /// <summary>All descriptors, by identifier. Found where they are declared, so that a new one needs no second entry.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> All =>
        [.. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static f => f.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(static d => d.Id, StringComparer.Ordinal)];

    private static string HelpLink(string id) => string.Format(System.Globalization.CultureInfo.InvariantCulture, HelpLinkFormat, id);
}
