using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells what parameters of calls that ask for a role or grant one take: the key of a role (<c>int roleId</c>), the role itself, or a remark for the log
/// (<c>string reason</c>).
/// </summary>
internal static class InlineRoleTestKeys
{
    private static readonly string[] RemarkWords =
        ["reason", "comment", "comments", "note", "notes", "remark", "remarks", "description", "justification", "message"];

    /// <summary>Whether a role is handed over otherwise than by its name: as a number, a <c>Guid</c>, or the row of it.</summary>
    public static bool IsKey(IParameterSymbol? parameter) =>
        parameter is not null
        && NullableType.Underlying(parameter.Type) is { } type
        && (type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte
            || type is { Name: nameof(Guid), ContainingNamespace.Name: nameof(System) }
            || (type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } && type.Name.EndsWith("Role", StringComparison.Ordinal)))
        && InlineRoleTestNames.SpeaksOfRole(parameter.Name)
        && RoleNames.IsHolder(parameter.Name, Vocabulary.BuiltIn);

    /// <summary>Whether a text says why something is done.</summary>
    public static bool IsRemark(string parameter)
    {
        foreach (var word in RemarkWords)
        {
            if (InlineRoleTestNames.HasWord(parameter, word))
            {
                return true;
            }
        }

        return false;
    }
}
