using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>How a word came to be known as a role.</summary>
internal enum RoleOrigin
{
    /// <summary>It reaches authorization: <c>[Authorize(Roles)]</c>, <c>IsInRole</c>, <c>RequireRole</c>, <c>AddToRoleAsync</c>, a role claim.</summary>
    Authorization,

    /// <summary>It is compared with, or assigned to, something named by a role word.</summary>
    Holder,

    /// <summary>It is a member of a set named by a role word.</summary>
    Declaration,

    /// <summary>It is compared with an operand that is also compared with at least two known roles.</summary>
    Company,
}

/// <summary>A constant as written: its text, or the name that stands for it.</summary>
/// <param name="Text">The text; <c>null</c> when a name is written.</param>
/// <param name="TypeName">The last name of the qualifier; <c>null</c> when there is none.</param>
/// <param name="MemberName">The constant's name.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Origin">What makes it a role.</param>
internal readonly record struct RoleTerm(string? Text, string? TypeName, string? MemberName, TextSpan Place, RoleOrigin Origin);

/// <summary>An operand that is compared with texts.</summary>
/// <param name="Scope">The type declaration that it stands in.</param>
/// <param name="Operand">The operand as written.</param>
/// <param name="Name">Its last name.</param>
/// <param name="OperandPlace">Where the operand stands first.</param>
/// <param name="Text">The text that it is compared with.</param>
/// <param name="Place">Where the text stands.</param>
internal readonly record struct TextComparison(int Scope, string Operand, string Name, TextSpan OperandPlace, string Text, TextSpan Place);
