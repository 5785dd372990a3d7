using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Benchmarks;

/// <summary>
/// Asks for the code of every member, and does nothing with it: what binding and driving cost, whichever analyzer asks first.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyAnalyzer : Yardstick
{
    private protected override void Register(AnalysisContext context) => context.RegisterOperationBlockAction(static _ => { });
}
