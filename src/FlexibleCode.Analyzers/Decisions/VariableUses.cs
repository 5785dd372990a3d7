using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// Where a member names its variables. Asked for the few that hold an answer which rules look for, and read once for all of a member: a long one
/// may have thousands.
/// </summary>
internal sealed class VariableUses
{
    private static readonly ConditionalWeakTable<SyntaxNode, VariableUses> PerMember = new();

    private readonly Dictionary<string, List<IdentifierNameSyntax>> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<VariableDeclaratorSyntax, bool> _isSetOnce = new();

    private VariableUses(SyntaxNode member)
    {
        foreach (var node in member.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier.ValueText: var name } use)
            {
                continue;
            }

            if (!_byName.TryGetValue(name, out var uses))
            {
                _byName.Add(name, uses = []);
            }

            uses.Add(use);
        }
    }

    /// <summary>The names of a local variable behind its declaration, in source order.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(VariableDeclaratorSyntax declarator)
    {
        if (Scope(declarator) is not { } scope || !Around(scope)._byName.TryGetValue(declarator.Identifier.ValueText, out var uses))
        {
            yield break;
        }

        for (var at = FirstBehind(uses, declarator.Span.End); at < uses.Count && uses[at].SpanStart < scope.Span.End; at++)
        {
            yield return uses[at];
        }
    }

    /// <summary>What a local variable is set to where it is declared and never again; <c>null</c> if it is set anywhere else, or declared otherwise.</summary>
    public static ExpressionSyntax? OnlyValue(ILocalSymbol local, CancellationToken cancellationToken)
    {
        if (local.IsRef || local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: LocalDeclarationStatementSyntax } declarator
            || Scope(declarator) is not { } scope)
        {
            return null;
        }

        return Around(scope)._isSetOnce.GetOrAdd(declarator, static d => !Of(d).Any(IsWritten)) ? value : null;
    }

    /// <summary>Whether a variable may be written where it is named.</summary>
    public static bool IsWritten(ExpressionSyntax use)
    {
        SyntaxNode place = use;
        while (place.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax, RefKindKeyword.RawKind: 0 })
        {
            place = place.Parent;
        }

        return place.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == place,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            ForEachVariableStatementSyntax loop => loop.Variable == place,
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    /// <summary>The statements in which a local variable can be named.</summary>
    private static SyntaxNode? Scope(VariableDeclaratorSyntax declarator)
    {
        var scope = declarator.Parent?.Parent?.Parent;
        return scope is SwitchSectionSyntax or GlobalStatementSyntax ? scope.Parent : scope;
    }

    // Top-level statements are members of the file each.
    private static VariableUses Around(SyntaxNode scope)
    {
        var member = scope.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return PerMember.GetValue(member is null or GlobalStatementSyntax ? scope.SyntaxTree.GetRoot() : member, static m => new VariableUses(m));
    }

    private static int FirstBehind(List<IdentifierNameSyntax> uses, int position)
    {
        var (low, high) = (0, uses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (uses[middle].SpanStart < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
