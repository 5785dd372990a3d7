using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Recognizes inserts that are guarded by "is it empty" or "does it exist yet": seeding under any name. Either the insert stands in the
/// guarded branch, or the guard leaves the member before it, or goes on to the next of a written list. What is asked must be what is filled (<see cref="SeededStore"/>).
/// Purely syntactic: it is asked for findings only, but in any code.
/// </summary>
internal static class SeedingGuard
{
    public static bool Encloses(SyntaxNode syntax)
    {
        SyntaxNode child = syntax;
        for (var node = syntax.Parent; node is not null; child = node, node = node.Parent)
        {
            if (node is IfStatementSyntax guard && guard.Statement == child && Question(guard.Condition, guard, negated: false) is { } question
                && Fills([guard.Statement], question, guard))
            {
                return true;
            }

            if (node is BlockSyntax block && LeftBefore(block, child))
            {
                return true;
            }

            if (node is MemberDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    // if (context.Users.Any()) { return; } … context.Users.Add(…)
    private static bool LeftBefore(BlockSyntax block, SyntaxNode statement)
    {
        for (var i = 0; i < block.Statements.Count && block.Statements[i] != statement; i++)
        {
            if (block.Statements[i] is IfStatementSyntax { Else: null } guard && Leaves(guard.Statement) && Question(guard.Condition, guard, negated: true) is { } question
                && Fills(block.Statements.Skip(i + 1), question, guard))
            {
                return true;
            }
        }

        return false;
    }

    // Whether what the question asks is filled by one of the statements.
    private static bool Fills(IEnumerable<StatementSyntax> statements, ExpressionSyntax question, IfStatementSyntax guard) =>
        SeededStore.AskedBy(question, local => Declared(local, guard)) is { } store
        && statements.Any(s => s.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(store.IsFilledBy));

    private static bool Leaves(StatementSyntax statement) =>
        (statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement) switch
        {
            ReturnStatementSyntax => true,
            ContinueStatementSyntax next => IsOverWritten(next),
            _ => false,
        };

    // foreach (var role in new[] { "Admin", "Clerk" }), also within another loop, and where a local holds the list: rows that the program brings along.
    // What is read from a file or a request is brought by people, and its rows are decided about.
    private static bool IsOverWritten(SyntaxNode node)
    {
        for (var around = node.Parent; around is not (null or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); around = around.Parent)
        {
            if (around is ForEachStatementSyntax loop)
            {
                return IsWritten(loop.Expression is IdentifierNameSyntax name ? Declared(name.Identifier.ValueText, loop) : loop.Expression);
            }
        }

        return false;
    }

    private static bool IsWritten(ExpressionSyntax? list) => list is
        ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax { Initializer: not null } or CollectionExpressionSyntax
        or BaseObjectCreationExpressionSyntax { Initializer.Expressions.Count: > 0 };

    // What a local is declared with, in a block around the place and before it.
    private static ExpressionSyntax? Declared(string local, SyntaxNode place)
    {
        for (var child = place; child.Parent is { } parent and not MemberDeclarationSyntax; child = parent)
        {
            if (parent is not BlockSyntax block)
            {
                continue;
            }

            foreach (var before in block.Statements)
            {
                if (before == child)
                {
                    break;
                }

                if (before is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } value } variable] } && variable.Identifier.ValueText == local)
                {
                    return value;
                }
            }
        }

