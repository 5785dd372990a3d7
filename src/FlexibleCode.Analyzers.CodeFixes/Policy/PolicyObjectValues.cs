using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>Turns the literals of a finding into members of a policy object.</summary>
internal static class PolicyObjectValues
{
    /// <summary>The members; <c>null</c> when one of the limits cannot be written as a member.</summary>
    public static async Task<ImmutableArray<PolicyObjectValue>?> ReadAsync(
        SeamRequest request, BusinessLimitFinding finding, CancellationToken cancellationToken)
    {
        var values = ImmutableArray.CreateBuilder<PolicyObjectValue>();
        var groups = Groups(finding);
        foreach (var group in groups)
        {
            var first = group[0];
            if (Initializer(first.Constant, cancellationToken) is not { } initializer)
            {
                return null;
            }

            var named = first.Constant.Named;
            var type = Type(first.Constant, named);
            var wanted = PolicyObjectNames.Member(first, cancellationToken);

            // Variables of several methods that hold the same limit under the same name are one member.
            var sameName = groups.Where(g => PolicyObjectNames.Member(g[0], cancellationToken) == wanted).Select(static g => g[0].Constant.Number).Distinct().OrderBy(static n => n).ToList();
            var name = sameName.Count == 1 ? wanted : wanted + (sameName.IndexOf(first.Constant.Number) + 1).ToString(CultureInfo.InvariantCulture);
            var declaration = named is null
                ? null
                : await PolicyObjectDeclarations.ReadAsync(request, named, cancellationToken).ConfigureAwait(false);
            values.Add(new PolicyObjectValue(new SeamName(name, type + " " + initializer), type, initializer, [.. group], declaration));
        }

        return values.ToImmutable();
    }

    private static List<List<Literal>> Groups(BusinessLimitFinding finding)
    {
        var groups = new List<List<Literal>>();
        foreach (var literal in finding.Rewritten)
        {
            var group = groups.Find(g => g[0].IsSameBoundAs(literal)
                && SymbolEqualityComparer.Default.Equals(g[0].Constant.Type, literal.Constant.Type)
                && SymbolEqualityComparer.Default.Equals(g[0].Constant.Named, literal.Constant.Named));
            if (group is null)
            {
                groups.Add([literal]);
            }
            else
            {
                group.Add(literal);
            }
        }

        return groups;
    }

    // A named constant keeps the type that it was declared with; a literal has the one in which it is compared.
    private static string Type(LiteralConstant constant, ISymbol? named)
    {
        var type = named switch
        {
            IFieldSymbol field => field.Type,
            ILocalSymbol local => local.Type,
            IPropertySymbol property => property.Type,
            _ => constant.Type,
        };
        return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }

    // Today's value as written: `10_000m` stays `10_000m`.
    private static ExpressionSyntax? Initializer(LiteralConstant constant, CancellationToken cancellationToken)
    {
        var expression = constant.Named is { } named
            ? named.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).Select(Declared).FirstOrDefault(static e => e is not null)
            : constant.Operation.Syntax as ExpressionSyntax;
        expression = expression?.WithoutTrivia();
        return expression switch
        {
            null => null,
            InvocationExpressionSyntax { ArgumentList: { Arguments: [var argument] } arguments, Expression: MemberAccessExpressionSyntax access } =>
                SyntaxFactory.ParseExpression($"global::System.TimeSpan.{access.Name.Identifier.ValueText}({argument.Expression})"),
            _ => expression,
        };
    }

    private static ExpressionSyntax? Declared(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
        _ => null,
    };
}
