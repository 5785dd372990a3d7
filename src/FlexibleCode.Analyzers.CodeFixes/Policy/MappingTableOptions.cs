using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>
/// The seam L2 of a mapping: the table is a property of a bound options class. It is null until it is configured, because the binder adds to
/// what is there; today's values hold until then.
/// </summary>
internal static class MappingTableOptions
{
    /// <summary>The edits that bind the table; <c>null</c> where it cannot be bound.</summary>
    public static async Task<ImmutableArray<SeamEdit>?> BindAsync(SeamRequest request, TableSeam seam, string name, CancellationToken cancellationToken)
    {
        var table = seam.Table;
        if (!CanBind(table) || await OptionsSeam.TryAsync(request, table.Decision.Syntax, cancellationToken).ConfigureAwait(false) is not { } options)
        {
            return null;
        }

        var member = seam.Member(isFar: true);
        var property = new SeamName(name, member.Type + member.Creation());
        return
        [
            .. options.Edits,
            options.Member(property, names => Members(names(property), member, table)),
            .. seam.LookUp(names => Effective(options, property, names)),
        ];
    }

    // Keys that a section can name, values that a setting can hold, and types that a public class can show.
    private static bool CanBind(Table table) =>
        table.Keys.Length == 1
        && table.NullAnswer is null
        && (table.Keys[0].Type.TypeKind == TypeKind.Enum || table.Keys[0].Type.SpecialType == SpecialType.System_String)
        && table.ValueType is not INamedTypeSymbol { IsTupleType: true }
        && !ValueObject.Is(table.ValueType!)
        && IsPublic(table.Keys[0].Type)
        && IsPublic(table.ValueType!);

    private static bool IsPublic(ITypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is INamedTypeSymbol named; symbol = symbol.ContainingType)
        {
            if (named.DeclaredAccessibility != Accessibility.Public || named.TypeArguments.Any(static a => !IsPublic(a)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Effective(OptionsSeam options, SeamName property, NameLookup names)
    {
        var read = (MemberAccessExpressionSyntax)options.Read(property, names);
        return read.WithName(SyntaxFactory.IdentifierName("Effective" + names(property))).ToString();
    }

    private static ImmutableArray<MemberDeclarationSyntax> Members(string name, TableMember member, Table table)
    {
        var optional = member.Text.IsNullableOn ? "?" : "";

        // The binder makes a dictionary that minds case: the configured one is asked as the decision asked.
        var configured = table.Keys[0].IgnoresCase
            ? $"{name} is null ? Default{name} : new {member.Type}({name}, global::System.StringComparer.OrdinalIgnoreCase)"
            : $"{name} ?? Default{name}";
        return
        [
            Parsed($"private static readonly {member.Type} Default{name} = {member.Creation()};"),
            Parsed($"/// <summary>Today's values hold until this is configured; then these alone do.</summary>{member.NewLine}public {member.Type}{optional} {name} {{ get; set; }}"),
            Parsed($"internal {member.Type} Effective{name} => {configured};"),
        ];
    }

    private static MemberDeclarationSyntax Parsed(string text) => TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(text)!);
}
