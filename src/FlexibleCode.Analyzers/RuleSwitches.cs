using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

/// <summary>
/// Whether a rule is on, as the compiler decides it: what the command line says beats the sections of files, and these beat what is said for all.
/// </summary>
internal static class RuleSwitches
{
    /// <summary>Whether a rule speaks in any file of a compilation.</summary>
    public static bool IsOnAnywhere(DiagnosticDescriptor rule, Compilation compilation) => !IsOff(rule, compilation) || IsOnInAFile(rule, compilation);

    /// <summary>Whether a rule speaks in a file.</summary>
    public static bool IsOn(DiagnosticDescriptor rule, Compilation compilation, SyntaxTree tree) =>
        !compilation.Options.SpecificDiagnosticOptions.ContainsKey(rule.Id)
        && compilation.Options.SyntaxTreeOptionsProvider is { } provider
        && provider.TryGetDiagnosticValue(tree, rule.Id, CancellationToken.None, out var severity)
            ? severity != ReportDiagnostic.Suppress
            : !IsOff(rule, compilation);

    private static bool IsOff(DiagnosticDescriptor rule, Compilation compilation)
    {
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity))
        {
            return severity == ReportDiagnostic.Suppress;
        }

        return compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, CancellationToken.None, out severity) == true
            ? severity == ReportDiagnostic.Suppress
            : !rule.IsEnabledByDefault;
    }

    // An .editorconfig may turn on in some files what is off everywhere else.
    private static bool IsOnInAFile(DiagnosticDescriptor rule, Compilation compilation)
    {
        if (compilation.Options.SyntaxTreeOptionsProvider is not { } provider)
        {
            return false;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (provider.TryGetDiagnosticValue(tree, rule.Id, CancellationToken.None, out var severity) && severity != ReportDiagnostic.Suppress)
            {
                return true;
            }
        }

        return false;
    }
}
