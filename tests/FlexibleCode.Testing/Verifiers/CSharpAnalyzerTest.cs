using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Testing;

/// <summary>A test of one analyzer.</summary>
public class CSharpAnalyzerTest<TAnalyzer> : AnalyzerTest
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected override ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new TAnalyzer()];
}
