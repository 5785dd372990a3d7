using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Turns places into edits: a static field of the type (L1), or a member of its options (L2).</summary>
internal sealed class RoleSetWriter(SeamRequest request, TablePlace place, RoleSetText text, InlineRoleTestMember member, RoleSetQuery? query)
{
    /// <summary>The roles of the set as it will be written, as values.</summary>
    public IReadOnlyList<string> Values(RoleSetUse use) =>
        [.. use.Roles.Select(r => request.Model.GetConstantValue(r.Syntax) is { HasValue: true, Value: string value } ? value : r.Text)];

    /// <summary>Whether the place reads a single constant of its own type: it has a name already.</summary>
    public bool IsNamedInType(RoleSetUse use) =>
        !use.IsSet && SymbolEqualityComparer.Default.Equals(use.Roles[0].Symbol?.ContainingType, request.Model.GetDeclaredSymbol(place.Owner));

    /// <summary>The edits of L1.</summary>
    public ImmutableArray<SeamEdit> Gather(RoleSetUse use)
    {
        var type = text.ElementType(use.Roles[0]);
        var value = use.IsSet
            ? RoleSetText.Written(use.Roles, use.Comments, RoleSetText.Near)
            : RoleSetText.Near(use.Roles[0]);
        var name = new SeamName(RoleSetNames.For(use, member), type + value);
        return
        [
            new AddMember(request.Document.Id, place.Owner, name, names => TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(
                $"private static readonly {type}{(use.IsSet ? "[]" : "")} {names(name)} = {value};\n")!)),
            .. Reads(use, name, names => SyntaxFactory.IdentifierName(names(name))),
        ];
    }

    /// <summary>The edits of L2 beside those of the seam itself.</summary>
    public ImmutableArray<SeamEdit> Configure(RoleSetUse use, OptionsSeam seam)
    {
        var element = text.ElementType(use.Roles[0]);
        var type = use.IsSet ? element + "[]" : element;
        var today = use.IsSet ? RoleSetText.Written(use.Roles, use.Comments, RoleSetText.Far) : RoleSetText.Far(use.Roles[0]);
        var name = new SeamName(use.Existing is { } existing ? Last(existing) : RoleSetNames.For(use, member), type + today);
        return
        [
            seam.Member(name, names => use.Existing is null ? WithToday(names(name), type, today) : WithArgument(names(name), type)),
            .. Reads(use, name, names => Read(use, seam.Read(name, names))),
        ];
    }

    // A query that another program reads takes the set from a variable that stands before it.
    private ImmutableArray<SeamEdit> Reads(RoleSetUse use, SeamName name, Func<NameLookup, ExpressionSyntax> read) => query is null
        ? [new ReplaceNode(request.Document.Id, use.Node, (current, names) => use.Render(current, read(names)))]
        :
        [
            query.Hoist(request.Document.Id, name, text.ElementType(use.Roles[0]), read),
            new ReplaceNode(request.Document.Id, use.Node, (current, names) => use.Render(current, SyntaxFactory.IdentifierName(query.Local(names(name))))),
        ];

    // A set that exists stays what holds when nothing is configured; else the options class brings today's roles along.
    private static ExpressionSyntax Read(RoleSetUse use, ExpressionSyntax configured)
    {
        var access = (MemberAccessExpressionSyntax)configured;
        var effective = access.WithName(SyntaxFactory.IdentifierName("Effective" + access.Name.Identifier.ValueText));
        return use.Existing is { } existing ? SyntaxFactory.ParseExpression($"{effective}({existing})") : effective;
    }

    private ImmutableArray<MemberDeclarationSyntax> WithToday(string name, string type, string today) =>
    [
        Configured(name, type),
        Parse($"/// <summary>What <see cref=\"{name}\"/> configures; today's value when that is nothing.</summary>\npublic {type} Effective{name} => {Chosen(name, type, "Default" + name)};\n"),
        Parse($"private static readonly {type} Default{name} = {today};\n"),
    ];

    private ImmutableArray<MemberDeclarationSyntax> WithArgument(string name, string type) =>
    [
        Configured(name, type),
        Parse($"/// <summary>What <see cref=\"{name}\"/> configures; today's value when that is nothing.</summary>\npublic {type} Effective{name}({type} today) => {Chosen(name, type, "today")};\n"),
    ];

    // An empty list or text means that nothing is configured: the same holds for the roles of authorization policies.
    private static string Chosen(string name, string type, string today) =>
        type == "string" || type.EndsWith("[]", StringComparison.Ordinal)
            ? $"{name} != null && {name}.Length > 0 ? {name} : {today}"
            : $"{name} ?? {today}";

    private MemberDeclarationSyntax Configured(string name, string type)
    {
        // Bound collections start empty: the binder would append to what stands there.
        var isReference = text.NullMark.Length > 0 || type == "string" || type.EndsWith("[]", StringComparison.Ordinal);
        var mark = isReference ? text.NullMark : "?";
        return Parse($"/// <summary>Replaces today's value when it is configured.</summary>\npublic {type}{mark} {name} {{ get; set; }}\n");
    }

    private static MemberDeclarationSyntax Parse(string source) => TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(source)!);

    private static string Last(ExpressionSyntax name) => name is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : name.ToString();
}
