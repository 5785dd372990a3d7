using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Tells whose membership a test or a grant is about, also where the roles of that person were read into a variable before.</summary>
internal static class InlineRoleTestPerson
{
    private const int MostSteps = 8;

    /// <summary>Whose membership it is: the first argument that is not the role, else the one that is asked.</summary>
    public static IOperation? Of(IInvocationOperation call, RoleAsk ask)
    {
        for (var i = InlineRoleTestCalls.FirstArgument(call); i < call.Arguments.Length; i++)
        {
            var argument = call.Arguments[i];
            if (argument.ArgumentKind == ArgumentKind.Explicit && ask.Kind != RoleAskKind.Collection && !argument.Syntax.Span.Contains(ask.Roles[0].Syntax.Span))
            {
                return argument.Value;
            }
        }

        var receiver = InlineRoleTestCalls.Receiver(call);
        return ask.Kind == RoleAskKind.Collection && receiver is not null ? Holder(receiver) ?? receiver : receiver;
    }

    // var roles = await users.GetRolesAsync(user); roles.Contains("A")
    private static IOperation? Holder(IOperation roles)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            roles = InlineRoleTestGuard.Awaited(roles);
            switch (roles)
            {
                case ILocalReferenceOperation { Local: var local, SemanticModel: { } model }
                    when VariableUses.OnlyValue(local, default) is { } value && value.SyntaxTree == model.SyntaxTree && model.GetOperation(value) is { } set:
                    roles = set;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" or "ToHashSet" or "AsEnumerable" } shaped when InlineRoleTestCalls.Receiver(shaped) is { } receiver:
                    roles = receiver;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "GetRolesAsync" or "GetRoles" } read:
                    var first = InlineRoleTestCalls.FirstArgument(read);
                    return read.Arguments.Length > first ? read.Arguments[first].Value : InlineRoleTestCalls.Receiver(read);
                default:
                    return null;
            }
        }

        return null;
    }
}
