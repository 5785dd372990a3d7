using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>
/// Writes patterns over numbers as conditions: <c>total is > 100</c> as <c>total > limit</c>, the arm <c>>= 90 => …</c> as
/// <c>_ when score >= limit => …</c>. A comparison with <c>null</c> is false as a pattern's is.
/// </summary>
internal static class LiteralPatterns
{
    private const int MostNodes = 100;

    /// <summary>The <c>is</c>, arm or label that a relational pattern belongs to; <c>null</c> when it tests a part of something.</summary>
    public static SyntaxNode? Owner(RelationalPatternSyntax pattern)
    {
        SyntaxNode? node = pattern.Parent;
        while (node is BinaryPatternSyntax or UnaryPatternSyntax or ParenthesizedPatternSyntax)
        {
            node = node.Parent;
        }

        return node is IsPatternExpressionSyntax or SwitchExpressionArmSyntax or CasePatternSwitchLabelSyntax ? node : null;
    }

    /// <summary>
    /// The rewriting of an owner, given what replaces its constants; <c>null</c> when it would not be the same: another pattern is mixed in, the
    /// input is no number, or it is not simply read again.
    /// </summary>
    public static Func<Func<SyntaxNode, ExpressionSyntax?>, SyntaxNode>? Rewrite(SyntaxNode owner, SemanticModel model, CancellationToken cancellationToken)
    {
        var (input, pattern) = owner switch
        {
            IsPatternExpressionSyntax whole => (whole.Expression, whole.Pattern),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm => (choice.GoverningExpression, arm.Pattern),
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } label => (choice.Expression, label.Pattern),
            _ => (null, null),
        };

        if (input is null || pattern is null || !IsNumber(model.GetTypeInfo(input, cancellationToken).Type) || !IsPlain(pattern))
        {
            return null;
        }

        // Read once, it may be anything; read again, it has to be a variable.
        var isVariable = model.GetSymbolInfo(input, cancellationToken).Symbol is ILocalSymbol or IParameterSymbol { RefKind: RefKind.None };
        var isSingle = owner is IsPatternExpressionSyntax && Inner(pattern) is RelationalPatternSyntax;
        if (!isVariable && !isSingle)
        {
            return null;
        }

        // Without a last arm for all the rest, the compiler would no longer see that every case is answered.
        if (owner.Parent is SwitchExpressionSyntax { Arms: var arms } && arms.Last() is not { WhenClause: null, Pattern: DiscardPatternSyntax or VarPatternSyntax })
        {
            return null;
        }

        return replace => Render(owner, input.WithoutTrivia(), pattern, replace);
    }

    private static SyntaxNode Render(SyntaxNode owner, ExpressionSyntax input, PatternSyntax pattern, Func<SyntaxNode, ExpressionSyntax?> replace)
    {
        var condition = Condition(input, pattern, replace);
        switch (owner)
        {
            case SwitchExpressionArmSyntax arm:
                return arm
                    .WithPattern(SyntaxFactory.DiscardPattern().WithLeadingTrivia(pattern.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space))
                    .WithWhenClause(When(condition, arm.WhenClause));
            case CasePatternSwitchLabelSyntax label:
                var nothing = SyntaxFactory.VarPattern(SyntaxFactory.Token(SyntaxKind.VarKeyword).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.DiscardDesignation());
                return label
                    .WithPattern(nothing.WithLeadingTrivia(pattern.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space))
                    .WithWhenClause(When(condition, label.WhenClause, isLabel: true));
            default:
                // `x is > 5 && y` and `!(x is > 5)` bind a comparison as they bound the pattern; other surroundings may not.
                ExpressionSyntax test = owner.Parent is ParenthesizedExpressionSyntax or IfStatementSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax
                    ? condition
                    : SyntaxFactory.ParenthesizedExpression(condition).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
                return test.WithTriviaFrom(owner);
        }
    }

    private static WhenClauseSyntax When(ExpressionSyntax condition, WhenClauseSyntax? existing, bool isLabel = false)
    {
        if (existing is not null)
        {
            condition = Parse($"({condition}) && ({existing.Condition.WithoutTrivia()})");
        }

        var keyword = SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.WhenClause(keyword, isLabel ? condition : condition.WithTrailingTrivia(SyntaxFactory.Space));
    }

    private static ExpressionSyntax Condition(ExpressionSyntax input, PatternSyntax pattern, Func<SyntaxNode, ExpressionSyntax?> replace) =>
        Parse(Text(input, pattern, replace));

    // The names that were written in full are to be shortened where they stand.
    private static ExpressionSyntax Parse(string text)
    {
        var parsed = SyntaxFactory.ParseExpression(text);
        return parsed.ReplaceNodes(
            parsed.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>(),
            static (_, access) => access.WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation));
    }

    // Patterns nest no deeper than people write them: the depth was measured before.
    private static string Text(ExpressionSyntax input, PatternSyntax pattern, Func<SyntaxNode, ExpressionSyntax?> replace)
    {
        switch (pattern)
        {
            case RelationalPatternSyntax relational:
                return $"{input} {relational.OperatorToken.Text} {Constant(relational.Expression)}";
            case ConstantPatternSyntax constant:
                return $"{input} == {Constant(constant.Expression)}";
            case ParenthesizedPatternSyntax inner:
                return $"({Text(input, inner.Pattern, replace)})";
            case UnaryPatternSyntax not:
                return $"!({Text(input, not.Pattern, replace)})";
            default:
                var both = (BinaryPatternSyntax)pattern;
                return $"{Text(input, both.Left, replace)} {(both.IsKind(SyntaxKind.AndPattern) ? "&&" : "||")} {Text(input, both.Right, replace)}";
        }

        string Constant(ExpressionSyntax written) => (replace(written) ?? written.WithoutTrivia()).ToString();
    }

    private static bool IsPlain(PatternSyntax pattern)
    {
        var depth = 0;
        foreach (var node in pattern.DescendantNodesAndSelf(static n => n is PatternSyntax))
        {
            if (++depth > MostNodes || node is PatternSyntax
                and not (RelationalPatternSyntax or ParenthesizedPatternSyntax or BinaryPatternSyntax or UnaryPatternSyntax)
                and not ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } or PrefixUnaryExpressionSyntax })
            {
                return false;
            }
        }

        return true;
    }

    private static PatternSyntax Inner(PatternSyntax pattern)
    {
        while (pattern is ParenthesizedPatternSyntax parenthesized)
        {
            pattern = parenthesized.Pattern;
        }

        return pattern;
    }

    private static bool IsNumber(ITypeSymbol? type)
    {
        type = NullableType.Underlying(type);
        return type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double };
    }
}
