using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>FLX9006: <c>[Stable]</c> without a reason. The mark holds all the same; the reason is for the next reader.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StableReasonAnalyzer() : FlexibleAnalyzer(Rules.StableHasNoReason)
{
    private protected override bool RunsInTestProjects => true;

    private protected override void Start(RuleScope scope) => scope.OnSyntax(static context => Find(context), SyntaxKind.Attribute);

    private static Finding? Find(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        if (name is not ("Stable" or "StableAttribute") || HasReason(attribute, context.SemanticModel, context.CancellationToken))
        {
            return null;
        }

        var target = context.ContainingSymbol is { Name.Length: > 0 } symbol ? symbol.Name : name;
        return new Finding(Rules.StableHasNoReason, attribute.GetLocation(), target) { Subject = target };
    }

    private static bool HasReason(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var value = model.GetConstantValue(argument.Expression, cancellationToken);

            // What cannot be read is being written, or is no text.
            if (!value.HasValue || value.Value is string { } text && text.Trim().Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
