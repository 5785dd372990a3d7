using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Package.Tests;

/// <summary>The rules and fixes of the product, read from its assemblies.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. typeof(Analyzers.Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>The rules over business code; those of the family Setup speak about the package's own options.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OverBusinessCode { get; } =
        [.. All.Where(d => d.Category != Analyzers.Rules.Setup)];

    /// <summary>The ids that a fix repairs; all others can be accepted into a baseline.</summary>
    public static IReadOnlyList<string> Fixable { get; } =
        [.. typeof(Analyzers.CodeFixes.SeamFix).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null && t != typeof(Analyzers.CodeFixes.Setup.AcceptIntoBaselineFix))
            .SelectMany(t => ((CodeFixProvider)Activator.CreateInstance(t)!).FixableDiagnosticIds)
            .Distinct()
            .Order(StringComparer.Ordinal)];
}
