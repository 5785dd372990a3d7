using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Testing.Running;

/// <summary>What holds for every project of a test.</summary>
internal sealed record SolutionSettings(
    ReferenceAssemblies ReferenceAssemblies,
    LanguageVersion LanguageVersion,
    NullableContextOptions Nullable,
    SiblingReferences SiblingReferences,
    IReadOnlyDictionary<string, ReportDiagnostic> DiagnosticOptions,
    string? LineEnding = null,
    string Prologue = "");
