using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>The rewriting of one constructor, parameter list or argument list.</summary>
internal static class ConstructorInjectionSyntax
{
    /// <summary>The declaration that carries the primary constructor of a type, if it has one.</summary>
    public static TypeDeclarationSyntax? PrimaryConstructor(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax { ParameterList: not null } declaration)
            {
                return declaration;
            }
        }

        return null;
    }

    /// <summary>A name that none of the others has.</summary>
    public static string Fresh(string preferred, IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        var name = preferred;
        for (var number = 2; names.Contains(name); number++)
        {
            name = preferred + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>The list with one more parameter: last, but before the optional ones. A list of one line each grows by a line.</summary>
    public static ParameterListSyntax WithParameter(ParameterListSyntax list, string type, string name)
    {
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name))
            .WithType(SyntaxFactory.ParseTypeName(type).WithTrailingTrivia(SyntaxFactory.Space))
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);
        var index = IndexOfOptional(list);
        return list.WithParameters(Insert(list.Parameters, index, parameter));
    }

    /// <summary>Where a new parameter goes.</summary>
    public static int IndexOfOptional(ParameterListSyntax list)
    {
        var index = 0;
        foreach (var parameter in list.Parameters)
        {
            if (parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
            {
                break;
            }

            index++;
        }

        return index;
    }

    /// <summary>The list with one more argument at its end.</summary>
    public static ArgumentListSyntax WithArgument(ArgumentListSyntax list, string expression)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(expression)).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);
        return list.WithArguments(Insert(list.Arguments, list.Arguments.Count, argument));
    }

    /// <summary>
    /// The constructor with <c>_field = parameter;</c> after its leading assignments of plain parameters, and so before any code that could need it.
    /// </summary>
    public static ConstructorDeclarationSyntax WithAssignment(ConstructorDeclarationSyntax constructor, string field, string parameter)
    {
        var text = (field == parameter ? "this." + field : field) + " = " + parameter + ";";
        var assignment = SyntaxFactory.ParseStatement(text).WithAdditionalAnnotations(Formatter.Annotation);
        if (constructor.Body is { } body)
        {
            var index = 0;
            while (index < body.Statements.Count && AssignsParameter(body.Statements[index]))
            {
                index++;
            }

            return constructor.WithBody(body.WithStatements(body.Statements.Insert(index, assignment.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed))));
        }

        if (constructor.ExpressionBody is { } arrow)
        {
            var block = SyntaxFactory.Block(assignment, SyntaxFactory.ExpressionStatement(arrow.Expression));
            return constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block).WithAdditionalAnnotations(Formatter.Annotation);
        }

        return constructor;
    }

    /// <summary>A constructor for a type that has none.</summary>
    public static ConstructorDeclarationSyntax NewConstructor(TypeDeclarationSyntax owner, bool isAbstract, string monitorType, string parameter, string? field, bool passesToBase)
    {
        var assignment = field is null ? "" : (field == parameter ? "this." + field : field) + " = " + parameter + ";";
        var text = $"{(isAbstract ? "protected" : "public")} {owner.Identifier.Text}({monitorType} {parameter}){(passesToBase ? " : base(" + parameter + ")" : "")}\n{{\n{assignment}{(field is null ? "" : "\n")}}}";
        return ((ConstructorDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text)!)
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);
    }

    /// <summary>The type with the constructor after its fields.</summary>
    public static TypeDeclarationSyntax WithConstructor(TypeDeclarationSyntax type, ConstructorDeclarationSyntax constructor)
    {
        var index = 0;
        for (var i = 0; i < type.Members.Count; i++)
        {
            if (type.Members[i] is BaseFieldDeclarationSyntax)
            {
                index = i + 1;
            }
        }

        return MemberPlacement.InsertAt(type, index, constructor);
    }

    // `_a = a;`, `this.a = a;`, `A = a ?? throw …;`
    private static bool AssignsParameter(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax
        {
            Expression: AssignmentExpressionSyntax
            {
                RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax },
                Right: IdentifierNameSyntax
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: IdentifierNameSyntax, Right: ThrowExpressionSyntax },
            },
        };

    private static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, int index, T node)
        where T : SyntaxNode
    {
        if (list.Count == 0)
        {
            return list.Add(node);
        }

        // In a list of one line each, the new one stands on a line of its own, like the one before it.
        var neighbour = list[Math.Max(0, index - 1)];
        var ownLine = list.Count > 1 && list.GetSeparators().All(static s => s.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia));
        if (index < list.Count)
        {
            var leading = list[index].GetLeadingTrivia();
            return list.Insert(index, node.WithLeadingTrivia(leading));
        }

        var separators = list.GetSeparators().ToList();
        var nodes = list.ToList();
        var trailing = neighbour.GetTrailingTrivia();
        nodes[index - 1] = (T)neighbour.WithoutTrailingTrivia();
        separators.Add(ownLine
            ? SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(separators[separators.Count - 1].TrailingTrivia.Where(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
            : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        nodes.Add((T)(ownLine ? node.WithLeadingTrivia(neighbour.GetLeadingTrivia().Where(static t => t.IsKind(SyntaxKind.WhitespaceTrivia))) : node).WithTrailingTrivia(trailing));
        return SyntaxFactory.SeparatedList(nodes, separators);
    }
}
