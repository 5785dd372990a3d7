using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>Reads the finding of FLX4002 again, from the current tree.</summary>
internal static class PolicyObjectFinding
{
    public static BusinessLimitFinding? Read(SeamRequest request, CancellationToken cancellationToken)
    {
        var scope = BusinessLimitScope.Of(request.Model, request.Span.Start, request.Options, cancellationToken);
        var place = request.Root.FindNode(request.Span, getInnermostNodeForTie: true);

        // An argument shares its span with its expression, and a pattern's test is inside the `is` that is reported.
        foreach (var node in place.DescendantNodes().Prepend(place).Concat(place.Ancestors().Take(2)))
        {
            if (node is BinaryExpressionSyntax or RelationalPatternSyntax or ArgumentSyntax
                && request.Model.GetOperation(node, cancellationToken) is { } operation
                && LiteralReader.Read(operation, cancellationToken) is { } literal
                && Around(literal, request.Span, scope, cancellationToken) is { } finding)
            {
                return finding;
            }
        }

        return null;
    }

    // The report stands at what is new in a decision; the decision is found by the first of its limits.
    private static BusinessLimitFinding? Around(Literal literal, TextSpan span, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        foreach (var other in LiteralDecision.Read(literal, cancellationToken).Prepend(literal))
        {
            if (BusinessLimitFinding.Read(other, scope, cancellationToken) is { } finding && finding.Location.SourceSpan == span)
            {
                return finding;
            }
        }

        return null;
    }
}
