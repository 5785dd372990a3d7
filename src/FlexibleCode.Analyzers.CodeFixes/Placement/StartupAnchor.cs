using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>Where a new registration stands in start-up code: a statement that exists, and the side of it.</summary>
/// <param name="Node">A statement of the root's scope.</param>
/// <param name="IsBefore">Whether the new statement stands before it.</param>
internal readonly record struct StartupAnchor(SyntaxNode Node, bool IsBefore)
{
    /// <summary>
    /// After the last registration, but before the host is built; in a method that returns the collection, before the <c>return</c>.
    /// <c>null</c> when the scope has no statement to hold on to.
    /// </summary>
    public static StartupAnchor? For(StartupRoot root)
    {
        var services = Squeeze(root.Services);
        SyntaxNode? lastRegistration = null;
        SyntaxNode? last = null;
        foreach (var statement in root.Statements)
        {
            if (BuildsHost(statement, services))
            {
                return lastRegistration is null ? new StartupAnchor(statement, IsBefore: true) : new StartupAnchor(lastRegistration, IsBefore: false);
            }

            if (Inner(statement) is ReturnStatementSyntax or ThrowStatementSyntax)
            {
                return lastRegistration is null ? new StartupAnchor(statement, IsBefore: true) : new StartupAnchor(lastRegistration, IsBefore: false);
            }

            if (Inner(statement) is LocalFunctionStatementSyntax)
            {
                continue;
            }

            last = statement;
            if (Registers(statement, services))
            {
                lastRegistration = statement;
            }
        }

        return (lastRegistration ?? last) is { } anchor ? new StartupAnchor(anchor, IsBefore: false) : null;
    }

    /// <summary>
    /// Beside a given statement of the scope: after it, or before it when it leaves the method.
    /// </summary>
    public static StartupAnchor Beside(SyntaxNode statement) => new(statement, Inner(statement) is ReturnStatementSyntax);

    private static StatementSyntax? Inner(SyntaxNode statement) =>
        statement is GlobalStatementSyntax global ? global.Statement : statement as StatementSyntax;

    // A statement registers when an expression in it begins with the service collection: `services.AddX().AddY()`.
    private static bool Registers(SyntaxNode statement, string services)
    {
        foreach (var node in statement.DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && Squeeze(access.Expression.ToString()) == services)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BuildsHost(SyntaxNode statement, string services)
    {
        foreach (var node in statement.DescendantNodes())
        {
            if (node is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access)
            {
                continue;
            }

            var receiver = Squeeze(access.Expression.ToString());
            var name = access.Name.Identifier.ValueText;
            if ((name == "BuildServiceProvider" && receiver == services && IsKept(statement)) || (name == "Build" && receiver + ".Services" == services))
            {
                return true;
            }
        }

        return false;
    }

    // `services.BuildServiceProvider()` inside a registration is a look-up on the way; kept in a local it is the end of registering.
    private static bool IsKept(SyntaxNode statement) => Inner(statement) is LocalDeclarationStatementSyntax or ReturnStatementSyntax;

    private static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
