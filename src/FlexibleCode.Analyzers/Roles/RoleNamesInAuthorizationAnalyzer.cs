using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>FLX2001: an endpoint is opened to roles by name.</summary>
public sealed class RoleNamesInAuthorizationAnalyzer() : FlexibleAnalyzer(Rules.AccessIsGrantedToRoleNames)
{
    private const string Policy = "name the duty with an authorization policy whose roles come from configuration";

    private const string Data = "keep who may do what as data, and let one authorization filter ask it";

    private protected override void Start(RuleScope scope)
    {
        scope.OnType((in context) => OfType(scope, in context), TypeHints.Grants);
        scope.OnOperation(
            (in context) => OfOperation(scope, in context),
            new CodeNeed(CodeTopics.Access, InStatement: CodeTopics.Access),
            OperationKind.SimpleAssignment, OperationKind.Invocation);

        // Attributes stand in brackets, whatever they are called.
        scope.OnOperationAll(
            (in context) => OfFunction(scope, in context),
            new CodeNeed(CodeTopics.Access, InStatement: CodeTopics.Access | CodeTopics.List),
            OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    private static List<OwnedFinding>? OfType(RuleScope scope, in TypeContext context) =>
        SpeaksOfAccess(context.Parts, scope, context.CancellationToken) ? Granting(scope, context) : null;

    private static List<OwnedFinding>? Granting(RuleScope scope, TypeContext context)
    {
        var type = context.Type;
        SemanticModel? model = null;
        List<OwnedFinding>? findings = null;
        foreach (var (attribute, declaration) in DeclaredAttributes.Of(context.Parts, RoleNamesInAuthorizationReader.IsCandidate, context.CancellationToken))
        {
            if (DeclaredAttributes.DataOf(type, attribute, declaration) is { AttributeConstructor: { } constructor }
                && !RoleNamesInAuthorizationReader.MayGrant(attribute, constructor, t => scope.Organization.IsOwn(t)))
            {
                continue;
            }

            if (model?.SyntaxTree != attribute.SyntaxTree)
            {
#pragma warning disable RS1030 // the driver's own model of this file, asked for the few attributes that may name roles
                model = context.Compilation.GetSemanticModel(attribute.SyntaxTree);
#pragma warning restore RS1030
            }

            if (Find(scope, attribute, model, context.CancellationToken) is { } finding)
            {
                (findings ??= []).Add(new OwnedFinding(finding, model.GetDeclaredSymbol(declaration, context.CancellationToken) ?? type, attribute));
            }
        }

        return findings;
    }

    private static bool SpeaksOfAccess(ImmutableArray<SyntaxReference> parts, RuleScope scope, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            if ((scope.Organization.TopicsIn(part, cancellationToken) & CodeTopics.Access) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Finding? OfOperation(RuleScope scope, in OperationContext context)
    {
        var may = context.Operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: RoleNamesInAuthorizationReader.RolesProperty } } => true,
            IInvocationOperation { TargetMethod.Name: RoleNamesInAuthorizationReader.RoleRequirement } => true,
            _ => false,
        };
        return may && RoleNamesInAuthorizationReader.IsCandidate(context.Operation.Syntax) && context.Operation.SemanticModel is { } model
            ? Find(scope, context.Operation.Syntax, model, context.CancellationToken)
            : null;
    }

    // Endpoints of a minimal API are opened by attributes of lambdas and local functions.
    private static ImmutableArray<Finding> OfFunction(RuleScope scope, in OperationContext context)
    {
        var attributes = context.Operation.Syntax switch
        {
            LambdaExpressionSyntax lambda => lambda.AttributeLists,
            LocalFunctionStatementSyntax local => local.AttributeLists,
            _ => default,
        };
        var cancellationToken = context.CancellationToken;
        return attributes.Count == 0 || context.Operation.SemanticModel is not { } model
            ? []
            :
            [
                .. attributes.SelectMany(static l => l.Attributes).Where(RoleNamesInAuthorizationReader.IsCandidate)
                    .Select(a => Find(scope, a, model, cancellationToken)).OfType<Finding>(),
            ];
    }

    private static Finding? Find(RuleScope scope, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var grant = RoleNamesInAuthorizationReader.Read(node, model, type => scope.Organization.IsOwn(type), cancellationToken);
        if (grant is null)
        {
            return null;
        }

        var options = scope.Options.AnalyzerConfigOptionsProvider;
        var machines = RoleNamesInAuthorizationOptions.MachineRoles.Read(options.GetOptions(node.SyntaxTree), options.GlobalOptions);
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
            IsOfAttribute(grant, model, cancellationToken) ? "what '" + endpoint + "' guards" : "'" + endpoint + "'",
            (roles.Length == 1 ? "the role " : "the roles ") + string.Join(", ", roles.Select(static r => "'" + r + "'")),
            isLegacy ? Data : Policy)
        {
            Subject = endpoint,
            SeamOffered = grant is { IsPlain: true, Form: RoleGrantForm.Attribute or RoleGrantForm.Creation } ? SeamLevel.Bound : null,
            Severity = isLegacy ? DiagnosticSeverity.Info : null,
        };
    }

    // Roles = "…" within an attribute's own class opens what will carry the attribute.
    private static bool IsOfAttribute(RoleGrant grant, SemanticModel model, CancellationToken cancellationToken) =>
        grant is { Form: RoleGrantForm.Assignment, Syntax: AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } } }
        && grant.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && RoleNamesInAuthorizationAttributes.IsAuthorizeData(model.GetDeclaredSymbol(declaration, cancellationToken) as ITypeSymbol);
}
