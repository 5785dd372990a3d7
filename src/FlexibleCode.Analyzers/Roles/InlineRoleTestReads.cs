using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Reads comparisons of a role that is fetched from a claim, session or header in the same expression.</summary>
internal static class InlineRoleTestReads
{
    public static RoleAsk? Comparison(IBinaryOperation binary, CancellationToken cancellationToken)
    {
        // The constant is looked at first: it rules out nearly every comparison of a program.
        if (binary.RightOperand.ConstantValue.HasValue || binary.LeftOperand.ConstantValue.HasValue || binary.RightOperand is IFieldReferenceOperation or IInvocationOperation)
        {
            return Of(binary, binary.LeftOperand, binary.RightOperand, cancellationToken)
                ?? Of(binary, binary.RightOperand, binary.LeftOperand, cancellationToken);
        }

        return null;
    }

    public static RoleAsk? EqualsCall(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        if (invocation.TargetMethod.ContainingType.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        var (left, right) = invocation switch
        {
            { Instance: { } instance, Arguments: [var other, ..] } => (instance, other.Value),
            { Instance: null, Arguments: [var one, var other, ..] } => (one.Value, other.Value),
            _ => (null, null),
        };
        return left is null || right is null
            ? null
            : Of(invocation, left, right, cancellationToken) ?? Of(invocation, right, left, cancellationToken);
    }

    public static RoleAsk? Pattern(IIsPatternOperation pattern, CancellationToken cancellationToken)
    {
        if (pattern.Value.Type?.SpecialType != SpecialType.System_String || !ReadsRole(pattern.Value))
        {
            return null;
        }

        return Constants(pattern.Pattern, cancellationToken) is { IsEmpty: false } roles ? new RoleAsk(RoleAskKind.Comparison, pattern, roles) : null;
    }

    /// <summary>The roles of a pattern of nothing but constants: <c>"A" or "B"</c>, <c>not "A"</c>.</summary>
    public static ImmutableArray<RoleName> Constants(IPatternOperation pattern, CancellationToken cancellationToken)
    {
        var names = ImmutableArray.CreateBuilder<RoleName>();
        var open = new Stack<IPatternOperation>();
        open.Push(pattern);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                    open.Push(either.RightPattern);
                    open.Push(either.LeftPattern);
                    break;
                case INegatedPatternOperation negated:
                    open.Push(negated.Pattern);
                    break;
                case IConstantPatternOperation { Value: var value } when InlineRoleTestConstants.One(value, cancellationToken) is { } name:
                    names.Add(name);
                    break;
                default:
                    return [];
            }
        }

        return names.ToImmutable();
    }

    private static RoleAsk? Of(IOperation whole, IOperation operand, IOperation constant, CancellationToken cancellationToken) =>
        operand.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { Name: "StringValues" }
        && ReadsRole(operand)
        && InlineRoleTestConstants.One(constant, cancellationToken) is { } role
            ? new RoleAsk(RoleAskKind.Comparison, whole, [role])
            : null;

    /// <summary>Whether the operand fetches a role here and now: <c>FindFirst(ClaimTypes.Role)?.Value</c>, <c>Session.GetString("Role")</c>.</summary>
    private static bool ReadsRole(IOperation operand)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            operand = InlineRoleTestConstants.Unwrap(operand);
            switch (operand)
            {
                case IConditionalAccessOperation access:
                    if (ReadsRole(access.WhenNotNull, access.Operation))
                    {
                        return true;
                    }

                    operand = access.Operation;
                    continue;
                case ICoalesceOperation coalesce:
                    operand = coalesce.Value;
                    continue;
                case IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance }:
                    operand = instance;
                    continue;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }], Instance: { } store }:
                    return IsRoleKey(key) && IsStore(store);
                case IInvocationOperation { TargetMethod.Name: "ToString" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" } shaped
                    when InlineRoleTestCalls.Receiver(shaped) is { } receiver:
                    operand = receiver;
                    continue;
                case IInvocationOperation fetched:
                    return Fetches(fetched, InlineRoleTestCalls.Receiver(fetched));
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool ReadsRole(IOperation whenNotNull, IOperation asked) =>
        whenNotNull is IInvocationOperation fetched && Fetches(fetched, asked);

    private static bool Fetches(IInvocationOperation fetched, IOperation? receiver) => fetched.TargetMethod.Name switch
    {
        "FindFirst" or "FindFirstValue" => fetched.Arguments is [.., { Value: var type }] && IsRoleClaim(type),
        "FirstOrDefault" or "First" or "SingleOrDefault" or "Single"
            => InlineRoleTestCalls.Lambda(fetched) is { } lambda && InlineRoleTestCalls.AsksForRoleClaim(lambda),
        "GetString" => receiver is not null && IsStore(receiver) && fetched.Arguments is [.., { Value: var key }] && IsRoleKey(key),
        _ => false,
    };

    private static bool IsRoleClaim(IOperation type) => InlineRoleTestNames.IsRoleClaimType(type.ConstantValue.Value as string);

    private static bool IsRoleKey(IOperation key) =>
        InlineRoleTestConstants.Unwrap(key).ConstantValue.Value is string text && (InlineRoleTestNames.SpeaksOfRole(text) || text.EndsWith("role", StringComparison.OrdinalIgnoreCase));

    private static bool IsStore(IOperation store)
    {
        var type = store.Type?.Name ?? "";
        var name = InlineRoleTestConstants.Symbol(store)?.Name ?? "";
        return InlineRoleTestNames.HasWord(type, "session") || InlineRoleTestNames.HasWord(name, "session")
            || InlineRoleTestNames.HasWord(type, "header") || InlineRoleTestNames.HasWord(name, "headers")
            || InlineRoleTestNames.HasWord(name, "cookies");
    }
}
