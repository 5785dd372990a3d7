using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells a table of policies, where roles belong, from a requirement at an endpoint: the argument of <c>AddPolicy</c>, the set-up of the
/// authorization options, and members that make, or are handed, a policy.
/// </summary>
internal static class RoleNamesInAuthorizationPolicies
{
    public static bool IsInTable(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case InvocationExpressionSyntax invocation when NameOf(invocation.Expression) is { } name && IsTableCall(name):
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DefaultPolicy" or "FallbackPolicy" } }:
                    return true;
                case LocalFunctionStatementSyntax local when model.GetDeclaredSymbol(local, cancellationToken) is IMethodSymbol method && MakesPolicy(method):
                    return true;
                case MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not GlobalStatementSyntax:
                    return Declares(current, model, cancellationToken);
                case BaseTypeDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsTableCall(string name) =>
        name is "AddPolicy" or "Configure" or "PostConfigure" or "ConfigureOptions" || name.StartsWith("AddAuthorization", StringComparison.Ordinal);

    private static bool Declares(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = member switch
        {
            BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } => model.GetDeclaredSymbol(variables[0], cancellationToken),
            _ => model.GetDeclaredSymbol(member, cancellationToken),
        };
        return symbol switch
        {
            IMethodSymbol method => MakesPolicy(method),
            IPropertySymbol property => IsPolicy(property.Type),
            IFieldSymbol field => IsPolicy(field.Type),
            _ => false,
        };
    }

    private static bool MakesPolicy(IMethodSymbol method)
    {
        if (IsPolicy(method.ReturnType))
        {
            return true;
        }

        foreach (var parameter in method.Parameters)
        {
            if (IsPolicy(parameter.Type) || parameter.Type.Name is "AuthorizationOptions")
            {
                return true;
            }
        }

        return false;
    }

    // Task<AuthorizationPolicy?> of a policy provider is one as well.
    private static bool IsPolicy(ITypeSymbol type) =>
        type.Name is "AuthorizationPolicy" or "AuthorizationPolicyBuilder" or "AuthorizationBuilder"
        || (type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } && arguments[0].Name is "AuthorizationPolicy" or "AuthorizationPolicyBuilder");

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
