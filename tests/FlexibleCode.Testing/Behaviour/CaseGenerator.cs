using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>All cases of a member: users, receivers and arguments, multiplied up to the cap.</summary>
internal sealed record CaseGenerator(IReadOnlyList<BehaviourCase> Cases, long Total)
{
    public static CaseGenerator For(LoadedProgram program, MethodInfo member, SourceConstants constants, BehaviourSettings settings)
    {
        var domain = new ValueDomain(program, constants, settings);
        var parameters = member.GetParameters();
        var domains = new List<ImmutableArray<CaseValue>>();

        domains.AddRange(parameters.Select(p => p.IsOut ? [new PlainValue(null)] : domain.Of(p.ParameterType, p.Name!)));

        var receiver = member.IsStatic ? [] : ReceiverDomains(program, member.DeclaringType!, domain, settings);
        domains.AddRange(receiver.Select(static r => r.Domain));

        var hasUser = AsksForUser(member);
        if (hasUser)
        {
            domains.Add(domain.Users());
        }

        var product = Product.Of(domains, settings.MaxCases);
        var cases = product.Cases
            .Select(values => new BehaviourCase(
                hasUser ? (UserValue)values[^1] : null,
                member.IsStatic ? null : ReceiverOf(member.DeclaringType!, receiver, values.AsSpan().Slice(parameters.Length, receiver.Count)),
                values[..parameters.Length]))
            .ToList();
        return new CaseGenerator(cases, product.Total);
    }

    private static List<(string? Name, ImmutableArray<CaseValue> Domain)> ReceiverDomains(LoadedProgram program, Type type, ValueDomain domain, BehaviourSettings settings)
    {
        if (settings.ReceiversFrom is { } factory)
        {
            return [(null, [.. Enumerable.Range(0, Factories.Count(program, factory)).Select(i => new MadeValue(factory, i))])];
        }

        if (type.IsAbstract)
        {
            throw new VerificationException($"{type.FullName} cannot be constructed: name a member that makes it in {nameof(BehaviourSettings.ReceiversFrom)}.");
        }

        // A service that is not there is a fault of the container, and no case of the member's.
        return [.. domain.Members(type).Select(m => ((string?)m.Name, IsService(program, m.Type) ? [.. domain.Of(m.Type, m.Name).Where(static v => v is not PlainValue { Value: null })] : domain.Of(m.Type, m.Name)))];
    }

    private static bool IsService(LoadedProgram program, Type type) => type.IsClass && program.Declares(type);

    private static CaseValue ReceiverOf(Type type, List<(string? Name, ImmutableArray<CaseValue> Domain)> members, ReadOnlySpan<CaseValue> values)
    {
        if (members is [(null, _)])
        {
            return values[0];
        }

        var named = ImmutableArray.CreateBuilder<KeyValuePair<string, CaseValue>>(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            named.Add(KeyValuePair.Create(members[i].Name!, values[i]));
        }

        return new ObjectValue(type.Name, named.MoveToImmutable());
    }

    private static bool AsksForUser(MethodInfo member)
    {
        var type = member.DeclaringType!;
        return (!member.IsStatic && (typeof(ControllerBase).IsAssignableFrom(type) || typeof(PageModel).IsAssignableFrom(type)))
            || member.GetParameters().Concat(Construction.ConstructorOf(type)?.GetParameters() ?? [])
                .Any(static p => p.ParameterType == typeof(IHttpContextAccessor) || typeof(HttpContext).IsAssignableFrom(p.ParameterType));
    }
}
