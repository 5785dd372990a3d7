using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>
/// Silences what asks for the opposite of an open set: a <c>switch</c> that names every member, or that ends in a <c>default</c>, over a set of own code
/// whose meaning has been gathered as data.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenedSetSuppressor : DiagnosticSuppressor
{
    private static readonly LocalizableString Justification = "The set was opened: what its members mean is kept as data, so that a new member needs no new case";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ById = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new[] { ("FLXS010", "IDE0010"), ("FLXS072", "IDE0072"), ("FLXS131", "S131") }
            .Select(static p => new KeyValuePair<string, SuppressionDescriptor>(p.Item2, new SuppressionDescriptor(p.Item1, p.Item2, Justification))));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. ById.Values.OrderBy(static d => d.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (ById.TryGetValue(diagnostic.Id, out var suppression)
                && diagnostic.Location.SourceTree is { } tree
                && SubjectOf(tree.GetRoot(context.CancellationToken).FindToken(diagnostic.Location.SourceSpan.Start).Parent) is { } subject
                && IsOpened(context.GetSemanticModel(tree).GetTypeInfo(subject, context.CancellationToken).Type, context))
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static ExpressionSyntax? SubjectOf(SyntaxNode? node) =>
        node?.FirstAncestorOrSelf<SyntaxNode>(static n => n is SwitchStatementSyntax or SwitchExpressionSyntax) switch
        {
            SwitchStatementSyntax statement => statement.Expression,
            SwitchExpressionSyntax expression => expression.GoverningExpression,
            _ => null,
        };

    private static bool IsOpened(ITypeSymbol? type, SuppressionAnalysisContext context)
    {
        type = NullableType.Underlying(type);
        return type is { TypeKind: TypeKind.Enum }
            && !Exclusions.IsMeant(type)
            && OrganizationModel.For(context.Compilation, context.Options).IsOwn(type)
            && OpenedSets.Of(context.Compilation).Contains(type);
    }
}
