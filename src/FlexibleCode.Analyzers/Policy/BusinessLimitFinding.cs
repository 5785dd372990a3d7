using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// One report of FLX4002: the limits of one decision, and the same limits elsewhere in the type. The rule reports it, and the fix
/// reads it again at the report.
/// </summary>
/// <param name="Limits">The limits of the decision, in source order.</param>
/// <param name="Twins">The same limits on the same subject in other decisions of the same type declaration.</param>
/// <param name="IsNew">For each limit, whether no finding that stands before this one has it already as a twin.</param>
internal sealed record BusinessLimitFinding(ImmutableArray<Literal> Limits, ImmutableArray<Literal> Twins, ImmutableArray<bool> IsNew)
{
    /// <summary>What is told, and at the first of which the report stands: the limits that no earlier finding has told.</summary>
    public ImmutableArray<Literal> Told { get; } = [.. Limits.Where((_, i) => IsNew[i])];

    /// <summary>The tests elsewhere of what is told.</summary>
    public IEnumerable<Literal> ToldTwins => Twins.Where(t => Told.Any(l => l.IsTwinOf(t)));

    /// <summary>The tests that a fix of this finding rewrites: those that no earlier finding rewrites, so that the fixes of all never meet.</summary>
    public IEnumerable<Literal> Rewritten => Told.Concat(ToldTwins);

    public Location Location => Told[0].Place.GetLocation();

    /// <summary>
    /// Reads the finding that stands at <paramref name="literal"/>; <c>null</c> if none does: it is no limit, it belongs to a limit that
    /// stands before it in the same decision, or every limit of its decision is a twin of one that is reported before it.
    /// </summary>
    public static BusinessLimitFinding? Read(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        if (!BusinessLimit.Is(literal, scope, cancellationToken))
        {
            return null;
        }

        // A long ladder is read once, at its first limit, and not again at every rung.
        foreach (var before in LiteralDecision.Before(literal.Test, cancellationToken))
        {
            if (BusinessLimit.Is(before, scope, cancellationToken) && !BusinessLimitDomain.MayEnd(before, scope, cancellationToken))
            {
                return null;
            }
        }

        var decision = LiteralDecision.Read(literal, cancellationToken);
        var chosen = ChosenOf(decision, scope, cancellationToken);
        if (chosen.IsEmpty || chosen[0].Test.Syntax != literal.Test.Syntax)
        {
            return null;
        }

        var limits = WithRungs(chosen, decision, scope);

        var twins = ImmutableArray.CreateBuilder<Literal>();
        var isNew = new bool[limits.Length];
        isNew.AsSpan().Fill(true);
        var rungs = new Dictionary<SyntaxNode, bool>();
        foreach (var twin in TwinsOf(limits, cancellationToken))
        {
            var isEarlier = twin.Test.Syntax.SpanStart < literal.Test.Syntax.SpanStart;
            var isReported = isEarlier && (BusinessLimit.Is(twin, scope, cancellationToken) || IsRung(twin, rungs, scope, cancellationToken));
            for (var i = 0; i < limits.Length; i++)
            {
                isNew[i] &= !(isReported && limits[i].IsTwinOf(twin));
            }

            twins.Add(twin);
        }

        // What alone is nobody's choice is told with the bounds beside which it is one, and not alone after them.
        var bounds = new HashSet<SyntaxNode>(chosen.Select(static l => l.Test.Syntax));
        var renewed = new HashSet<ISymbol>(limits.Where((l, i) => isNew[i] && bounds.Contains(l.Test.Syntax)).Select(static l => l.Operand.Symbol), SymbolEqualityComparer.Default);
        for (var i = 0; i < limits.Length; i++)
        {
            isNew[i] &= bounds.Contains(limits[i].Test.Syntax) || renewed.Contains(limits[i].Operand.Symbol);
        }

        return Array.IndexOf(isNew, true) < 0 ? null : new BusinessLimitFinding(limits, twins.ToImmutable(), [.. isNew]);
    }

    // Whether an earlier test is told as a rung of its own decision, which is read once for all of its rungs.
    private static bool IsRung(Literal twin, Dictionary<SyntaxNode, bool> rungs, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        if (!BusinessLimitBounds.MayBeRung(twin))
        {
            return false;
        }

        if (!rungs.TryGetValue(twin.Test.Syntax, out var isRung))
        {
            var decision = LiteralDecision.Read(twin, cancellationToken);
            var told = new HashSet<SyntaxNode>(WithRungs(ChosenOf(decision, scope, cancellationToken), decision, scope).Select(static l => l.Test.Syntax));
            foreach (var literal in decision)
            {
                rungs[literal.Test.Syntax] = told.Contains(literal.Test.Syntax);
            }

            isRung = told.Contains(twin.Test.Syntax);
            rungs[twin.Test.Syntax] = isRung;
        }

        return isRung;
    }

