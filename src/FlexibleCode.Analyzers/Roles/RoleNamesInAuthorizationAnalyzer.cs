using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>FLX2001: an endpoint is opened to roles by name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoleNamesInAuthorizationAnalyzer() : FlexibleAnalyzer(Rules.AccessIsGrantedToRoleNames)
{
    private const string Policy = "name the duty with an authorization policy whose roles come from configuration";

    private const string Data = "keep who may do what as data, and let one authorization filter ask it";

    private protected override void Start(RuleScope scope) =>
        scope.OnSyntax(
            context => RoleNamesInAuthorizationReader.IsCandidate(context.Node) ? Find(scope, context) : null,
            SyntaxKind.Attribute,
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxKind.InvocationExpression);

    private static Finding? Find(RuleScope scope, SyntaxNodeAnalysisContext context)
    {
        var grant = RoleNamesInAuthorizationReader.Read(context.Node, context.SemanticModel, type => scope.Organization.IsOwn(type), context.CancellationToken);
        if (grant is null)
        {
            return null;
        }

        var options = scope.Options.AnalyzerConfigOptionsProvider;
        var machines = RoleNamesInAuthorizationOptions.MachineRoles.Read(options.GetOptions(context.Node.SyntaxTree), options.GlobalOptions);
        var roles = RoleNamesInAuthorizationList.OfPeople(grant.Roles, machines);
        if (roles.IsEmpty)
        {
            return null;
        }

        var endpoint = RoleNamesInAuthorizationEndpoint.Of(grant.Syntax).Text;
        var isLegacy = grant.Form == RoleGrantForm.Legacy;
        return new Finding(
            Rules.AccessIsGrantedToRoleNames,
            grant.Syntax.GetLocation(),
            endpoint,
            string.Join(", ", roles.Select(static r => "'" + r + "'")),
            isLegacy ? Data : Policy)
        {
            Subject = endpoint,
            SeamOffered = grant is { IsPlain: true, Form: RoleGrantForm.Attribute or RoleGrantForm.Creation } ? SeamLevel.Bound : null,
            Severity = isLegacy ? DiagnosticSeverity.Info : null,
        };
    }
}
