using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// An object that is made with three permissions or more that each ask the state of one thing
/// (<c>new OrderPage { CanEdit = o.Status == Draft, CanSend = o.Status == Open, … }</c>): one test is a guard, but side by side they are the capability
/// table.
/// </summary>
/// <param name="Set">The name of the set of states.</param>
/// <param name="Count">How many states they name.</param>
/// <param name="Places">The permissions.</param>
internal sealed record CapabilityInitializer(string Set, int Count, ImmutableArray<Location> Places)
{
    private const int FewestPermissions = 3;
    private const int FewestStates = 3;

    /// <summary>Whether so many yes-or-no members are set by tests, by their shape alone. Allocates nothing.</summary>
    public static bool MayBe(IOperation operation)
    {
        if (operation is not IObjectCreationOperation { Initializer.Initializers: { Length: >= FewestPermissions } members })
        {
            return false;
        }

        var tests = 0;
        foreach (var member in members)
        {
            tests += member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }, Value: IBinaryOperation or IIsPatternOperation or IInvocationOperation } ? 1 : 0;
        }

        return tests >= FewestPermissions;
    }

    /// <summary>Reads the permissions; <c>null</c> if they are none.</summary>
    /// <param name="made">The object.</param>
    /// <param name="statesOfOneTest">A test of so many states is reported by itself.</param>
    /// <param name="organization">What is organizational here.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static CapabilityInitializer? Of(IObjectCreationOperation made, int statesOfOneTest, OrganizationModel organization, CancellationToken cancellationToken)
    {
        IOperation? holder = null;
        string? set = null;
        var states = new HashSet<object>();
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var member in made.Initializer!.Initializers)
        {
            if (member is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_Boolean, Name: var name } }, Value: var value }
                || !PermissionNames.SaysPermission(name)
                || DecisionReader.ReadCondition(value, cancellationToken) is not { } asked)
            {
                continue;
            }

            for (var i = 0; i < asked.Subjects.Length; i++)
            {
                if (StateSet.NameOf(asked, i, organization) is { } named
                    && (holder is null || Operand.Same(holder, asked.Subjects[i].Operation))
                    && States(asked, i) is { Count: > 0 } of && of.Count < statesOfOneTest)
                {
                    (holder, set) = (asked.Subjects[i].Operation, named);
                    states.UnionWith(of);
                    places.Add(member.Syntax.GetLocation());
                    break;
                }
            }
        }

        return set is not null && places.Count >= FewestPermissions && states.Count >= FewestStates ? new CapabilityInitializer(set, states.Count, places.ToImmutable()) : null;
    }

    private static HashSet<object> States(Decision asked, int subject) =>
        [.. asked.Rows.Select(r => r.Keys[subject]).OfType<ConstantKey>().SelectMany(static k => k.Constants).Select(static c => c.Value).OfType<object>()];
}
