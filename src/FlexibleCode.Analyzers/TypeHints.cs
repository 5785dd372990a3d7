using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers;

/// <summary>What the declaration of a type may hold for rules about types, by its text and syntax alone. A no is final.</summary>
[Flags]
internal enum TypeHints : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Members that come once per role.</summary>
    Slots = 1,

    /// <summary>Attributes that may let roles in.</summary>
    Grants = 2,

    /// <summary>It is a type: for a rule that is asked of every one.</summary>
    Any = 4,
}

/// <summary>Reads <see cref="TypeHints"/>.</summary>
internal static class TypeHintReader
{
    /// <summary>The hints of one declaration, which speaks of these topics.</summary>
    public static TypeHints Of(BaseTypeDeclarationSyntax declaration, CodeTopics topics) =>
        (RoleSlots.MayHold(declaration, topics) ? TypeHints.Slots : TypeHints.None)
        | (DeclaredAttributes.Any(declaration, RoleNamesInAuthorizationReader.IsCandidate) ? TypeHints.Grants : TypeHints.None);
}
