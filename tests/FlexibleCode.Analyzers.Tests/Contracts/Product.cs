using System.Collections.Immutable;
using System.Reflection;
using FlexibleCode.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>All rules, analyzers and fixes of the package, by reflection: what is new is covered without a change here.</summary>
internal static class Product
{
    public static Assembly AnalyzersAssembly { get; } = typeof(Rules).Assembly;

    public static Assembly CodeFixesAssembly { get; } = typeof(SeamFix).Assembly;

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => f.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(static d => d.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rules; a suppressor reports nothing, and the host only runs them together.</summary>
    public static ImmutableArray<Type> AnalyzerTypes { get; } =
        [.. Concrete(AnalyzersAssembly, typeof(DiagnosticAnalyzer)).Where(static t => !typeof(DiagnosticSuppressor).IsAssignableFrom(t) && t != typeof(RuleHost))];

    /// <summary>What a compiler makes of the assembly: the types that say that they are analyzers.</summary>
    public static ImmutableArray<Type> LoadedTypes { get; } =
        [.. Concrete(AnalyzersAssembly, typeof(DiagnosticAnalyzer)).Where(static t => t.GetCustomAttribute<DiagnosticAnalyzerAttribute>(inherit: false) is not null)];

    /// <summary>The fixes that repair findings of their rules; accepting findings is no repair, and serves all rules.</summary>
    public static ImmutableArray<Type> FixTypes { get; } = [.. Concrete(CodeFixesAssembly, typeof(CodeFixProvider)).Where(static t => t != typeof(CodeFixes.Setup.AcceptIntoBaselineFix))];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. AnalyzerTypes.Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    public static TheoryData<string> Ids() => [.. Descriptors.Select(static d => d.Id)];

    public static TheoryData<string> AnalyzerNames() => [.. AnalyzerTypes.Select(static t => t.FullName!)];

    public static TheoryData<string> FixNames() => [.. FixTypes.Select(static t => t.FullName!)];

    public static DiagnosticDescriptor Descriptor(string id) => Descriptors.Single(d => d.Id == id);

    /// <summary>The last word of the category, which is the folder's name, too.</summary>
    public static string FamilyOf(string id) => Descriptor(id).Category.Split('.')[^1];

    public static DiagnosticAnalyzer Analyzer(string fullName) => Analyzers.Single(a => a.GetType().FullName == fullName);

    public static CodeFixProvider Fix(string fullName) => (CodeFixProvider)Activator.CreateInstance(FixTypes.Single(t => t.FullName == fullName))!;

    private static ImmutableArray<Type> Concrete(Assembly assembly, Type type) =>
        [.. assembly.GetTypes().Where(t => !t.IsAbstract && type.IsAssignableFrom(t)).OrderBy(static t => t.FullName, StringComparer.Ordinal)];
}
