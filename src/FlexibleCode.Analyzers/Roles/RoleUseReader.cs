using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What code does with the name of a role.</summary>
internal enum RoleUseKind
{
    /// <summary>Asks for it in exactly this spelling: <c>[Authorize(Roles = …)]</c>, <c>IsInRole</c>, <c>==</c>, <c>case</c>.</summary>
    Asked,

    /// <summary>Asks for it without regard to case.</summary>
    AskedInAnyCase,

    /// <summary>Gives it to somebody, creates it, declares it, or hands it on.</summary>
    Given,

    /// <summary>The member of an enum: its name is no text until somebody makes it one.</summary>
    Member,

    /// <summary>What a property of an options type begins with until configuration says otherwise: nobody is given it for certain.</summary>
    Preset,
}

/// <summary>Reads by syntax alone what is done with the name of a role, for the few roles that have a twin.</summary>
internal static class RoleUseReader
{
    private const int LongestWay = 24;

    public static RoleUseKind Read(RoleUse use, BoundOptions options, CancellationToken cancellationToken)
    {
        SyntaxNode node = use.Tree.GetRoot(cancellationToken).FindNode(use.Place, getInnermostNodeForTie: true);
        if (node is EnumMemberDeclarationSyntax)
        {
            return RoleUseKind.Member;
        }

        for (var steps = 0; steps < LongestWay && node.Parent is { } parent; steps++)
        {
            switch (parent)
            {
                case AttributeArgumentSyntax argument:
                    return IsDefault(argument) ? RoleUseKind.Given : RoleUseKind.Asked;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                    return Asked(binary.Left == node ? binary.Right : binary.Left);
                case IsPatternExpressionSyntax test:
                    return Asked(test.Expression);
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Pattern == node:
                    return Asked(choice.GoverningExpression);
                case SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice }:
                    return Asked(choice.Expression);
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } }:
                    return OfCall(call);
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == node && access.Name.Identifier.ValueText is "Contains" or "Equals":
                    return Asked(call);
                case PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property when !property.Modifiers.Any(SyntaxKind.StaticKeyword) && options.Holds(type.Identifier.ValueText):
                    return RoleUseKind.Preset;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return RoleUseKind.Given;
            }

            node = parent;
        }

        return RoleUseKind.Given;
    }

    /// <summary>Whether a call asks for the role that it is handed.</summary>
    public static bool Asks(InvocationExpressionSyntax call) => OfCall(call) is RoleUseKind.Asked or RoleUseKind.AskedInAnyCase;

    /// <summary>Whether an attribute asks for the role that it is handed or only shows it: <c>[Authorize(Roles = …)]</c>, <c>[RequireRole(…)]</c>, <c>[Display(Name = …)]</c>.</summary>
    public static bool Asks(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.ValueText == "Roles"
        || (NameOf(argument) is { } attribute && !InlineRoleTestNames.IsGrant(attribute) && !IsDefault(argument)
            && (InlineRoleTestNames.SpeaksOfRole(attribute) || Vocabulary.BuiltIn.Has(attribute, WordKinds.Permission | WordKinds.Presentation)));

    // [DefaultValue("Member")]: what somebody has who is given nothing else.
    private static bool IsDefault(AttributeArgumentSyntax argument) => NameOf(argument)?.StartsWith("Default", StringComparison.Ordinal) == true;

    private static string? NameOf(AttributeArgumentSyntax argument) =>
        argument.Parent?.Parent is AttributeSyntax attribute ? RoleConstants.LastName(attribute.Name) : null;

    private static RoleUseKind OfCall(SyntaxNode call)
    {
        var name = call is InvocationExpressionSyntax { Expression: { } called }
            ? RoleConstants.LastName(called) ?? ((called as MemberBindingExpressionSyntax)?.Name.Identifier.ValueText)
            : null;
        if (name is null)
        {
            return RoleUseKind.Given;
        }

        if (name is "Equals" or "Contains" or "IndexOf")
        {
            return Asked(call);
        }

        if (!StartsWithTest(name))
        {
            return RoleUseKind.Given;
        }

        // The user manager looks names up in their normalized form.
        return name.EndsWith("Async", StringComparison.Ordinal) ? RoleUseKind.AskedInAnyCase : RoleUseKind.Asked;
    }

    private static bool StartsWithTest(string name) =>
        name.StartsWith("Is", StringComparison.Ordinal) || AsksWhatOneHas(name) || name.StartsWith("Require", StringComparison.Ordinal)
        || name.StartsWith("InRole", StringComparison.Ordinal) || name == "Roles";

    // HasRole, HasAnyRole, HasClaim; but HasDefaultValue, HasData and HasValue say what a row begins with.
    private static bool AsksWhatOneHas(string name) =>
        name.StartsWith("Has", StringComparison.Ordinal)
        && !name.StartsWith("HasDefault", StringComparison.Ordinal) && !name.StartsWith("HasData", StringComparison.Ordinal) && name is not ("HasValue" or "HasDiscriminator" or "HasConversion");

    // `role.ToLower() == "admin"`, `string.Equals(role, "admin", StringComparison.OrdinalIgnoreCase)`
    private static RoleUseKind Asked(SyntaxNode operand)
    {
        foreach (var token in operand.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && IsOfAnyCase(token.ValueText))
            {
                return RoleUseKind.AskedInAnyCase;
            }
        }

        return RoleUseKind.Asked;
    }

    private static bool IsOfAnyCase(string name) =>
        name is "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" || name.EndsWith("IgnoreCase", StringComparison.Ordinal)
        || name.StartsWith("Normalize", StringComparison.OrdinalIgnoreCase);
}
