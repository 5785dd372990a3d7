using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Reads the constants of an expression, syntactically: texts, names of constants, lists and choices of them.</summary>
internal static class RoleConstants
{
    private const int Deepest = 12;
    private const int Most = 96;

    /// <summary>Adds the constants of an expression to <paramref name="collected"/>; a list within a text is taken apart when <paramref name="split"/>.</summary>
    public static void Read(SyntaxNode? expression, RoleOrigin origin, bool split, List<RoleTerm> collected) => Read(expression, origin, split, collected, Deepest);

    /// <summary>Adds the constants of a pattern.</summary>
    public static void ReadPattern(PatternSyntax pattern, RoleOrigin origin, List<RoleTerm> collected) => ReadPattern(pattern, origin, collected, Deepest);

    private static void Read(SyntaxNode? node, RoleOrigin origin, bool split, List<RoleTerm> collected, int depth)
    {
        if (node is null || depth == 0 || collected.Count > Most)
        {
            return;
        }

        switch (node)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                AddText(literal.Token.ValueText, literal, origin, split, collected);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolatedStringTextSyntax text)
                    {
                        AddText(text.TextToken.ValueText, text, origin, split, collected);
                    }
                    else if (content is InterpolationSyntax hole)
                    {
                        Read(hole.Expression, origin, split, collected, depth - 1);
                    }
                }

                break;
            case MemberAccessExpressionSyntax { Expression: { } qualifier } access when LastName(qualifier) is { } type:
                collected.Add(new RoleTerm(null, type, access.Name.Identifier.ValueText, access.Span, origin));
                break;
            case IdentifierNameSyntax name:
                collected.Add(new RoleTerm(null, null, name.Identifier.ValueText, name.Span, origin));
                break;
            case InvocationExpressionSyntax invocation:
                ReadInvocation(invocation, origin, collected);
                break;
            // What stands behind `??` is as often "not assigned" as it is a role: it is no evidence.
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                Read(binary.Left, origin, split, collected, depth - 1);
                Read(binary.Right, origin, split, collected, depth - 1);
                break;
            case ConditionalExpressionSyntax choice:
                Read(choice.WhenTrue, origin, split, collected, depth - 1);
                Read(choice.WhenFalse, origin, split, collected, depth - 1);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                {
                    Read(arm.Expression, origin, split, collected, depth - 1);
                }

                break;
            case ParenthesizedExpressionSyntax inner:
                Read(inner.Expression, origin, split, collected, depth - 1);
                break;
            case CastExpressionSyntax cast:
                Read(cast.Expression, origin, split, collected, depth - 1);
                break;
            case ArrayCreationExpressionSyntax { Initializer: { } items }:
                ReadItems(items, origin, collected, depth);
                break;
            case ImplicitArrayCreationExpressionSyntax array:
                ReadItems(array.Initializer, origin, collected, depth);
                break;
            case BaseObjectCreationExpressionSyntax { Initializer: { } items } when items.IsKind(SyntaxKind.CollectionInitializerExpression):
                ReadItems(items, origin, collected, depth);
                break;
            case InitializerExpressionSyntax items:
                ReadItems(items, origin, collected, depth);
                break;
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements)
                {
                    if (element is ExpressionElementSyntax item)
                    {
                        Read(item.Expression, origin, split: false, collected, depth - 1);
                    }
                }

                break;
        }
    }

    // `nameof(Roles.Admin)`, `Role.Admin.ToString()` and `"Admin".ToLower()` are texts; what other calls return is not known here.
    private static void ReadInvocation(InvocationExpressionSyntax invocation, RoleOrigin origin, List<RoleTerm> collected)
    {
        var arguments = invocation.ArgumentList.Arguments;
        switch (invocation.Expression)
        {
            case IdentifierNameSyntax { Identifier.ValueText: "nameof" } when arguments.Count == 1 && LastName(arguments[0].Expression) is { } name:
                collected.Add(new RoleTerm(name, null, null, invocation.Span, origin));
                break;
            case MemberAccessExpressionSyntax access when Decisions.Operand.IsNormalization(access.Name.Identifier.ValueText):
                ReadNormalized(NormalizedText.WithoutCalls(access.Expression), invocation, origin, collected);
                break;
        }
    }

    private static void ReadNormalized(ExpressionSyntax written, InvocationExpressionSyntax whole, RoleOrigin origin, List<RoleTerm> collected)
    {
        switch (written)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                collected.Add(new RoleTerm(literal.Token.ValueText, null, null, literal.Span, origin));
                break;
            case MemberAccessExpressionSyntax { Expression: { } qualifier } member when LastName(qualifier) is { Length: > 0 } type && char.IsUpper(type[0]):
                collected.Add(new RoleTerm(null, type, member.Name.Identifier.ValueText, whole.Span, origin));
                break;
            case IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } when char.IsUpper(name[0]):
                collected.Add(new RoleTerm(null, null, name, whole.Span, origin));
                break;
        }
    }

    private static void ReadItems(InitializerExpressionSyntax items, RoleOrigin origin, List<RoleTerm> collected, int depth)
    {
        foreach (var item in items.Expressions)
        {
            if (item is not AssignmentExpressionSyntax)
            {
                Read(item, origin, split: false, collected, depth - 1);
            }
        }
    }

    private static void ReadPattern(PatternSyntax pattern, RoleOrigin origin, List<RoleTerm> collected, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        switch (pattern)
        {
            case ConstantPatternSyntax constant:
                Read(constant.Expression, origin, split: false, collected, depth - 1);
                break;
            case BinaryPatternSyntax either:
                ReadPattern(either.Left, origin, collected, depth - 1);
                ReadPattern(either.Right, origin, collected, depth - 1);
                break;
            case UnaryPatternSyntax not:
                ReadPattern(not.Pattern, origin, collected, depth - 1);
                break;
            case ParenthesizedPatternSyntax inner:
                ReadPattern(inner.Pattern, origin, collected, depth - 1);
                break;
        }
    }

    private static void AddText(string text, SyntaxNode node, RoleOrigin origin, bool split, List<RoleTerm> collected)
    {
        if (!split)
        {
            collected.Add(new RoleTerm(text, null, null, node.Span, origin));
            return;
        }

        foreach (var part in text.Split(','))
        {
            collected.Add(new RoleTerm(part, null, null, node.Span, origin));
        }
    }

    /// <summary>The last name of a name or member access.</summary>
    public static string? LastName(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
