using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>What kind of start-up code a place is; the order is the order of preference.</summary>
internal enum StartupKind
{
    /// <summary>A host is built here: <c>WebApplication.CreateBuilder</c>, <c>Host.Create…</c>, <c>ConfigureServices(… =&gt; …)</c>.</summary>
    Host,

    /// <summary>The <c>ConfigureServices</c> method of a start-up class.</summary>
    StartupClass,

    /// <summary>A method that is handed the service collection or the host's builder, and is called by start-up code.</summary>
    Extension,

    /// <summary>A service collection made by hand: nothing says that it holds the configuration.</summary>
    BareCollection,
}

/// <summary>A place in start-up code where services are registered.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="Scope">The <see cref="BlockSyntax"/>, or the <see cref="CompilationUnitSyntax"/> of top-level statements, that holds the registrations.</param>
/// <param name="Services">How the service collection is spelled there: <c>builder.Services</c>, <c>services</c>.</param>
/// <param name="Configuration">How the configuration is spelled there; <c>null</c> if none is in reach.</param>
/// <param name="Method">The method that an <see cref="StartupKind.Extension"/> is; <c>null</c> otherwise.</param>
internal sealed record StartupRoot(DocumentId DocumentId, StartupKind Kind, SyntaxNode Scope, string Services, string? Configuration, string? Method = null)
{
    public ProjectId ProjectId => DocumentId.ProjectId;

    /// <summary>Whether the container that is filled here can be asked for the configuration: every host registers it.</summary>
    public bool ResolvesConfiguration => Kind is StartupKind.Host or StartupKind.StartupClass or StartupKind.Extension;

    /// <summary>Whether an application begins here, as opposed to a part that is called from elsewhere.</summary>
    public bool IsHost => Kind is StartupKind.Host or StartupKind.StartupClass;

    /// <summary>The statements of the scope, in order; for top-level code the <see cref="GlobalStatementSyntax"/> nodes.</summary>
    public IEnumerable<SyntaxNode> Statements => Scope switch
    {
        BlockSyntax block => block.Statements,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>(),
        SwitchSectionSyntax section => section.Statements,
        _ => [],
    };

    /// <summary>The last statement that calls one of these methods on the service collection (at any depth of the chain), if any.</summary>
    public SyntaxNode? LastCalling(Func<string, bool> isWanted) => Last(invocation => NameOf(invocation) is { } name && isWanted(name));

    /// <summary>The last statement with a call of this kind, if any.</summary>
    public SyntaxNode? Last(Func<InvocationExpressionSyntax, bool> isWanted)
    {
        SyntaxNode? last = null;
        foreach (var statement in Statements)
        {
            foreach (var node in statement.DescendantNodes())
            {
                if (node is InvocationExpressionSyntax invocation && isWanted(invocation))
                {
                    last = statement;
                    break;
                }
            }
        }

        return last;
    }

    /// <summary>The name of the method that an invocation calls by member access.</summary>
    public static string? NameOf(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Name: var name } ? name.Identifier.ValueText : null;
}