        return null;
    }

    // What a condition asks that holds when something is not there yet; negated, when it is there already.
    private static ExpressionSyntax? Question(ExpressionSyntax condition, IfStatementSyntax guard, bool negated)
    {
        var isNamed = false;
        while (true)
        {
            switch (condition)
            {
                case ParenthesizedExpressionSyntax inner:
                    condition = inner.Expression;
                    continue;
                case AwaitExpressionSyntax awaited:
                    condition = awaited.Expression;
                    continue;
                case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                    negated = !negated;
                    condition = not.Operand;
                    continue;
                case BinaryExpressionSyntax count when count.IsKind(SyntaxKind.EqualsExpression):
                    return !negated && IsCount(count.Left, guard) && count.Right is LiteralExpressionSyntax { Token.Value: 0 } ? count.Left : null;
                case BinaryExpressionSyntax count when count.IsKind(SyntaxKind.GreaterThanExpression):
                    return negated && IsCount(count.Left, guard) && count.Right is LiteralExpressionSyntax { Token.Value: 0 } ? count.Left : null;
                case IdentifierNameSyntax local when !isNamed && Declared(local.Identifier.ValueText, guard) is { } asked:
                    isNamed = true;
                    condition = asked;
                    continue;
                case InvocationExpressionSyntax invocation:
                    return negated && (IsExistence(invocation, isNamed) || (IsOverWritten(guard) && IsAnyOfStore(invocation))) ? invocation : null;
                default:
                    return null;
            }
        }
    }

    private static bool IsCount(ExpressionSyntax expression, SyntaxNode guard)
    {
        expression = Unawait(expression);
        return Name(expression) is "Count" or "CountAsync" or "LongCountAsync" or "Length" && IsOfAll(expression, guard);
    }

    // All that a store has: no table of this code, and nothing that was read for somebody (`GetRolesAsync(user)`).
    private static bool IsOfAll(ExpressionSyntax counted, SyntaxNode guard)
    {
        var isAsked = false;
        if (counted is InvocationExpressionSyntax { Expression: var count } call)
        {
            if (NamesVariable(call.ArgumentList))
            {
                return false;
            }

            isAsked = true;
            counted = count;
        }

        var source = (counted as MemberAccessExpressionSyntax)?.Expression;
        if (source is IdentifierNameSyntax local)
        {
            source = Declared(local.Identifier.ValueText, guard);

            // `_users.CountAsync()` of a field or a parameter: what is asked is a store; a list has its count.
            if (source is null && isAsked)
            {
                return true;
            }
        }

        return source is MemberAccessExpressionSyntax or InvocationExpressionSyntax or AwaitExpressionSyntax or ParenthesizedExpressionSyntax && !NamesVariable(source);
    }

    // An argument that names a variable says for whom: GetRolesAsync(user), Where(x => x.Mail == mail). A token to cancel with, x => x.IsSystem and x => x.Kind == Kind.System do not.
    private static bool NamesVariable(SyntaxNode source)
    {
        foreach (var node in source.DescendantNodes())
        {
            if (node is ArgumentSyntax argument && !IsToken(argument.Expression) && !IsLoneOfQuestion(argument) && NamesVariable(argument))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesVariable(ArgumentSyntax argument)
    {
        // Those of the lambdas around it, too: Where(r => r.Users.Any(u => u.RoleId == r.Id)).
        HashSet<string> parameters = [.. argument.DescendantNodes().OfType<ParameterSyntax>().Select(static p => p.Identifier.ValueText)];
        foreach (var above in argument.Ancestors())
        {
            if (above is LambdaExpressionSyntax lambda)
            {
                parameters.UnionWith(lambda.DescendantNodes().OfType<ParameterSyntax>().Select(static p => p.Identifier.ValueText));
            }
            else if (above is StatementSyntax)
            {
                break;
            }
        }

        return argument.Expression.DescendantNodesAndSelf(static n => !IsNameOf(n)).OfType<IdentifierNameSyntax>().Any(n =>
            n.Identifier.ValueText is [var first, ..] && char.IsLower(first) && !IsNameOf(n.Parent)
            && !parameters.Contains(n.Identifier.ValueText) && !(n.Parent is MemberAccessExpressionSyntax access && access.Name == n));
    }

    // AnyAsync(stop): a question takes nothing else that is no lambda.
    private static bool IsLoneOfQuestion(ArgumentSyntax argument) =>
        argument is { Expression: IdentifierNameSyntax, Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax question } }
        && Name(question) is "Any" or "AnyAsync" or "Count" or "CountAsync" or "LongCountAsync" or "ToListAsync" or "GetAllAsync";

    private static bool IsNameOf(SyntaxNode? node) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static bool IsToken(ExpressionSyntax handed) =>
        Name(handed) is { } name && (name is "ct" or "None" || name.EndsWith("token", StringComparison.OrdinalIgnoreCase));

    // "Is it empty" has no predicate; "does it exist" names what is looked for: by a constant, or in a loop over constants.
    private static bool IsExistence(InvocationExpressionSyntax invocation, bool isNamed)
    {
        var name = Name(invocation);
        if (name is "Any" or "AnyAsync")
        {
            // An answer that is kept is more often about what somebody asks for: no part of its question may be.
            return IsOfStore(invocation) && (!(HasPredicate(isNamed ? invocation : invocation.ArgumentList) || NamesVariable(invocation)) || HasText(invocation));
        }

        return name is "RoleExistsAsync" or "RoleExists";
    }

    // `items.Any()` of a local list is an ordinary question; the tables of a context or a repository are asked through a member.
    private static bool IsOfStore(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax or InvocationExpressionSyntax or AwaitExpressionSyntax };

    // In a loop over what is written, whatever is looked for is.
    private static bool IsAnyOfStore(InvocationExpressionSyntax invocation) =>
        Name(invocation) is "AnyAsync" || (Name(invocation) is "Any" && IsOfStore(invocation));

    private static bool HasPredicate(SyntaxNode asked) => asked.DescendantNodes().Any(static n => n is LambdaExpressionSyntax);

    private static bool HasText(SyntaxNode node) =>
        node.DescendantNodes().Any(static n => n.IsKind(SyntaxKind.StringLiteralExpression));

    private static ExpressionSyntax Unawait(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax { Expression: AwaitExpressionSyntax inner } => inner.Expression,
            AwaitExpressionSyntax awaited => awaited.Expression,
            _ => expression,
        };

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax invocation => Name(invocation.Expression),
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        _ => null,
    };
}
