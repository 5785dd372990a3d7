using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>In what form access is granted.</summary>
internal enum RoleGrantForm
{
    /// <summary>The <c>Roles</c> of an attribute that ASP.NET Core's authorization reads.</summary>
    Attribute,

    /// <summary>The arguments of a team's own attribute that derives from such a one.</summary>
    AttributeArguments,

    /// <summary><c>new AuthorizeAttribute { Roles = "…" }</c></summary>
    Creation,

    /// <summary><c>Roles = "…"</c> inside a team's own attribute.</summary>
    Assignment,

    /// <summary><c>policy.RequireRole("…")</c> where no table of policies is.</summary>
    Requirement,

    /// <summary>An attribute that policies cannot serve: MVC 5, Web API 2, a team's own filter.</summary>
    Legacy,
}

/// <summary>A place that opens something to roles by name.</summary>
/// <param name="Form">In what form.</param>
/// <param name="Syntax">The attribute, creation, assignment or call: reports stand here.</param>
/// <param name="Roles">The roles as authorization reads them: trimmed, without blanks and repetitions, in order.</param>
/// <param name="Value">The expression that names them, where it is one; <c>null</c> for argument lists.</param>
/// <param name="IsPlain">Whether the attribute is the framework's own, so that its policy says the same as its roles.</param>
internal sealed record RoleGrant(RoleGrantForm Form, SyntaxNode Syntax, ImmutableArray<string> Roles, ExpressionSyntax? Value, bool IsPlain);
