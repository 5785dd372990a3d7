using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Sets of what people are to each other (<c>PatientRelationship { Self, Child, Spouse }</c>): no roles, whatever the member is called that holds one.</summary>
internal static class Kinship
{
    private const int FewestKin = 2;

    private static readonly WordStems Kin = WordStems.Whole(
        "self", "child", "spouse", "parent", "sibling", "guardian", "mother", "father", "son", "daughter", "brother", "sister", "husband", "wife", "grandparent", "relative",
        "dependent");

    /// <summary>Whether a type is one, by its name and by members: an employment is a relationship, too.</summary>
    public static bool Is(ITypeSymbol type) =>
        (type.Name.EndsWith("Relationship", StringComparison.Ordinal) || type.Name.EndsWith("RelationshipType", StringComparison.Ordinal) || type.Name.EndsWith("Kinship", StringComparison.Ordinal))
        && type.GetMembers().Count(static m => m is IFieldSymbol { HasConstantValue: true } && Kin.AreIn(m.Name)) >= FewestKin;
}
