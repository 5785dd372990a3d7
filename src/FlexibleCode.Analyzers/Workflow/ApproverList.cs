using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A list of roles that says who approves: its name speaks of approving or of handing on, and its elements are roles of this organization, or
/// steps that are made with one role each.
/// </summary>
/// <param name="Name">What the list is called.</param>
/// <param name="Symbol">The field, property or local.</param>
/// <param name="Value">The list as written.</param>
/// <param name="Places">Its elements.</param>
internal sealed record ApproverList(string Name, ISymbol Symbol, IOperation Value, ImmutableArray<Location> Places)
{
    private const int FewestRoles = 2;

    /// <summary>Reads the list that a field, property or local begins with; <c>null</c> if it is none.</summary>
    public static ApproverList? Read(IOperation initializer, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (Declared(initializer) is not { } declared || !MayBeList(declared.Symbol, declared.Type) || LiteralList.Read(declared.Value, cancellationToken) is not { } list
            || list.Elements.Length < FewestRoles || IsDefault(declared.Symbol)
            || (!ApprovalWords.Decides(declared.Symbol.Name) && CallerRoleList.IsOnlySearched(declared.Symbol, declared.Value.Syntax, cancellationToken)))
        {
            return null;
        }

        var roles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var texts = 0;
        foreach (var element in list.Elements)
        {
            var role = RoleOf(element, organization, cancellationToken, out var isText);
            texts += isText ? 1 : 0;
            if (role is not null)
            {
                roles.Add(role);
            }
        }

        // Where the name says roles, their texts are roles; else most of them must be known.
        var saysRoles = organization.Words.Has(declared.Symbol.Name, WordKinds.Role) && texts == list.Elements.Length;
        return roles.Count >= FewestRoles && roles.Count * 2 > list.Elements.Length || saysRoles
            ? new ApproverList(declared.Symbol.Name, declared.Symbol, declared.Value, [.. list.Elements.Select(static e => e.Syntax.GetLocation())])
            : null;
    }

    private static (ISymbol Symbol, ITypeSymbol Type, IOperation Value)? Declared(IOperation initializer) => initializer switch
    {
        IFieldInitializerOperation { InitializedFields: [var field] } written => (field, field.Type, written.Value),
        IPropertyInitializerOperation { InitializedProperties: [var property] } written => (property, property.Type, written.Value),
        IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } written => (declarator.Symbol, declarator.Symbol.Type, written.Value),
        _ => null,
    };

    // Cheap: a collection with a name that speaks of approving.
    private static bool MayBeList(ISymbol symbol, ITypeSymbol type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String or SpecialType.None } or INamedTypeSymbol { Arity: 1 }
        && (ApprovalWords.Decides(symbol.Name) || (ApprovalWords.Routes(symbol.Name) && !symbol.Name.StartsWith("Can", StringComparison.Ordinal) && !CallerRoleList.IsOperation(symbol.Name)));

    // What can be set, and what an options class begins with, is a default that configuration replaces.
    private static bool IsDefault(ISymbol symbol) =>
        symbol is IPropertySymbol { SetMethod: not null }
        || (symbol is not ILocalSymbol && symbol.ContainingType.Name is var type
            && (type.EndsWith("Options", StringComparison.Ordinal) || type.EndsWith("Settings", StringComparison.Ordinal) || type.EndsWith("Configuration", StringComparison.Ordinal)));

    private static string? RoleOf(IOperation element, OrganizationModel organization, CancellationToken cancellationToken, out bool isText)
    {
        isText = false;
        if (ConstantReader.Read(element, cancellationToken) is { Value: not null } constant)
        {
            isText = constant.Value is string;
            return constant.Value is string text
                ? organization.IsRole(text) ? text : null
                : constant.Type is { } type && RouteSubjects.IsRoleSet(type, organization) ? constant.Name : null;
        }

        // new ApprovalStep(1, "Manager"), new() { Order = 2, Role = "Director" }
        if (Operand.WithoutImplicitConversion(element) is not IObjectCreationOperation { Type: { } made } creation || !organization.IsOwn(made))
        {
            return null;
        }

        foreach (var value in creation.Arguments.Select(static a => a.Value).Concat(Assigned(creation)))
        {
            if (ConstantReader.Read(value, cancellationToken) is { Value: string role } && organization.IsRole(role))
            {
                return role;
            }
        }

        return null;
    }

    private static IEnumerable<IOperation> Assigned(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(static a => a.Value) ?? [];
}
