using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Tests.Testing.Toys;

/// <summary>Reports the number 42; all further ones of its member are additional locations of each.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // a toy of the tests, not part of a package
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public class MagicNumberAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("TOY1", "A magic number", "The number {0} is magic", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected virtual GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(Generated);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.NumericLiteralExpression);
    }

    protected virtual void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (IsMagic(context.Node))
        {
            var others = context.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!
                .DescendantNodes()
                .Where(n => n != context.Node && IsMagic(n))
                .Select(static n => n.GetLocation());
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), others, context.Node.ToString()));
        }
    }

    private static bool IsMagic(SyntaxNode node) => node is LiteralExpressionSyntax { Token.Value: 42 };
}

/// <summary>Throws at every number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingAnalyzer : MagicNumberAnalyzer
{
    protected override void Analyze(SyntaxNodeAnalysisContext context) => throw new InvalidOperationException("a toy that throws");
}

/// <summary>Speaks in generated code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TalkativeAnalyzer : MagicNumberAnalyzer
{
    protected override GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}
#pragma warning restore RS1036, RS1038, RS1041, RS2008
