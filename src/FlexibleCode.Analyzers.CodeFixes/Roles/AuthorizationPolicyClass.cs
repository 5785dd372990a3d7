using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// The class that the fix brings along: the names of the policies, and the one method that registers a policy whose roles come from configuration.
/// It uses what every application with authorization references already.
/// </summary>
internal static class AuthorizationPolicyClass
{
    /// <summary>The method that registers a policy.</summary>
    public const string RegisterMethod = "Register";

    /// <summary>The section that holds the roles, one key for each policy.</summary>
    public const string Section = "Authorization:Policies";

    private const string Suffix = "Policies";

    private const string RolesMethod = "RolesOf";

    // A team that has a class of the first name already keeps it.
    private static readonly string[] Names = ["AuthorizationPolicies", "AccessPolicies", "DutyPolicies"];

    /// <summary>Names that no policy may have, because the class has them.</summary>
    public static IEnumerable<string> ReservedNames => [RegisterMethod, RolesMethod, .. Names];

    /// <summary>Whether a type is the class that an earlier fix brought along.</summary>
    public static bool IsOurs(INamedTypeSymbol type) =>
        type.IsStatic
        && type.Name.EndsWith(Suffix, StringComparison.Ordinal)
        && type.GetMembers(RolesMethod).OfType<IMethodSymbol>().Any()
        && type.GetMembers(RegisterMethod).OfType<IMethodSymbol>().Any(static m => m.Parameters.Length == 3 && m.Parameters[0].Type.Name == "IServiceCollection");

    /// <summary>Whether a call looks like one of <see cref="RegisterMethod"/>.</summary>
    public static bool IsRegistration(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: RegisterMethod, Expression: var receiver }
        && (receiver as SimpleNameSyntax ?? (receiver as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText.EndsWith(Suffix, StringComparison.Ordinal) == true;

    /// <summary>The class of an earlier fix in a project, if there is one.</summary>
    public static INamedTypeSymbol? Existing(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var type in compilation.GetSymbolsWithName(static n => n.EndsWith(Suffix, StringComparison.Ordinal), SymbolFilter.Type, cancellationToken))
        {
            if (type is INamedTypeSymbol named && IsOurs(named))
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>
    /// A name that no other type of the project has; <c>null</c> if all are taken. Where several projects have such a class, each is called after its
    /// project, so that start-up code that imports both can tell them apart.
    /// </summary>
    public static string? FreeName(Compilation compilation, bool isOneOfSeveral, CancellationToken cancellationToken)
    {
        var assembly = compilation.AssemblyName ?? "";
        var own = AuthorizationPolicyNames.Identifier(assembly.Substring(assembly.LastIndexOf('.') + 1)) + Suffix;
        return (isOneOfSeveral ? Names.Prepend(own) : Names).FirstOrDefault(n => SyntaxFacts.IsValidIdentifier(n) && !Named(compilation, n, cancellationToken).Any());
    }

    /// <summary>The class without policies.</summary>
    public static SeamClass Make(string name, bool isPublic, bool extensionsAreInScope) => new(name, allocated => Shell(allocated, isPublic, extensionsAreInScope));

    /// <summary>The constant that names one policy.</summary>
    public static MemberDeclarationSyntax Constant(string name, IEnumerable<string> roles) =>
        Parse($"""
            /// <summary>Granted to {Escape(string.Join(", ", roles))} when nothing is configured.</summary>
            public const string {name} = {SymbolDisplay.FormatLiteral(name, quote: true)};

            """);

    private static TypeDeclarationSyntax Shell(string name, bool isPublic, bool extensionsAreInScope)
    {
        const string Di = "global::Microsoft.Extensions.DependencyInjection.";
        const string Options = "global::Microsoft.AspNetCore.Authorization.AuthorizationOptions";
        const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
        var addOptions = extensionsAreInScope ? $"services.AddOptions<{Options}>()" : $"{Di}OptionsServiceCollectionExtensions.AddOptions<{Options}>(services)";
        var text = $$"""
            /// <summary>
            /// Authorization policies. Each names a duty; who carries it is read from the section {{Section}} of the configuration when the application
            /// starts: a list of roles under the policy's name.
            /// </summary>
            {{(isPublic ? "public" : "internal")}} static class {{name}}
            {
                /// <summary>Registers a policy that is granted to the configured roles, or to <paramref name="roles"/> when none is configured.</summary>
                public static void {{RegisterMethod}}({{Di}}IServiceCollection services, string policy, params string[] roles)
                {
                    {{addOptions}}.Configure<{{Configuration}}>((options, configuration) =>
                        options.AddPolicy(policy, builder => builder.RequireRole({{RolesMethod}}(configuration, policy, roles))));
                }

                private static string[] {{RolesMethod}}({{Configuration}} configuration, string policy, string[] roles)
                {
                    var configured = new global::System.Collections.Generic.List<string>();
                    foreach (var entry in configuration.GetSection("{{Section}}:" + policy).GetChildren())
                    {
                        if (!string.IsNullOrWhiteSpace(entry.Value))
                        {
                            configured.Add(entry.Value.Trim());
                        }
                    }

                    return configured.Count == 0 ? roles : configured.ToArray();
                }
            }

            """;
        return (TypeDeclarationSyntax)Parse(text);
    }

    private static MemberDeclarationSyntax Parse(string text) =>
        SyntaxFactory.ParseMemberDeclaration(text.Replace("\r\n", "\n"))!.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);

    private static IEnumerable<INamedTypeSymbol> Named(Compilation compilation, string name, CancellationToken cancellationToken) =>
        compilation.ContainsSymbolsWithName(name, SymbolFilter.Type, cancellationToken)
            ? compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>()
            : [];

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
