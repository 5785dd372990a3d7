using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// An object that is made with a state in it, which puts something into that state: a record of the business that begins in it
/// (<c>new Order { Status = OrderStatus.Draft }</c>), or a command that is handed to whoever carries it out, as a mediator does
/// (<c>Send(new ChangeStatus(id, OrderStatus.Sent))</c>).
/// </summary>
internal static class MadeWithState
{
    private static readonly string[] CarryingVerbs = ["send", "publish", "dispatch", "execute", "invoke", "handle", "enqueue"];

    private static readonly string[] Questions = ["Query", "Filter", "Search", "Criteria", "Specification"];

    /// <summary>The object that an expression makes, or that it hands to whoever carries it out; <c>null</c> if that puts nothing into a state.</summary>
    public static IObjectCreationOperation? Of(IOperation expression, OrganizationModel organization)
    {
        switch (expression)
        {
            case IObjectCreationOperation { Type: INamedTypeSymbol record } creation when organization.IsDomainType(record) && !IsQuestion(record.Name):
                return creation;
            case IInvocationOperation call when NameVerbs.BeginsWithOneOf(call.TargetMethod.Name, CarryingVerbs):
                return Sent(call, organization);
            case IInvocationOperation call:
                return MadeFor(call, organization.IsDomainType);
            default:
                return null;
        }
    }

    /// <summary>The command that a call hands to whoever carries it out; <c>null</c> if it is no such call.</summary>
    public static IObjectCreationOperation? Sent(IInvocationOperation call, OrganizationModel organization) =>
        NameVerbs.BeginsWithOneOf(call.TargetMethod.Name, CarryingVerbs) ? MadeFor(call, t => organization.IsOwn(t) && !IsQuestion(t.Name)) : null;

    private static IObjectCreationOperation? MadeFor(IInvocationOperation call, Func<INamedTypeSymbol, bool> counts)
    {
        foreach (var argument in call.Arguments)
        {
            if (Operand.WithoutImplicitConversion(argument.Value) is IObjectCreationOperation { Type: INamedTypeSymbol type } made && counts(type))
            {
                return made;
            }
        }

        return null;
    }

    /// <summary>What an object is made with, by the member or the parameter that takes it.</summary>
    public static IEnumerable<(ISymbol Holder, ITypeSymbol? Type, IOperation Value)> Says(IObjectCreationOperation made)
    {
        foreach (var argument in made.Arguments)
        {
            if (argument is { IsImplicit: false, Parameter: { } parameter })
            {
                yield return (parameter, parameter.Type, argument.Value);
            }
        }

        foreach (var initializer in made.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
            {
                yield return (target.Member, target.Type, assignment.Value);
            }
        }
    }

    // new OrderQuery { Status = OrderStatus.Sent } asks for those that are in a state.
    private static bool IsQuestion(string type)
    {
        foreach (var word in Questions)
        {
            if (type.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
