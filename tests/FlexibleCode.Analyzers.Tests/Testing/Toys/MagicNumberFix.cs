using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;

namespace FlexibleCode.Analyzers.Tests.Testing.Toys;

/// <summary>Replaces a magic number by the expression that a toy says.</summary>
public abstract class ReplacingFix(string replacement) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY1"];

    public override FixAllProvider? GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
        {
            var root = (await document.GetSyntaxRootAsync(context.CancellationToken))!;
            var nodes = FixAllTakes(diagnostics).Select(d => root.FindNode(d.Location.SourceSpan, getInnermostNodeForTie: true));
            return document.WithSyntaxRoot(root.ReplaceNodes(nodes, (_, current) => New(current)));
        });

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var span = context.Span;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Replace the number",
                async cancellationToken =>
                {
                    var root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
                    var node = root.FindNode(span, getInnermostNodeForTie: true);
                    return context.Document.WithSyntaxRoot(root.ReplaceNode(node, New(node)));
                },
                "toy-replace"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected virtual IEnumerable<Diagnostic> FixAllTakes(ImmutableArray<Diagnostic> diagnostics) => diagnostics;

    private SyntaxNode New(SyntaxNode node) =>
        SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation);
}

/// <summary>Does what it should. The blanks are the formatter's to put right.</summary>
public sealed class MagicNumberFix() : ReplacingFix("(40+2)");

/// <summary>Leaves code that does not compile.</summary>
public sealed class BreakingFix() : ReplacingFix("Unknown.Name");

/// <summary>Leaves what it fixes.</summary>
public sealed class EndlessFix() : ReplacingFix("(42)");

/// <summary>Adds a warning of the compiler.</summary>
public sealed class WarningFix() : ReplacingFix("((string)null!)!.Length + (1L == 2 ? 1 : Obsolete.Value)");

/// <summary>Loses all but one diagnostic in Fix All.</summary>
public sealed class ForgetfulFix() : ReplacingFix("(40+2)")
{
    protected override IEnumerable<Diagnostic> FixAllTakes(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Take(1);
}

/// <summary>Puts a line feed into every document.</summary>
public sealed class LineFeedFix() : ReplacingFix("(40\n+ 2)");

/// <summary>Changes what the program does.</summary>
public sealed class OffByOneFix() : ReplacingFix("43");
