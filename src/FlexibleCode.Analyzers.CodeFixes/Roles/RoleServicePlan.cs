using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Plans the seam L3 of a branch whose arms do things: a contract, a class for each arm, a registration of each under its roles, and the look-up by key
/// where the branch stood.
/// </summary>
internal static class RoleServicePlan
{
    /// <summary>The plan; <c>null</c> where a service could not do the same.</summary>
    public static async Task<SeamPlan?> Of(SeamRequest request, RoleBranch branch, CancellationToken cancellationToken)
    {
        var types = KnownTypes.For(request.Model.Compilation);
        if (types.ServiceProviderKeyedServiceExtensions is null
            || request.Root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 }
            || DecisionReader.Read(branch.Head, cancellationToken) is not { } decision
            || (decision.Fallback.Kind == FallbackKind.ThrowsUnmatched && types.SwitchExpressionException is null)
            || RoleServiceArms.Read(decision, request.Model, cancellationToken) is not { } arms
            || RoleServicePlace.Of(decision.Syntax, request.Model, cancellationToken) is not { } place
            || Needs(arms, place, cancellationToken) is not { } needs)
        {
            return null;
        }

        var replaced = Replaced(decision);
        if (replaced.Any(static n => n.ContainsDirectives) || !StandsFree(replaced[0]) || LeavesSwitch(arms, request.Model))
        {
            return null;
        }

        var proof = RoleServiceProof.Of(arms);
        var isFar = await RoleServiceRegistration.IsFarAsync(request, cancellationToken).ConfigureAwait(false);
        if (!proof.Holds || isFar is null
            || RoleServiceContract.Of(arms, needs, place, isFar.Value, cancellationToken) is not { } contract
            || await InjectAsync(request.Solution, place.Type, cancellationToken).ConfigureAwait(false) is not { } inject)
        {
            return null;
        }

        var text = new RoleServiceText(contract, place, TableSeam.NewLineOf(request.Root));
        var comments = RoleServiceComments.Of(arms, replaced);
        var classes = RoleServiceClasses.Of(arms, needs, comments, text, request.Document.Id);
        if (await RoleServiceRegistration.PlanAsync(request, place.Type, classes, cancellationToken).ConfigureAwait(false) is not { IsEmpty: false } registrations)
        {
            return null;
        }

        var awaits = needs.SelectMany(static n => n.Awaits).ToArray();
        var use = new RoleServiceUse(arms, text, comments, awaits.Length > 0 && awaits.All(LeavesContext));
        var owner = place.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var keys = arms.Arms.Sum(static a => a.Keys.Length);
        return new SeamPlan(
            string.Format(CultureInfo.InvariantCulture, "Hand {0} roles to services chosen by key ({1})", keys, proof.Text),
            [
                inject,
                .. classes.Edits,
                .. registrations,
                new ReplaceNode(request.Document.Id, replaced[0], (_, names) => use.Render(replaced[0], names(inject.Field), owner + "." + names(classes.Contract))),
                .. replaced.Skip(1).Select(n => new RemoveStatement(request.Document.Id, (StatementSyntax)n)),
            ]);
    }

    // What follows guarded returns stays where it is.
    private static ImmutableArray<SyntaxNode> Replaced(Decision decision) =>
        decision.Spelling == DecisionSpelling.GuardedReturns ? [.. decision.Extent.Where(static n => n is IfStatementSyntax)] : [decision.Syntax];

    // `if (late) switch (role) { … } else …`: the `else` would be taken for that of the look-up.
    private static bool StandsFree(SyntaxNode branch) => branch is not StatementSyntax || branch.Parent is BlockSyntax or SwitchSectionSyntax;

    private static ImmutableArray<RoleServiceNeeds>? Needs(RoleServiceArms arms, RoleServicePlace place, CancellationToken cancellationToken)
    {
        var needs = ImmutableArray.CreateBuilder<RoleServiceNeeds>(arms.Arms.Length);
        foreach (var arm in arms.Arms)
        {
            if (RoleServiceNeeds.Of(arm.Code, place, cancellationToken) is not { } each || (!each.DoesThings && each.End != RoleServiceEnd.Throws))
            {
                return null;
            }

            needs.Add(each);
        }

        return needs.Any(static n => n.DoesThings) ? needs.MoveToImmutable() : null;
    }

    // A `break` within the fallback would leave something else than the switch.
    private static bool LeavesSwitch(RoleServiceArms arms, SemanticModel model) =>
        arms.Decision.Syntax is SwitchStatementSyntax
        && arms.Fallback is { Statements: { IsEmpty: false } statements }
        && (model.AnalyzeControlFlow(statements[0], statements[statements.Length - 1]) is not { Succeeded: true } flow
            || flow.ExitPoints.Any(static p => p is BreakStatementSyntax or GotoStatementSyntax));

    private static bool LeavesContext(SyntaxNode awaited) =>
        awaited is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }, ArgumentList.Arguments: [{ Expression.RawKind: (int)SyntaxKind.FalseLiteralExpression }] } };

    // The container hands its provider over, unless the type holds it already.
    private static async Task<InjectProvider?> InjectAsync(Solution solution, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var service = new InjectedProvider();
        var field = new SeamName(ConstructorInjection.MemberName(type, service.Name, cancellationToken), "provider in " + type.GetDocumentationCommentId());
        if (Injections.ProviderOf(type, cancellationToken) is null)
        {
            var injection = await ConstructorInjection.PlanAsync(solution, service, [new InjectionTarget(type, field)], cancellationToken).ConfigureAwait(false);
            if (!injection.IsOffered)
            {
                return null;
            }
        }

        return new InjectProvider(type, field);
    }
}
