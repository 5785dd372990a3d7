using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells the column of a list or sheet, for which a lambda writes what people read (<c>new Column("Role", u => …)</c>), from a rule or step, for which one decides
/// (<c>new Transition("submit", o => …)</c>). Asked for findings only.
/// </summary>
internal static class RoleBranchColumn
{
    private static readonly string[] Columns = ["column", "columns", "field", "cell", "header", "export", "sheet", "report"];

    private static readonly string[] Deciding =
        ["rule", "step", "transition", "policy", "state", "stage", "status", "route", "action", "guard", "condition", "workflow", "approval", "handler"];

    /// <summary>Whether what is made with a lambda is such a column: it or its parameter is called so, or it has a caption beside the lambda and is nothing that decides.</summary>
    public static bool Is(IObjectCreationOperation made, IArgumentOperation lambda) =>
        Shows(made.Type?.Name) || Shows(lambda.Parameter?.Name)
        || (made.Type is { } type && !Deciding.Any(w => InlineRoleTestNames.HasWord(type.Name, w))
            && made.Arguments.Any(a => a != lambda && a.Value.ConstantValue is { HasValue: true, Value: string }));

    private static bool Shows(string? name) => name is not null && (NameSink.IsPresentation(name) || Columns.Any(w => InlineRoleTestNames.HasWord(name, w)));
}
