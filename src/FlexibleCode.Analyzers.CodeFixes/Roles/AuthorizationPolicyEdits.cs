using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>How a grant's syntax comes to name a policy.</summary>
/// <param name="Node">The node to replace.</param>
/// <param name="Render">Makes the new one from the current one and the name of the policy.</param>
internal sealed record AuthorizationPolicyEdit(SyntaxNode Node, Func<SyntaxNode, string, SyntaxNode> Render);

/// <summary>
/// Finds the edit of a grant. An attribute that names a policy already gets a second attribute beside it, as both must hold; everything else that
/// the attribute says stays.
/// </summary>
internal static class AuthorizationPolicyEdits
{
    public static AuthorizationPolicyEdit? Find(RoleGrant grant) => grant switch
    {
        { Form: RoleGrantForm.Attribute, Value.Parent: AttributeArgumentSyntax argument, Syntax: AttributeSyntax attribute } =>
            NamesPolicy(attribute)
                ? attribute.Parent is AttributeListSyntax list ? new AuthorizationPolicyEdit(list, (current, policy) => Split((AttributeListSyntax)current, argument, policy)) : null
                : new AuthorizationPolicyEdit(argument, (current, policy) => Argument((AttributeArgumentSyntax)current, policy)),
        { Form: RoleGrantForm.Creation, Value.Parent: AssignmentExpressionSyntax assignment, Syntax: BaseObjectCreationExpressionSyntax creation } =>
            NamesPolicy(creation) ? null : new AuthorizationPolicyEdit(assignment, (current, policy) => Assignment((AssignmentExpressionSyntax)current, policy)),
        _ => null,
    };

    private static bool NamesPolicy(AttributeSyntax attribute) =>
        attribute.ArgumentList!.Arguments.Any(static a => a.NameEquals is null || a.NameEquals.Name.Identifier.ValueText == "Policy");

    private static bool NamesPolicy(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is { Arguments.Count: > 0 }
        || creation.Initializer!.Expressions.Any(static e => e is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Policy" } });

    private static AttributeArgumentSyntax Argument(AttributeArgumentSyntax argument, string policy) =>
        SyntaxFactory.AttributeArgument(
                SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName("Policy").WithTriviaFrom(argument.NameEquals!.Name), argument.NameEquals.EqualsToken),
                null,
                Reference(policy).WithTriviaFrom(argument.Expression));

    private static AssignmentExpressionSyntax Assignment(AssignmentExpressionSyntax assignment, string policy) =>
        assignment.WithLeft(SyntaxFactory.IdentifierName("Policy").WithTriviaFrom(assignment.Left)).WithRight(Reference(policy).WithTriviaFrom(assignment.Right));

    // [Authorize("Finance", Roles = "Manager")] → [Authorize("Finance"), Authorize(Policy = Policies.ManageBudgets)]
    private static AttributeListSyntax Split(AttributeListSyntax list, AttributeArgumentSyntax roles, string policy)
    {
        var wanted = roles.Expression.WithoutTrivia().ToString();
        foreach (var attribute in list.Attributes)
        {
            foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText == "Roles" && argument.Expression.WithoutTrivia().ToString() == wanted && NamesPolicy(attribute))
                {
                    var rest = attribute.WithArgumentList(attribute.ArgumentList!.WithArguments(attribute.ArgumentList.Arguments.Remove(argument)));
                    var second = SyntaxFactory.Attribute(
                            attribute.Name.WithoutTrivia(),
                            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(
                                SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals("Policy"), null, Reference(policy)))))
                        .WithAdditionalAnnotations(Formatter.Annotation);
                    var index = list.Attributes.IndexOf(attribute);
                    return list.WithAttributes(list.Attributes.Replace(attribute, rest).Insert(index + 1, second));
                }
            }
        }

        return list;
    }

    private static ExpressionSyntax Reference(string policy) => SyntaxFactory.ParseExpression(policy).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
}