    private static ImmutableArray<Literal> ChosenOf(ImmutableArray<Literal> decision, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        var limits = ImmutableArray.CreateBuilder<Literal>();
        foreach (var literal in decision)
        {
            if (BusinessLimit.Is(literal, scope, cancellationToken) && !BusinessLimitDomain.IsEnd(literal, decision, scope, cancellationToken))
            {
                limits.Add(literal);
            }
        }

        return limits.ToImmutable();
    }

    // What belongs to the bounds that somebody has chosen: a row `== 3`, and a rung whose number alone nobody would have.
    private static ImmutableArray<Literal> WithRungs(ImmutableArray<Literal> chosen, ImmutableArray<Literal> decision, BusinessLimitScope scope)
    {
        var limits = chosen.ToBuilder();
        foreach (var literal in decision)
        {
            if (literal.Operator == LiteralOperator.Equal
                ? !BusinessLimitBounds.IsTrivial(literal.Constant.Number) && chosen.Any(l => SymbolEqualityComparer.Default.Equals(l.Operand.Symbol, literal.Operand.Symbol))
                : !scope.IgnoredValues.Contains(literal.Constant.Number) && BusinessLimitBounds.IsRung(literal, chosen))
            {
                limits.Add(literal);
            }
        }

        limits.Sort(static (a, b) => a.Test.Syntax.SpanStart.CompareTo(b.Test.Syntax.SpanStart));
        return limits.ToImmutable();
    }

    private static IEnumerable<Literal> TwinsOf(ImmutableArray<Literal> limits, CancellationToken cancellationToken)
    {
        var first = limits[0].Test;
        if (first.SemanticModel is not { } model || first.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            yield break;
        }

        // A ladder may be long and its type large: each token is looked up, not compared with every limit.
        var own = new HashSet<SyntaxNode>(limits.Select(static l => l.Test.Syntax));
        var numbers = new HashSet<decimal>(limits.Where(static l => l.Constant.Named is null).Select(static l => Math.Abs(l.Constant.Number)));
        var names = new HashSet<string>(limits.Where(static l => l.Constant.Named is not null).Select(static l => l.Constant.Named!.Name), StringComparer.Ordinal);
        var subjects = new HashSet<string>(limits.Select(static l => l.Operand.Symbol.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var token in type.DescendantTokens())
        {
            var couldBe = token.Kind() switch
            {
                SyntaxKind.IdentifierToken => names.Contains(token.ValueText),
                SyntaxKind.NumericLiteralToken => LiteralConstantReader.TryNumber(token.Value!, out var number) && numbers.Contains(number),
                _ => false,
            };

            if (couldBe
                && TestOf(token) is { } node
                && !own.Contains(node)
                && MayName(node, subjects, names)
                && model.GetOperation(node, cancellationToken) is { } operation
                && LiteralReader.Read(operation, cancellationToken) is { } literal
                && !own.Contains(literal.Test.Syntax)
                && limits.Any(l => l.IsTwinOf(literal)))
            {
                yield return literal;
            }
        }
    }

    // The comparison, pattern or argument of which the token is the constant, or the number in it: `span > TimeSpan.FromDays(180)`.
    private static SyntaxNode? TestOf(SyntaxToken token)
    {
        var constant = Whole(token.Parent!);
        if (constant.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var factory } } span }
            && factory.StartsWith("From", StringComparison.Ordinal))
        {
            constant = Whole(span);
        }

        // `revenue > total * 0.5m`
        if (constant.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product)
        {
            constant = Whole(product);
        }

        return constant.Parent is RelationalPatternSyntax or ArgumentSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression or (int)SyntaxKind.LessThanOrEqualExpression or (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.GreaterThanOrEqualExpression }
            ? constant.Parent
            : null;
    }

    private static SyntaxNode Whole(SyntaxNode constant)
    {
        while (constant.Parent is MemberAccessExpressionSyntax or PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            constant = constant.Parent;
        }

        return constant;
    }

    // A comparison names its subject, or a variable that stands for it; a pattern, an argument and what a validator demands of its parameter have it elsewhere.
    private static bool MayName(SyntaxNode test, HashSet<string> subjects, HashSet<string> names)
    {
        if (test is not BinaryExpressionSyntax
            || test.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Must" } } } })
        {
            return true;
        }

        foreach (var token in test.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && (subjects.Contains(token.ValueText) || names.Contains(token.ValueText) || MayStandForAnother(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayStandForAnother(SyntaxToken name) =>
        name.ValueText is [var first, ..] && char.IsLower(first)
        && name.Parent is IdentifierNameSyntax identifier
        && !(identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier);
}
