using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Renders a table as a static field: one row a line, each with the comments that it had in the decision.</summary>
/// <param name="Table">The table.</param>
/// <param name="Text">How types, keys and values are written where the table stands.</param>
/// <param name="Comments">Where the decision's comments go.</param>
/// <param name="Language">The document's version of C#.</param>
/// <param name="NewLine">The document's line ending.</param>
/// <param name="Indent">What stands before a member of the type that gets the table.</param>
internal sealed record TableMember(Table Table, TableText Text, TableComments Comments, LanguageVersion Language, string NewLine, string Indent)
{
    /// <summary>The table's type: a dictionary, or a set.</summary>
    public string Type => Table.Form == TableForm.Members
        ? $"global::System.Collections.Generic.HashSet<{Text.KeyType(Table)}>"
        : $"global::System.Collections.Generic.Dictionary<{Text.KeyType(Table)}, {Text.ValueType(Table)}>";

    /// <summary>The field.</summary>
    public MemberDeclarationSyntax Field(string name, string access = "private")
    {
        var text = $"{access} static readonly {Type} {name} = {Creation()};";
        var member = SyntaxFactory.ParseMemberDeclaration(text)!;
        return Finished(member);
    }

    /// <summary>The creation of the table with all its rows.</summary>
    public string Creation()
    {
        var comparer = Table.Keys.Length == 1 && Table.Keys[0].IgnoresCase ? "global::System.StringComparer.OrdinalIgnoreCase" : "";
        var builder = new StringBuilder();
        builder.Append(Language >= LanguageVersion.CSharp9 ? "new" : "new " + Type);
        if (comparer.Length > 0 || Language >= LanguageVersion.CSharp9)
        {
            builder.Append('(').Append(comparer).Append(')');
        }

        builder.Append(NewLine).Append(Indent).Append('{').Append(NewLine);
        foreach (var entry in Table.Entries)
        {
            foreach (var line in Comments.Before(entry))
            {
                builder.Append(Indent).Append("    ").Append(line).Append(NewLine);
            }

            builder.Append(Indent).Append("    ");
            AppendEntry(builder, entry);
            builder.Append(',');
            if (Comments.Beside(entry) is { } beside)
            {
                builder.Append(' ').Append(beside);
            }

            builder.Append(NewLine);
        }

        foreach (var line in Comments.Rest)
        {
            builder.Append(Indent).Append("    ").Append(line).Append(NewLine);
        }

        return builder.Append(Indent).Append('}').ToString();
    }

    /// <summary>
    /// A rendered node as the engine expects it: to be formatted, and the names that were written in full to be shortened and imported. What
    /// was taken over from the code stays as it was written.
    /// </summary>
    public static T Finished<T>(T node)
        where T : SyntaxNode
    {
        var names = node.DescendantNodesAndSelf().Where(static n =>
            n is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax && n.GetFirstToken().IsKind(SyntaxKind.GlobalKeyword));
        return node
            .ReplaceNodes(names, static (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private void AppendEntry(StringBuilder builder, TableEntry entry)
    {
        var key = Table.Keys.Length == 1
            ? Text.Key(Table.Keys[0], entry.Keys[0])
            : $"({Text.Key(Table.Keys[0], entry.Keys[0])}, {Text.Key(Table.Keys[1], entry.Keys[1])})";
        if (Table.Form == TableForm.Members)
        {
            builder.Append(key);
        }
        else
        {
            builder.Append('[').Append(key).Append("] = ").Append(Text.Value(entry.Outcome, Table.ValueType!));
        }
    }
}
