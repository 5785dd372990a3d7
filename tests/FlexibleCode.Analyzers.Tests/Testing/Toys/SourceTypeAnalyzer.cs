using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Tests.Testing.Toys;

/// <summary>Reports base types that are seen as source.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // toys of the tests, not part of a package
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceTypeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TOY2", "A source type", "The type {0} is source", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            static c =>
            {
                var type = ((SimpleBaseTypeSyntax)c.Node).Type;
                if (c.SemanticModel.GetSymbolInfo(type).Symbol is { Locations: [{ IsInSource: true }, ..] })
                {
                    c.ReportDiagnostic(Diagnostic.Create(Rule, type.GetLastToken().GetLocation(), type));
                }
            },
            SyntaxKind.SimpleBaseType);
    }
}

/// <summary>Reports every class, if somebody switches it on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OffByDefaultAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TOY3", "A class", "A class", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            static c => c.ReportDiagnostic(Diagnostic.Create(Rule, ((ClassDeclarationSyntax)c.Node).Keyword.GetLocation())),
            SyntaxKind.ClassDeclaration);
    }
}
#pragma warning restore RS1036, RS1038, RS1041, RS2008
