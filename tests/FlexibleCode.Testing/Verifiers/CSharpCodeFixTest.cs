using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Testing;

/// <summary>A test of one fix for one analyzer.</summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CodeFixTest
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    protected override ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new TAnalyzer()];

    protected override CodeFixProvider Fix { get; } = new TCodeFix();
}
