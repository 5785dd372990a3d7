using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Reads a property that only says whether its type has the role that it is called after: <c>bool IsOwner => Role == Role.Owner;</c>, also by a key
/// (<c>RoleId == (int)Role.Owner</c>), in another form (<c>Role?.ToLower() == "owner"</c>), by a part of the name, and behind a look whether there is a role at all. By syntax alone.
/// </summary>
/// <param name="Operand">What holds the role, without what forms it.</param>
/// <param name="Comparison">The comparison with the role.</param>
internal readonly record struct RoleBranchPredicateTest(ExpressionSyntax Operand, ExpressionSyntax Comparison)
{
    private const string Is = "Is";

    public static RoleBranchPredicateTest? Of(PropertyDeclarationSyntax property)
    {
        var name = property.Identifier.ValueText;
        return name.Length > Is.Length && name.StartsWith(Is, StringComparison.Ordinal) && property.ExpressionBody is { } body ? Read(body.Expression, name.Substring(Is.Length)) : null;
    }

    private static RoleBranchPredicateTest? Read(ExpressionSyntax test, string role)
    {
        test = WithoutParentheses(test);
        switch (test)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when IsPresence(both.Left):
                return Read(both.Right, role);

            // role.Contains("admin") || role.Contains("superadmin"): the second holds where the first does.
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either
                when Read(either.Left, role) is { Comparison: InvocationExpressionSyntax } first && Searched(first.Comparison) is { } part
                && Searched(WithoutParentheses(either.Right)) is { } longer && longer.Text.IndexOf(part.Text, StringComparison.OrdinalIgnoreCase) >= 0
                && SyntaxFactory.AreEquivalent(part.Operand, longer.Operand):
                return first;

            // x is A.B may be a type by its tokens.
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.IsExpression } equals:
                return Says(equals.Right, role) ? Make(equals.Left, test)
                    : equals.IsKind(SyntaxKind.EqualsExpression) && Says(equals.Left, role) ? Make(equals.Right, test)
                    : null;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var value } } pattern:
                return Says(value, role) ? Make(pattern.Expression, test) : null;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Equals) } access, ArgumentList.Arguments: var arguments }:
                return arguments.Count > 0 && Says(arguments[0].Expression, role) ? Make(access.Expression, test)
                    : arguments.Count > 1 && Says(arguments[1].Expression, role) ? Make(arguments[0].Expression, test)
                    : null;
            case InvocationExpressionSyntax when Searched(test) is { } searched:
                return NameCorrespondence.Same(role, searched.Text) ? new RoleBranchPredicateTest(searched.Operand, test) : null;
            default:
                return null;
        }
    }

    private static RoleBranchPredicateTest Make(ExpressionSyntax operand, ExpressionSyntax comparison) => new(WithoutForm(operand), comparison);

    // Role.ToLower().Contains("admin")
    private static (ExpressionSyntax Operand, string Text)? Searched(ExpressionSyntax test) =>
        test is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains" } access,
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }, ..],
        }
            ? (WithoutForm(access.Expression), text)
            : null;

    // Whether a constant is the role that the property is called after. A number has no other name than that.
    private static bool Says(ExpressionSyntax constant, string role)
    {
        constant = WithoutParentheses(constant);
        while (constant is CastExpressionSyntax cast)
        {
            constant = WithoutParentheses(cast.Expression);
        }

        return constant switch
        {
            MemberAccessExpressionSyntax access => NameCorrespondence.Same(role, access.Name.Identifier.ValueText),
            QualifiedNameSyntax qualified => NameCorrespondence.Same(role, qualified.Right.Identifier.ValueText),
            IdentifierNameSyntax identifier => NameCorrespondence.Same(role, identifier.Identifier.ValueText),
            LiteralExpressionSyntax { Token.Value: string written } => NameCorrespondence.Same(role, written),
            LiteralExpressionSyntax { Token.Value: int } => true,
            _ => false,
        };
    }

    // Role != null, Role is not null, !string.IsNullOrEmpty(Role)
    private static bool IsPresence(ExpressionSyntax test) => WithoutParentheses(test) switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } compared => compared.Right.IsKind(SyntaxKind.NullLiteralExpression),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var value } } } => value.IsKind(SyntaxKind.NullLiteralExpression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax asked } } =>
            asked.Name.Identifier.ValueText is nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace),
        _ => false,
    };

    private static ExpressionSyntax WithoutForm(ExpressionSyntax operand)
    {
        while (true)
        {
            switch (operand)
            {
                case ParenthesizedExpressionSyntax inner:
                    operand = inner.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    operand = cast.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax certain:
                    operand = certain.Operand;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax formed, ArgumentList.Arguments.Count: 0 } when Decisions.Operand.IsNormalization(formed.Name.Identifier.ValueText):
                    operand = formed.Expression;
                    continue;
                case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax formed } access
                    when formed.DescendantNodes().OfType<SimpleNameSyntax>().All(static n => Decisions.Operand.IsNormalization(n.Identifier.ValueText)):
                    operand = access.Expression;
                    continue;
                default:
                    return operand;
            }
        }
    }

    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        return expression;
    }
}
