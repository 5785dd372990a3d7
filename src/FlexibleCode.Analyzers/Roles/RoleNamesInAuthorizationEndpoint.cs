using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What a grant opens: a type (controller, page, hub), one action of it, or a route.</summary>
/// <param name="Type">The type that declares it; empty for routes of top-level code.</param>
/// <param name="Member">The action, or <c>null</c> when the whole type is opened.</param>
/// <param name="Route">The route of a minimal API, or <c>null</c>.</param>
internal readonly record struct RoleNamesInAuthorizationEndpoint(string Type, string? Member, string? Route)
{
    /// <summary>As messages say it: <c>BudgetsController.Approve</c>, <c>/orders/{id}</c>.</summary>
    public string Text => Route ?? (Member is null ? Type : Type.Length == 0 ? Member : Type + "." + Member);

    /// <summary>The endpoint around a grant.</summary>
    public static RoleNamesInAuthorizationEndpoint Of(SyntaxNode grant)
    {
        string? member = null;
        string? route = null;
        for (var node = grant; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation:
                    route ??= RouteOf(invocation);
                    break;
                case MethodDeclarationSyntax method:
                    member ??= method.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax property:
                    member ??= property.Identifier.ValueText;
                    break;
                case BaseTypeDeclarationSyntax type:
                    return new(type.Identifier.ValueText, member, route);
            }
        }

        return new("", member ?? "the application", route);
    }

    // app.MapGet("/orders", …).RequireAuthorization(…): the pattern stands further in.
    private static string? RouteOf(InvocationExpressionSyntax invocation)
    {
        for (ExpressionSyntax? current = invocation; current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call; current = access.Expression)
        {
            if (access.Name.Identifier.ValueText.StartsWith("Map", StringComparison.Ordinal)
                && call.ArgumentList.Arguments.Count > 0
                && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
            {
                return literal.Token.ValueText;
            }
        }

        return null;
    }
}
