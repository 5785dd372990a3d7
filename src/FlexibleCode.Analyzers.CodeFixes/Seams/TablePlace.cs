using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Where a decision stands, and whether a table beside it can be looked up there.</summary>
/// <param name="Owner">The type that gets the table; for top-level statements the compilation unit.</param>
/// <param name="Member">The member or top-level program whose names a rendering must not take.</param>
internal sealed record TablePlace(SyntaxNode Owner, SyntaxNode Member)
{
    /// <summary>The place of a decision, or <c>null</c> where a look-up cannot stand or a table cannot be ready in time.</summary>
    public static TablePlace? Of(SeamRequest request, Decision decision) => Of(request, decision.Syntax, decision.Extent);

    /// <summary>The place of nodes that a table answers for; the first of them stands where the look-up will stand.</summary>
    public static TablePlace? Of(SeamRequest request, SyntaxNode syntax, ImmutableArray<SyntaxNode> extent)
    {
        if (request.Document.Project.ParseOptions is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp7 })
        {
            return null;
        }

        foreach (var node in extent)
        {
            if (node.ContainsDirectives || node.ContainsDiagnostics)
            {
                return null;
            }
        }

        SyntaxNode? member = null;
        for (var node = syntax.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AttributeSyntax or ParameterSyntax or CaseSwitchLabelSyntax:
                case FieldDeclarationSyntax or EventFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: { } } when IsInitializer(node, syntax):
                    return null;
                case AnonymousFunctionExpressionSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax when IsExpressionTree(request, node):
                    return null;
                case GlobalStatementSyntax:
                    member = node.Parent;
                    return member is null ? null : new TablePlace(member, member);
                case MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax:
                    member ??= node;
                    break;
                case TypeDeclarationSyntax type:
                    return type.Kind() is SyntaxKind.ClassDeclaration or SyntaxKind.StructDeclaration or SyntaxKind.RecordDeclaration or SyntaxKind.RecordStructDeclaration
                        && IsReadyInTime(request, type)
                            ? new TablePlace(type, member ?? type)
                            : null;
            }
        }

        return null;
    }

    /// <summary>
    /// A name for a local of the look-up. No identifier of the member has it, and each look-up that shares its scope with an earlier one of
    /// the member gets a name of its own, so that all of them can be written at once.
    /// </summary>
    public string FreeName(string preferred, Decision decision, CancellationToken cancellationToken)
    {
        for (var i = 1 + EarlierInScope(decision, cancellationToken); ; i++)
        {
            var name = i == 1 ? preferred : preferred + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!IsTaken(name))
            {
                return name;
            }
        }
    }

    private int EarlierInScope(Decision decision, CancellationToken cancellationToken)
    {
        if (decision.Head?.SemanticModel is not { } model)
        {
            return 0;
        }

        var scope = ScopeOf(decision.Syntax);
        var count = 0;
        foreach (var node in Member.DescendantNodes())
        {
            if (node.SpanStart >= decision.Syntax.SpanStart)
            {
                break;
            }

            if (node is (SwitchStatementSyntax or SwitchExpressionSyntax or IfStatementSyntax or ConditionalExpressionSyntax)
                && ScopeOf(node) is var other && (other.Span.Contains(scope.Span) || scope.Span.Contains(other.Span))
                && model.GetOperation(node, cancellationToken) is { } operation
                && DecisionReader.Read(operation, cancellationToken) is { } earlier
                && Table.TryMake(earlier).Table is not null)
            {
                count++;
            }
        }

        return count;
    }

    // Where a local that an expression declares is known.
    private static SyntaxNode ScopeOf(SyntaxNode node)
    {
        var scope = node;
        while (scope.Parent is { } parent
            && scope is not (BlockSyntax or SwitchSectionSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax))
        {
            scope = parent;
        }

        return scope;
    }

    private bool IsTaken(string name)
    {
        // A setter has a parameter that no token declares.
        if (name == "value" && Member is BasePropertyDeclarationSyntax)
        {
            return true;
        }

        foreach (var token in Member.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitializer(SyntaxNode member, SyntaxNode syntax) =>
        member is not PropertyDeclarationSyntax { Initializer: { } initializer } || initializer.Span.Contains(syntax.Span);

    private static bool IsExpressionTree(SeamRequest request, SyntaxNode node)
    {
        if (node is AnonymousFunctionExpressionSyntax)
        {
            var type = request.Model.GetTypeInfo(node).ConvertedType;
            return type is not { TypeKind: TypeKind.Delegate };
        }

        // The clauses of a query are lambdas that the compiler writes: their method says whether they are trees.
        var method = node is QueryClauseSyntax clause
            ? request.Model.GetQueryClauseInfo(clause).OperationInfo.Symbol as IMethodSymbol
            : request.Model.GetSymbolInfo(node).Symbol as IMethodSymbol;
        return method is null || method.Parameters.Any(static p => p.Type.Name == "Expression");
    }

    // The table is made with the type's static fields, before all others of its part. In which order other parts come is not said: a static
    // initializer there that runs code of the type could ask the table before it is made.
    private static bool IsReadyInTime(SeamRequest request, TypeDeclarationSyntax declaration)
    {
        if (request.Model.GetDeclaredSymbol(declaration) is not INamedTypeSymbol type)
        {
            return false;
        }

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax part || part == declaration)
            {
                continue;
            }

            foreach (var member in part.Members)
            {
                if (member.Modifiers.Any(SyntaxKind.StaticKeyword) && RunsOwnCode(member, type))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool RunsOwnCode(MemberDeclarationSyntax member, INamedTypeSymbol type)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is { } initializer && NamesCodeOf(initializer, type))
                    {
                        return true;
                    }
                }

                return false;
            case PropertyDeclarationSyntax { Initializer: { } initializer }:
                return NamesCodeOf(initializer, type);
            default:
                return false;
        }
    }

    // By name, because another part of the type may stand in another document. `new()` may make the type itself.
    private static bool NamesCodeOf(SyntaxNode initializer, INamedTypeSymbol type)
    {
        foreach (var node in initializer.DescendantNodes())
        {
            if (node is ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } }
                && declaration.Type.ToString().Contains(type.Name, StringComparison.Ordinal))
            {
                return true;
            }

            if (node is SimpleNameSyntax name)
            {
                if (name.Identifier.ValueText == type.Name)
                {
                    return true;
                }

                foreach (var member in type.GetMembers(name.Identifier.ValueText))
                {
                    if (member is IMethodSymbol or IPropertySymbol)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
