using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>How a part asks, and with it how a set takes its place.</summary>
internal enum RoleSetForm
{
    /// <summary>A condition on one role: the set is tried role by role with the same condition.</summary>
    Condition,

    /// <summary>A pattern of constants: the set is asked for the operand.</summary>
    Pattern,

    /// <summary>A list that is written out: the set stands in its place.</summary>
    List,

    /// <summary>Several arguments of a <c>params</c> list: the set stands in their place.</summary>
    Arguments,

    /// <summary>A single role where no condition can be repeated (a grant, a look-up, an asynchronous test): a named value stands in its place.</summary>
    Value,

    /// <summary>A named set that exists already.</summary>
    Gathered,
}

/// <summary>The smallest expression of a role test that can be rewritten by itself.</summary>
/// <param name="Form">How it asks.</param>
/// <param name="Unit">The expression.</param>
/// <param name="Roles">Its roles in the order in which they are tried.</param>
internal sealed record RoleSetPart(RoleSetForm Form, ExpressionSyntax Unit, ImmutableArray<RoleName> Roles)
{
    /// <summary>The parts of one ask; <c>null</c> when it has a form that no set can take the place of.</summary>
    public static ImmutableArray<RoleSetPart>? Of(RoleAsk ask)
    {
        var roles = ask.Roles;
        if (ask.Stand == RoleNamesStand.Gathered)
        {
            return Gathered(ask) is { } named ? [new RoleSetPart(RoleSetForm.Gathered, named, roles)] : null;
        }

        if (ask.Stand != RoleNamesStand.Inline)
        {
            return null;
        }

        if (roles.Any(static r => r.Symbol is ILocalSymbol { IsConst: false }))
        {
            return roles is [var kept] && Kept(kept) is { } value ? [value] : null;
        }

        if (ask.Operation is IIsPatternOperation)
        {
            return RoleSetPattern.Of(ask.Syntax)?.Alternatives == roles.Length ? [new RoleSetPart(RoleSetForm.Pattern, ask.Syntax, roles)] : null;
        }

        if (ListAround(roles, ask.Syntax) is { } list)
        {
            return list is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax ? [new RoleSetPart(RoleSetForm.List, list, roles)] : null;
        }

        if (ask.Operation is IInvocationOperation call && InlineRoleTestCalls.Lambda(call) is { Syntax: LambdaExpressionSyntax { ExpressionBody: { } body } })
        {
            return InBody(body, roles);
        }

        if (IsParamsList(ask.Operation))
        {
            return [new RoleSetPart(RoleSetForm.Arguments, ask.Syntax, roles)];
        }

        return roles.Length != 1 ? null
            : ask.TakesOneRole ? [Value(roles[0])]
            : ask.Operation.Type?.SpecialType == SpecialType.System_Boolean ? [new RoleSetPart(RoleSetForm.Condition, ask.Syntax, roles)]
            : null;
    }

    /// <summary>A role that is handed over by itself.</summary>
    public static RoleSetPart Value(RoleName role) => new(RoleSetForm.Value, role.Syntax, [role]);

    // What a variable is set to is named, so that all that read it go on with the same role.
    private static RoleSetPart? Kept(RoleName role) =>
        role.Symbol is ILocalSymbol local && VariableUses.OnlyValue(local, default) is { } value && value.SyntaxTree == role.Syntax.SyntaxTree
            ? Value(new RoleName(role.Text, value, null))
            : null;

    /// <summary>The first argument of the params list that the part's roles are.</summary>
    public int FirstArgument()
    {
        var arguments = ((InvocationExpressionSyntax)Unit).ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Expression == Roles[0].Syntax)
            {
                return i;
            }
        }

        return -1;
    }

    // Within `r => r == "A" || r is "B" or "C"`, each alternative is a part.
    private static ImmutableArray<RoleSetPart>? InBody(ExpressionSyntax body, ImmutableArray<RoleName> roles)
    {
        var parts = ImmutableArray.CreateBuilder<RoleSetPart>();
        foreach (var group in roles.GroupBy(r => Alternative(r.Syntax, body)))
        {
            var several = group.ToImmutableArray();
            if (RoleSetPattern.Of(group.Key)?.Alternatives == several.Length)
            {
                parts.Add(new RoleSetPart(RoleSetForm.Pattern, group.Key, several));
            }
            else if (several.Length == 1 && group.Key is not IsPatternExpressionSyntax)
            {
                parts.Add(new RoleSetPart(RoleSetForm.Condition, group.Key, several));
            }
            else
            {
                return null;
            }
        }

        return parts.ToImmutable();
    }

    private static ExpressionSyntax Alternative(SyntaxNode role, ExpressionSyntax body)
    {
        var node = role;
        while (node != body && node.Parent is { } parent
            && !(parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression }
                || (parent is ParenthesizedExpressionSyntax && node is BinaryExpressionSyntax or IsPatternExpressionSyntax or InvocationExpressionSyntax)))
        {
            node = parent;
        }

        return (ExpressionSyntax)node;
    }

    private static ExpressionSyntax? ListAround(ImmutableArray<RoleName> roles, SyntaxNode within)
    {
        for (SyntaxNode? node = roles[0].Syntax; node is not null && node != within; node = node.Parent)
        {
            if (node is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or BaseObjectCreationExpressionSyntax)
            {
                return (ExpressionSyntax)node;
            }
        }

        return null;
    }

    private static bool IsParamsList(IOperation operation) =>
        operation is IInvocationOperation { Syntax: InvocationExpressionSyntax } call
        && call.Arguments.Any(static a => a.ArgumentKind == ArgumentKind.ParamArray && a.Value is IArrayCreationOperation);

    // The set is a receiver or an argument: the name of a static member, in whatever form it is asked.
    private static ExpressionSyntax? Gathered(RoleAsk ask)
    {
        foreach (var node in ask.Syntax.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax name
                && ask.Operation.SemanticModel?.GetSymbolInfo(name).Symbol is (IFieldSymbol { IsStatic: true, IsReadOnly: true, IsConst: false } or IPropertySymbol { IsStatic: true }) and var symbol
                && (symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } || InlineRoleTestNames.SpeaksOfRole(symbol.Name)))
            {
                return name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            }
        }

        return null;
    }
}
