using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The class that a program gets to read tables from configuration: it knows what a state is, and says section and row of all that is wrong.
/// Tables that are bound share it; each brings along what it needs of it.
/// </summary>
/// <param name="options">The seam that needs it.</param>
/// <param name="newLine">The document's line ending.</param>
internal sealed class ConfiguredTables(OptionsSeam options, string newLine)
{
    private static readonly SeamClass Class = new("ConfiguredTables", static name => (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
        $$"""
        /// <summary>Reads tables from configuration, and says section and row of what is wrong with them.</summary>
        internal static class {{name}}
        {
        }
        """)!);

    private static readonly ImmutableArray<ConfiguredTableMethod> Methods = [.. ConfiguredTableNames.Methods, .. ConfiguredTableReaders.Methods];

    private readonly Dictionary<string, SeamName> _members = new(StringComparer.Ordinal);

    private readonly ImmutableArray<SeamEdit>.Builder _edits = ImmutableArray.CreateBuilder<SeamEdit>();

    /// <summary>The edits that bring the class along.</summary>
    public ImmutableArray<SeamEdit> Edits => _edits.ToImmutable();

    /// <summary>Brings a method along.</summary>
    public void Need(string name)
    {
        if (_members.ContainsKey(name))
        {
            return;
        }

        var method = Methods.First(m => m.Name == name);
        foreach (var other in method.Needs)
        {
            Need(other);
        }

        var member = _members[name] = new SeamName(name, name);
        _edits.Add(options.Beside(Class, member, names => [Parsed(method.Source(names(member), other => names(_members[other])))]));
    }

    /// <summary>A method of the class, as a call begins.</summary>
    public string Call(string method, NameLookup names) => $"{names(Class.TypeName)}.{names(_members[method])}";

    private MemberDeclarationSyntax Parsed(string source) =>
        TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(source.Replace("\r\n", "\n").Replace("\n", newLine))!);
}

/// <summary>A method of the class that reads tables.</summary>
/// <param name="Name">Its name, as wanted. No identifier in any of the methods says it but to call it.</param>
/// <param name="Needs">What it calls.</param>
/// <param name="Source">How it is written under its allocated name, given the allocated names of what it calls.</param>
internal sealed record ConfiguredTableMethod(string Name, ImmutableArray<string> Needs, Func<string, Func<string, string>, string> Source);
