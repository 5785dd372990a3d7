using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A decision that sends work to whoever decides next. Both ends must be of the organization (by a role, level, state or amount; to
/// roles, levels, or operations, columns and states named after roles), and a word must speak of approving or of handing on.
/// </summary>
/// <param name="By">What people call the operand.</param>
/// <param name="Count">How many branches send somewhere.</param>
/// <param name="Places">Where they are written.</param>
internal sealed record ApprovalRoute(string By, int Count, ImmutableArray<Location> Places)
{
    /// <summary>Whether nothing but that one branch sends somewhere and another one ends makes it a route, so that both may be a step of a longer one.</summary>
    public bool IsLastStep { get; private init; }

    /// <summary>Reads a decision as a route; <c>null</c> if it is something else.</summary>
    public static ApprovalRoute? Of(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        foreach (var route in RouteDecision.Of(decision))
        {
            if (Of(route, organization, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <inheritdoc cref="Of(Decision, OrganizationModel, CancellationToken)"/>
    public static ApprovalRoute? Of(RouteDecision route, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (route.Branches.Length < 2 || route.Operand.SemanticModel is not { } model)
        {
            return null;
        }

        var parts = route.Decision is null;
        var subject = RouteSubjects.Of(route.Symbol, route.Operand.Type, route.Branches.Where(static b => b.Key is not null).Select(static b => b.Key!), organization);
        var roles = NamedRoles.Of(organization);
        if (subject == RouteSubject.None || (parts && (subject != RouteSubject.Role || !NamesRoles(route, roles))) || (subject == RouteSubject.Kind && !route.Branches.Any(MayMakeStep)))
        {
            return null;
        }

        if (RouteTranslation.Is(route, cancellationToken))
        {
            return null;
        }

        var place = route.Decision is { } decision ? CompiledMappingPlace.Of(decision) : default;
        if (place.IsShown || (place.Name is { } sink && NameSink.IsPresentation(sink)))
        {
            return null;
        }

        var reader = new RouteAnswerReader(organization, roles, model, cancellationToken);
        var answers = new List<RouteAnswer>(route.Branches.Length);
        foreach (var branch in route.Branches)
        {
            answers.Add(reader.Read(branch.Outcome, place.Name));
        }

        var evidence = Evidence(route, place, model, subject, answers);
        return Routes(route, subject, answers, evidence, isEnd: false, cancellationToken) ? Found(route, answers)
            : Routes(route, subject, answers, evidence, isEnd: true, cancellationToken) ? Found(route, answers) with { IsLastStep = true }
            : null;
    }

    // Most decisions by a kind make no steps, which is seen before anything in them is read.
    private static bool MayMakeStep(RouteBranch branch)
    {
        foreach (var node in branch.Outcome.Syntax.DescendantNodesAndSelf())
        {
            if (node is ImplicitObjectCreationExpressionSyntax
                || (node is ObjectCreationExpressionSyntax { Type: var type } && ApprovalWords.NamesStep((type is QualifiedNameSyntax qualified ? qualified.Right : type).ToString())))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Routes(RouteDecision route, RouteSubject subject, List<RouteAnswer> answers, bool evidence, bool isEnd, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var states = new HashSet<object>(answers.SelectMany(static a => a.States));
        var toStates = states.Count >= 2 && answers.Exists(static a => a.DecidesByState) && answers.Count(static a => a.States.Count > 0) >= 2;
        if (subject == RouteSubject.Role && toStates)
        {
            return true;
        }

        if (!evidence)
        {
            return false;
        }

        var toSteps = Differ(answers, static a => a.Steps);
        var toNamed = Differ(answers, static a => a.NamedRoles);
        var toRoles = Differ(answers, static a => a.Roles);
        return subject switch
        {
            RouteSubject.Role => toSteps || toNamed || (toRoles && !IsIdentity(route, answers)),
            RouteSubject.Kind => toRoles && answers.TrueForAll(static a => a.MakesSteps || a.Roles.Count == 0),
            RouteSubject.State => toRoles || toNamed,
            RouteSubject.Step => toRoles || toNamed || (isEnd && Ends(answers)),
            _ => toRoles || toNamed || toSteps || (isEnd && Ends(answers)),
        };
    }

    // The last step of a route sends nowhere: amount > limit ? the next approver : approved.
    private static bool Ends(List<RouteAnswer> answers) =>
        answers.Exists(static a => a.Roles.Count > 0) && answers.Exists(static a => a is { HasRole: false, DecidesByState: true });

    // Two branches that answer, and not the same.
    private static bool Differ<T>(List<RouteAnswer> answers, Func<RouteAnswer, HashSet<T>> part)
    {
        HashSet<T>? first = null;
        foreach (var answer in answers)
        {
            var values = part(answer);
            if (values.Count == 0)
            {
                continue;
            }

            if (first is null)
            {
                first = values;
            }
            else if (!first.SetEquals(values))
            {
                return true;
            }
        }

        return false;
    }

    // "Manager" => Role.Manager says the same twice.
    private static bool IsIdentity(RouteDecision route, List<RouteAnswer> answers)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            if (route.Branches[i].Key is ConstantKey key && answers[i].Roles.Count > 0 && !key.Constants.Any(c => answers[i].Roles.Contains(c.Name)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NamesRoles(RouteDecision route, NamedRoles roles) =>
        route.Branches.Count(b => b.Key is ConstantKey { Constants: [{ Value: string part }] } && roles.In(part) is not null) >= 2;

    private static bool Evidence(RouteDecision route, CompiledMappingPlace place, SemanticModel model, RouteSubject subject, List<RouteAnswer> answers)
    {
        if (ApprovalWords.Routes(place.Name) || answers.Exists(static a => a.Routes))
        {
            return true;
        }

        // A state that is named after whoever decides says it by itself.
        if (answers.Exists(static a => a.States.Count > 0 && a.NamedRoles.Count > 0))
        {
            return true;
        }

        if (ApprovalWords.Routes(route.Symbol?.Name) || (route.Operand.Type is { TypeKind: TypeKind.Enum } type && ApprovalWords.Routes(type.Name)))
        {
            return true;
        }

        for (var symbol = EnclosingMember.Of(route.Operand.Syntax, model); symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol is IMethodSymbol or IPropertySymbol && ApprovalWords.Routes(symbol.Name))
            {
                return true;
            }

            // What a whole type is about counts where both ends are roles and levels, or steps are made, and nowhere else.
            if (symbol is INamedTypeSymbol && subject is RouteSubject.Role or RouteSubject.Step or RouteSubject.Kind && ApprovalWords.Routes(symbol.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static ApprovalRoute Found(RouteDecision route, List<RouteAnswer> answers)
    {
        var places = ImmutableArray.CreateBuilder<Location>();
        var count = 0;
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            if (answer.HasRole || answer.Steps.Count > 0 || answer.States.Count > 0)
            {
                count++;
                places.Add((route.Branches[i].Key is ConstantKey { Constants: [{ } first, ..] } ? first.Syntax : route.Branches[i].Syntax).GetLocation());
            }
        }

        return new ApprovalRoute(route.Symbol?.Name ?? route.Operand.Syntax.ToString(), count, places.ToImmutable());
    }
}
