using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// The members of one type that come once per role, and differ in nothing but the role: <c>ManagerApprovedAt</c> and <c>FinanceApprovedAt</c>,
/// <c>PendingManager</c> and <c>PendingFinance</c>, <c>ApproveByManager()</c> and <c>ApproveByFinance()</c>.
/// </summary>
/// <param name="Roles">The roles, as the members name them.</param>
/// <param name="Places">The members.</param>
internal sealed record RoleSlots(ImmutableArray<string> Roles, ImmutableArray<Location> Places)
{
    private const int FewestRoles = 2;

    /// <summary>A cheap look at the members as written: at least two that could be slots of an approval, in a declaration that speaks of these topics.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public static bool MayHold(BaseTypeDeclarationSyntax declaration, CodeTopics topics)
    {
        if (declaration is EnumDeclarationSyntax set)
        {
            return set.Members.Count > FewestRoles && (topics & CodeTopics.States) != 0;
        }

        var speaksOfApproval = (topics & CodeTopics.Approval) != 0;
        var candidates = 0;
        foreach (var member in ((TypeDeclarationSyntax)declaration).Members)
        {
            var may = member switch
            {
                PropertyDeclarationSyntax property => (speaksOfApproval && ApprovalWords.Decides(property.Identifier.ValueText)) || ActorSlots.MaySayWho(property.Identifier.ValueText) || property.Type is NullableTypeSyntax { ElementType: IdentifierNameSyntax or PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword } },
                MethodDeclarationSyntax method => speaksOfApproval && ApprovalWords.Decides(method.Identifier.ValueText),
                _ => false,
            };
            if (may && ++candidates == FewestRoles)
            {
                return true;
            }
        }

        return declaration is RecordDeclarationSyntax { ParameterList.Parameters.Count: > FewestRoles };
    }

    /// <summary>Reads the slots of a type; <c>null</c> if it has none.</summary>
    public static RoleSlots? Of(INamedTypeSymbol type, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (type.IsStatic && type.TypeKind != TypeKind.Class)
        {
            return null;
        }

        var isEntity = type.TypeKind != TypeKind.Enum && organization.IsDomainType(type);
        var found = OfKnownRoles(type, organization, isEntity, cancellationToken);
        if (found.Count == 0)
        {
            found = ActorSlots.Of(type, organization, isEntity);
        }

        return found.Count == 0
            ? null
            : new RoleSlots(
                [.. found.Select(static s => s.Role).Distinct(StringComparer.OrdinalIgnoreCase)],
                [.. found.Select(static s => s.Member.Locations[0]).Distinct().OrderBy(static l => l.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static l => l.SourceSpan.Start)]);
    }

    private static List<RoleSlot> OfKnownRoles(INamedTypeSymbol type, OrganizationModel organization, bool isEntity, CancellationToken cancellationToken)
    {
        var roles = NamedRoles.Of(organization);
        if (roles.IsEmpty || (type.TypeKind == TypeKind.Enum && !IsStateSet(type, organization)))
        {
            return [];
        }

        var slots = new List<RoleSlot>();
        foreach (var member in type.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsCandidate(member) && roles.In(member.Name) is { } role && !IsParty(role, member.Name, organization))
            {
                slots.Add(new RoleSlot(member, member.Name.Substring(role.Start, role.Length), role.Rest(member.Name), role.IsWhole));
            }
        }

        return slots.Count < FewestRoles ? [] : RoleSlotClusters.Of(type, slots, isEntity);
    }

    // States of work; a kind of order or the role itself is no state.
    private static bool IsStateSet(INamedTypeSymbol type, OrganizationModel organization) =>
        organization.IsClosedSet(type) && organization.Read(null, type).Kind == ThingKind.State;

    private static bool IsCandidate(ISymbol member) => member switch
    {
        IFieldSymbol { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } => true,
        IPropertySymbol { IsIndexer: false, IsStatic: false, IsOverride: false } => true,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsOverride: false } method => ApprovalWords.Decides(method.Name) && !Implements(method),
        _ => false,
    };

    // An interface says it already.
    private static bool Implements(IMethodSymbol method)
    {
        if (!method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return true;
        }

        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What a customer or a supplier is asked for is part of the trade, not of the chain of approval.
    private static bool IsParty(NamedRole role, string name, OrganizationModel organization) =>
        (organization.Words.Of(name.AsSpan(role.Start, role.Length)) & (WordKinds.Party | WordKinds.Technical | WordKinds.State)) != 0
        || name.AsSpan(role.Start, role.Length).Equals("user".AsSpan(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A member that is named after a role.</summary>
/// <param name="Member">The member.</param>
/// <param name="Role">The role as its name holds it.</param>
/// <param name="Rest">The name without the role.</param>
/// <param name="IsWhole">Whether the whole role is named.</param>
internal sealed record RoleSlot(ISymbol Member, string Role, string Rest, bool IsWhole);
