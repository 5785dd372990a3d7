using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Reads a place that opens something to roles by name. Constants are resolved by the semantic model: a literal, a <c>const</c>,
/// <c>nameof</c> and an interpolation of these are one. What is no constant is data already.
/// </summary>
internal static class RoleNamesInAuthorizationReader
{
    /// <summary>The property of attributes and options that names roles.</summary>
    public const string RolesProperty = "Roles";

    /// <summary>The method of a policy builder that names roles.</summary>
    public const string RoleRequirement = "RequireRole";

    /// <summary>Whether a node may be such a place, by its tokens alone.</summary>
    public static bool IsCandidate(SyntaxNode node) => node switch
    {
        AttributeSyntax { ArgumentList: { } arguments } attribute => NamesRoles(arguments) || AccessAttributes.MayNameRoles(attribute),
        AssignmentExpressionSyntax assignment => LeftName(assignment) == RolesProperty,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: RoleRequirement } } => true,
        _ => false,
    };

    /// <summary>Reads a candidate; <c>null</c> when it grants nothing to a role by a constant name.</summary>
    public static RoleGrant? Read(SyntaxNode node, SemanticModel model, Func<ITypeSymbol, bool> isOwn, CancellationToken cancellationToken) => node switch
    {
        AttributeSyntax attribute => ReadAttribute(attribute, model, isOwn, cancellationToken),
        AssignmentExpressionSyntax assignment => ReadAssignment(assignment, model, cancellationToken),
        InvocationExpressionSyntax invocation => ReadRequirement(invocation, model, cancellationToken),
        _ => null,
    };

    private static RoleGrant? ReadAttribute(AttributeSyntax attribute, SemanticModel model, Func<ITypeSymbol, bool> isOwn, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(attribute, cancellationToken);
        var constructor = (info.Symbol ?? (info.CandidateSymbols.Length > 0 ? info.CandidateSymbols[0] : null)) as IMethodSymbol;
        if (constructor?.ContainingType is not { TypeKind: not TypeKind.Error } type || !MayGrant(attribute, constructor, isOwn))
        {
            return null;
        }

        var isAuthorizeData = RoleNamesInAuthorizationAttributes.IsAuthorizeData(type);
        foreach (var argument in attribute.ArgumentList!.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == RolesProperty)
            {
                return model.GetConstantValue(argument.Expression, cancellationToken).Value is string text
                    ? Grant(
                        isAuthorizeData ? RoleGrantForm.Attribute : RoleGrantForm.Legacy,
                        attribute,
                        RoleNamesInAuthorizationList.Split(text),
                        argument.Expression,
                        RoleNamesInAuthorizationAttributes.IsPlain(type))
                    : null;
            }
        }

        var roles = ReadArguments(attribute.ArgumentList.Arguments, constructor, model, cancellationToken);
        return Grant(isAuthorizeData ? RoleGrantForm.AttributeArguments : RoleGrantForm.Legacy, attribute, roles, null, isPlain: false);
    }

    /// <summary>
    /// Whether an attribute with this constructor may grant something to roles: it authorizes, and is given roles by the property or by a parameter
    /// that says so. <c>[Authorize(Permissions.Read)]</c> is not, and needs no further look.
    /// </summary>
    public static bool MayGrant(AttributeSyntax attribute, IMethodSymbol constructor, Func<ITypeSymbol, bool> isOwn) =>
        (NamesRoles(attribute.ArgumentList!) || TakesRoles(constructor))
        && (RoleNamesInAuthorizationAttributes.IsAuthorizeData(constructor.ContainingType) || RoleNamesInAuthorizationAttributes.IsLegacy(constructor.ContainingType, isOwn));

    private static bool TakesRoles(IMethodSymbol constructor)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (Vocabulary.BuiltIn.Has(parameter.Name, WordKinds.Role))
            {
                return true;
            }
        }

        return false;
    }

    // [RolesAllowed("Admin", "Manager")], [AuthorizeRoles(Role.Admin, Role.Manager)]: the parameter says that these are roles.
    private static ImmutableArray<string> ReadArguments(
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments, IMethodSymbol constructor, SemanticModel model, CancellationToken cancellationToken)
    {
        var roles = ImmutableArray.CreateBuilder<string>();
        var index = -1;
        foreach (var argument in arguments)
        {
            index++;
            if (argument.NameEquals is not null || constructor.Parameters.Length == 0)
            {
                continue;
            }

            var parameter = constructor.Parameters[Math.Min(index, constructor.Parameters.Length - 1)];
            if (argument.NameColon is { } name)
            {
                parameter = constructor.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText) ?? parameter;
            }

            if (!Vocabulary.BuiltIn.Has(parameter.Name, WordKinds.Role))
            {
                continue;
            }

            foreach (var expression in Elements(argument.Expression))
            {
                AddConstant(roles, expression, model, cancellationToken);
            }
        }

        return roles.ToImmutable();
    }

    private static RoleGrant? ReadAssignment(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is not IPropertySymbol { Name: RolesProperty } property
            || !RoleNamesInAuthorizationAttributes.IsAuthorizeData(property.ContainingType)
            || model.GetConstantValue(assignment.Right, cancellationToken).Value is not string text)
        {
            return null;
        }

        var roles = RoleNamesInAuthorizationList.Split(text);
        return assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
            ? Grant(
                RoleGrantForm.Creation,
                creation,
                roles,
                assignment.Right,
                RoleNamesInAuthorizationAttributes.IsPlain(model.GetTypeInfo(creation, cancellationToken).Type))
            : Grant(RoleGrantForm.Assignment, assignment, roles, assignment.Right, isPlain: false);
    }

    private static RoleGrant? ReadRequirement(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (RoleNamesInAuthorizationPolicies.IsInTable(invocation, model, cancellationToken)
            || model.GetSymbolInfo(invocation, cancellationToken).Symbol is not IMethodSymbol { ContainingType.Name: "AuthorizationPolicyBuilder" })
        {
            return null;
        }

        var roles = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            foreach (var expression in Elements(argument.Expression))
            {
                AddConstant(roles, expression, model, cancellationToken);
            }
        }

        return Grant(RoleGrantForm.Requirement, invocation, roles.ToImmutable(), null, isPlain: false);
    }

    private static RoleGrant? Grant(RoleGrantForm form, SyntaxNode syntax, ImmutableArray<string> roles, ExpressionSyntax? value, bool isPlain) =>
        roles.IsEmpty ? null : new RoleGrant(form, syntax, roles, value, isPlain);

    private static void AddConstant(ImmutableArray<string>.Builder roles, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(expression, cancellationToken) is not { HasValue: true, Value: { } value })
        {
            return;
        }

        if (value is string text)
        {
            foreach (var role in RoleNamesInAuthorizationList.Split(text))
            {
                if (!roles.Contains(role))
                {
                    roles.Add(role);
                }
            }
        }
        else if (model.GetSymbolInfo(expression, cancellationToken).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member && !roles.Contains(member.Name))
        {
            roles.Add(member.Name);
        }
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression),
        _ => [expression],
    };

    private static bool NamesRoles(AttributeArgumentListSyntax arguments)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == RolesProperty)
            {
                return true;
            }
        }

        return false;
    }

    private static string? LeftName(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
