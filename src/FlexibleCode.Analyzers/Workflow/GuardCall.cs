using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>A call of a helper that is handed nothing and may guard the state of its own object: <c>EnsurePending()</c>.</summary>
/// <param name="Helper">Where the helper is declared.</param>
/// <param name="Method">The operation that calls it.</param>
/// <param name="Place">The call.</param>
internal sealed record GuardCall(SyntaxReference Helper, MethodDeclarationSyntax Method, Location Place)
{
    private static readonly string[] AskingVerbs = ["require", "ensure", "check", "assert", "must", "verify", "validate", "guard", "expect", "demand"];

    /// <summary>Whether a method of this name may ask for a state and throw where it is another.</summary>
    public static bool MayBe(string name) => NameVerbs.BeginsWithOneOf(name, AskingVerbs);

    /// <summary>Whether a method is the helper that is called.</summary>
    public bool IsOf(MethodDeclarationSyntax method) => Helper.SyntaxTree == method.SyntaxTree && Helper.Span == method.Span;
}
