using System.Collections.Immutable;
using System.Text;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>FLX2002: code asks for a role by name, or grants one.</summary>
public sealed class InlineRoleTestAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public InlineRoleTestAnalyzer()
        : base(Rules.RoleIsTestedInline)
    {
    }

    // What asks is a call whose name speaks of roles or claims, or a comparison.
    private protected override void Start(RuleScope scope) => scope.OnOperation(
        (in context) => Find(scope, in context), new CodeNeed(CodeTopics.Access, InStatement: CodeTopics.Access | CodeTopics.Test), OperationKind.Invocation, OperationKind.Binary, OperationKind.IsPattern);

    private static Finding? Find(RuleScope scope, in OperationContext context)
    {
        var operation = context.Operation;
        var containingSymbol = context.ContainingSymbol;
        if (InlineRoleTestReader.Read(operation, context.CancellationToken) is not { } test
            || RolePlace.IsPolicyTable(operation)
            || RolePlace.IsCompositionRoot(operation, containingSymbol)
            || IsPresentation(test, context.CancellationToken)
            || InlineRoleTestLog.IsAll(test, context.CancellationToken)
            || IsAboutMachines(test, context.Options.AnalyzerConfigOptionsProvider)
            || IsOfBranch(scope, test, containingSymbol, context.CancellationToken))
        {
            return null;
        }

        var member = RolePlace.Member(containingSymbol);
        var isGathered = IsGathered(test.Asks);
        return new Finding(Rules.RoleIsTestedInline, test.Head, "'" + member + "'", Names(test.Asks), Remedy(test, isGathered))
        {
            Places = Places(test),
            Subject = member,
            SeamNow = isGathered ? SeamLevel.Gathered : null,
            SeamOffered = isGathered || !IsStatic(containingSymbol) ? SeamLevel.Bound : SeamLevel.Gathered,
            Severity = isGathered ? DiagnosticSeverity.Info : null,
        };
    }

    // What is granted in the arms of a switch over roles is told there, if that rule speaks.
    private static bool IsOfBranch(RuleScope scope, InlineRoleTest test, ISymbol member, CancellationToken cancellationToken) =>
        test is { Asks: [var ask], Guard: null }
        && RuleSwitches.IsOn(Rules.BehaviorBranchesOnRole, scope.Compilation, ask.Syntax.SyntaxTree)
        && RoleBranchGrants.Around(ask, scope.Organization, cancellationToken) is { } branch
        && RoleBranchAnalyzer.Reports(scope, branch, member, cancellationToken);

    // A step that decides more than a caption is worth the finding.
    private static bool IsPresentation(InlineRoleTest test, CancellationToken cancellationToken) =>
        test.Within.IsEmpty
        && Sink.Of(test.Root, cancellationToken) == SinkKind.Presentation
        && test.Steps.All(s => InlineRoleTestReader.AsksOf(s, cancellationToken).IsEmpty || Sink.Of(s, cancellationToken) == SinkKind.Presentation);

    private static bool IsAboutMachines(InlineRoleTest test, AnalyzerConfigOptionsProvider options)
    {
        var machines = InlineRoleTestOptions.MachineRoles.Read(options.GetOptions(test.Root.Syntax.SyntaxTree), options.GlobalOptions);
        foreach (var ask in test.Asks)
        {
            foreach (var role in ask.Roles)
            {
                if (!machines.Matches(role.Text))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string Remedy(InlineRoleTest test, bool isGathered) => test switch
    {
        { Ownership: not null } => "it also compares an owner, so authorize the resource with a policy whose roles can be configured",
        _ when isGathered => "read the set from configuration",
        _ when test.Asks.All(static a => a.TakesOneRole) => test.Asks.All(a => a.Roles[0].Text == test.Asks[0].Roles[0].Text)
            ? "give the role the name of its duty and read it from configuration"
            : "give each role the name of its duty and read it from configuration",
        _ when AreOfSeveralConditions(test) => "gather the roles in sets that can be configured",
        _ => "gather the roles in a set that can be configured",
    };

    private static bool AreOfSeveralConditions(InlineRoleTest test)
    {
        var first = InlineRoleTestReader.Root(test.Asks[0].Operation).Syntax;
        return test.Asks.Any(a => !test.Within.Contains(a) && InlineRoleTestReader.Root(a.Operation).Syntax != first);
    }

    private static bool IsGathered(ImmutableArray<RoleAsk> asks)
    {
        foreach (var ask in asks)
        {
            if (ask.Stand != RoleNamesStand.Gathered)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsStatic(ISymbol symbol) => symbol.IsStatic || symbol.ContainingType is null or { IsStatic: true };

    private static string Names(ImmutableArray<RoleAsk> asks)
    {
        var text = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ask in asks)
        {
            foreach (var role in ask.Roles)
            {
                if (seen.Add(role.Text))
                {
                    text.Append(text.Length == 0 ? "'" : ", '").Append(role.Text).Append('\'');
                }
            }
        }

        return (seen.Count == 1 ? "the role " : "the roles ") + text;
    }

    private static ImmutableArray<Location> Places(InlineRoleTest test)
    {
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var ask in test.Asks)
        {
            if (ask.Declaration is { } declaration)
            {
                places.Add(declaration.GetLocation());
            }

            foreach (var role in ask.Roles)
            {
                places.Add(role.Syntax.GetLocation());
            }
        }

        if (test.Guard is { } guard)
        {
            places.Add(guard.Roles[0].Syntax.GetLocation());
        }

        // Of a table every line is a place.
        return test.Steps.Any(static s => AnswersInARow.Around(s).Skip(1).Any()) ? RoleBranchPlaces.OfEachLine(places) : places.ToImmutable();
    }
}
