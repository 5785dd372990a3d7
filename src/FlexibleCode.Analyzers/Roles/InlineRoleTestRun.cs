using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells variables that each keep the answer to the same question about another role, and are read together only:
/// <c>var isA = IsInRole(user, "A"); var isB = IsInRole(user, "B"); if (isA || isB)</c>. They are a chain that is written in several statements.
/// </summary>
internal static class InlineRoleTestRun
{
    /// <summary>Whether the statement before keeps the answer for another role of the run.</summary>
    public static bool Follows(IOperation root, RoleAsk ask, CancellationToken cancellationToken) =>
        Declaration(root) is { Parent: IBlockOperation block } own
        && block.Operations.IndexOf(own) is > 0 and var at
        && Pair(block.Operations[at - 1], own, ask, cancellationToken) is not null;

    /// <summary>Adds what the statements behind ask for other roles of the run.</summary>
    public static void Add(IOperation root, RoleAsk ask, ImmutableArray<RoleAsk>.Builder asks, CancellationToken cancellationToken)
    {
        if (Declaration(root) is not { Parent: IBlockOperation block } own || block.Operations.IndexOf(own) is not (>= 0 and var at))
        {
            return;
        }

        for (; at + 1 < block.Operations.Length && Pair(block.Operations[at + 1], block.Operations[at], ask, cancellationToken) is { } next; at++)
        {
            asks.Add(next);
            ask = next;
        }
    }

    // What the other statement asks, if both are of one run.
    private static RoleAsk? Pair(IOperation other, IOperation own, RoleAsk ask, CancellationToken cancellationToken) =>
        ask is { Kind: RoleAskKind.Membership, Roles.Length: 1, Stand: RoleNamesStand.Inline, Operation: IInvocationOperation call }
        && Asked(own)?.Syntax == call.Syntax
        && Asked(other) is { } beside
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod, beside.TargetMethod)
        && InlineRoleTestAsks.Read(beside, cancellationToken) is { Roles.Length: 1, Stand: RoleNamesStand.Inline } next
        && InlineRoleTestGuard.Who(call, ask) is { } left && InlineRoleTestGuard.Who(beside, next) is { } right && Operand.Same(left, right)
        && AreReadTogether(own, other)
            ? next
            : null;

    private static bool AreReadTogether(IOperation own, IOperation other)
    {
        if (own.Parent?.Syntax is not { } scope || Variable(own) is not { } left || Variable(other) is not { } right)
        {
            return false;
        }

        var isRead = false;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || (name.Identifier.ValueText != left && name.Identifier.ValueText != right))
            {
                continue;
            }

            isRead = true;
            if (Chain(name) is not { } chain || !Names(chain, left) || !Names(chain, right))
            {
                return false;
            }
        }

        return isRead;
    }

    // The whole condition around a name, through parentheses and negation.
    private static BinaryExpressionSyntax? Chain(IdentifierNameSyntax name)
    {
        BinaryExpressionSyntax? chain = null;
        for (var node = name.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression } binary:
                    chain = binary;
                    continue;
                case ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    continue;
            }

            break;
        }

        return chain;
    }

    private static bool Names(SyntaxNode chain, string variable)
    {
        foreach (var node in chain.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Variable(IOperation statement) =>
        statement is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Symbol.Name: var name }] }] } ? name : null;

    private static IInvocationOperation? Asked(IOperation statement) =>
        statement is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer.Value: { } value }] }] }
            ? InlineRoleTestGuard.Awaited(value) as IInvocationOperation
            : null;

    private static IOperation? Declaration(IOperation root)
    {
        var operation = root.Parent;
        while (operation is IConversionOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation)
        {
            operation = operation.Parent;
        }

        return operation as IVariableDeclarationGroupOperation;
    }
}
