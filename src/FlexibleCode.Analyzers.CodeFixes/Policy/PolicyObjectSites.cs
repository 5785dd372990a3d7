using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>Lets the tests themselves read the policy: constants become readings, and patterns, which cannot hold any, become conditions.</summary>
internal sealed class PolicyObjectSites(SeamRequest request, Func<SeamName, NameLookup, ExpressionSyntax> read, CancellationToken cancellationToken)
{
    private readonly ImmutableArray<SeamEdit>.Builder _edits = ImmutableArray.CreateBuilder<SeamEdit>();
    private readonly Dictionary<SyntaxNode, Dictionary<SyntaxNode, (SeamName Member, decimal Offset)>> _patterns = [];
    private readonly HashSet<(SyntaxNode Body, SeamName Member)> _hoisted = [];

    /// <summary>Plans the tests that no declaration serves; <c>null</c> when one of them cannot be rewritten exactly.</summary>
    public ImmutableArray<SeamEdit>? Plan(IEnumerable<PolicyObjectValue> values)
    {
        foreach (var value in values.Where(static v => v.Declaration is null))
        {
            foreach (var literal in value.Literals.OrderBy(static l => l.Test.Syntax.SpanStart))
            {
                if (!Add(literal, value.Member, value.Offset(literal)))
                {
                    return null;
                }
            }
        }

        foreach (var pattern in _patterns)
        {
            if (LiteralPatterns.Rewrite(pattern.Key, request.Model, cancellationToken) is not { } rewrite)
            {
                return null;
            }

            var members = pattern.Value;
            _edits.Add(new ReplaceNode(request.Document.Id, pattern.Key, (_, names) =>
                rewrite(constant => members.TryGetValue(constant, out var use) ? Moved(read(use.Member, names), use.Offset) : null)));
        }

        return _edits.ToImmutable();
    }

    /// <summary>Whether a constant is demanded at this place: an attribute, a default, another constant, a label.</summary>
    public static bool MustBeConstant(SyntaxNode place)
    {
        for (var node = place.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AttributeArgumentSyntax or EnumMemberDeclarationSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax or ConstantPatternSyntax or RelationalPatternSyntax:
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                case LocalDeclarationStatementSyntax { IsConst: true }:
                case FieldDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.ConstKeyword):
                    return true;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    private bool Add(Literal literal, SeamName member, decimal offset)
    {
        var constant = literal.Constant.Operation.Syntax;
        if (literal.Test.Syntax is RelationalPatternSyntax relational)
        {
            if (LiteralPatterns.Owner(relational) is not { } owner || ExpressionTrees.Contains(owner, request.Model, cancellationToken))
            {
                return false;
            }

            if (!_patterns.TryGetValue(owner, out var members))
            {
                _patterns[owner] = members = [];
            }

            members[relational.Expression] = (member, offset);
            return true;
        }

        if (constant is not ExpressionSyntax expression || MustBeConstant(expression))
        {
            return false;
        }

        if (ExpressionTrees.Outermost(expression, request.Model, cancellationToken) is { } tree)
        {
            return Hoist(tree, expression, member, offset);
        }

        _edits.Add(new ReplaceNode(request.Document.Id, expression, (current, names) => Moved(read(member, names), offset).WithTriviaFrom(current)));
        return true;
    }

    // The other side of a bound of whole numbers: `<= MaxAge`, `>= MaxAge + 1`.
    private static ExpressionSyntax Moved(ExpressionSyntax limit, decimal offset) =>
        offset == 0
            ? limit
            : SyntaxFactory.BinaryExpression(
                offset > 0 ? SyntaxKind.AddExpression : SyntaxKind.SubtractExpression,
                limit.WithoutTrivia(),
                SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal((int)Math.Abs(offset))))
                .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);

    // An expression tree takes the value from a variable that stands before it.
    private bool Hoist(SyntaxNode tree, ExpressionSyntax expression, SeamName member, decimal offset)
    {
        if (ExpressionTrees.Body(tree) is not { } body)
        {
            return false;
        }

        var statement = body.Statements.First(s => s.Span.Contains(tree.Span));
        var taken = new HashSet<string>(
            body.Parent!.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText), StringComparer.Ordinal);
        if (_hoisted.Add((body, member)))
        {
            // Other findings of the same member may need the same variable, for queries that stand before or behind this one.
            _edits.Add(new InsertStatement(request.Document.Id, statement, IsBefore: true, "hoist " + member, names =>
                SyntaxFactory.ParseStatement($"var {Local(names)} = {read(member, names)};")
                    .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation, Microsoft.CodeAnalysis.Formatting.Formatter.Annotation))
            {
                Scope = body,
            });
        }

        _edits.Add(new ReplaceNode(request.Document.Id, expression, (current, names) => Moved(SyntaxFactory.IdentifierName(Local(names)), offset).WithTriviaFrom(current)));
        return true;

        string Local(NameLookup names)
        {
            var name = names(member);
            name = char.ToLowerInvariant(name[0]) + name.Substring(1);
            if (!IsTaken(name))
            {
                return name;
            }

            var today = name + "Today";
            for (var number = 2; IsTaken(today); number++)
            {
                today = name + "Today" + number.ToString(CultureInfo.InvariantCulture);
            }

            return today;
        }

        bool IsTaken(string name) => taken.Contains(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
    }
}
