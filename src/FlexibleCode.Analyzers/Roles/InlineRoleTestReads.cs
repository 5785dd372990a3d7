using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Reads comparisons of a role that is fetched from a claim, session or header in the same expression.</summary>
internal static class InlineRoleTestReads
{
    /// <summary>The comparison with a fetched role that the operation is.</summary>
    public static RoleAsk? Read(IOperation operation, CancellationToken cancellationToken) =>
        Read(operation, RoleAskKind.Comparison, IsFetchedRole, cancellationToken);

    /// <summary>The comparison of an operand of some kind with constants that the operation is, in any spelling.</summary>
    public static RoleAsk? Read(IOperation operation, RoleAskKind kind, Func<IOperation, CancellationToken, bool> isOperand, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            // The constant is looked at first: it rules out nearly every comparison of a program.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand: var left, RightOperand: var right }
                when right.ConstantValue.HasValue || left.ConstantValue.HasValue || right is IFieldReferenceOperation or IInvocationOperation:
                return Either(left, right);
            case IInvocationOperation { TargetMethod: { Name: nameof(Equals), ContainingType.SpecialType: SpecialType.System_String } } call:
                return call switch
                {
                    { Instance: { } instance, Arguments: [var other, ..] } => Either(instance, other.Value),
                    { Instance: null, Arguments: [var one, var other, ..] } => Either(one.Value, other.Value),
                    _ => null,
                };
            case IIsPatternOperation pattern when isOperand(pattern.Value, cancellationToken):
                return Constants(pattern.Pattern, cancellationToken) is { IsEmpty: false } roles ? new RoleAsk(kind, pattern, roles) : null;
            default:
                return null;
        }

        RoleAsk? Either(IOperation one, IOperation other) => Of(one, other) ?? Of(other, one);

        RoleAsk? Of(IOperation operand, IOperation constant) =>
            isOperand(operand, cancellationToken) && InlineRoleTestConstants.One(constant, cancellationToken) is { } role ? new RoleAsk(kind, operation, [role]) : null;
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

    private static bool IsFetchedRole(IOperation operand, CancellationToken cancellationToken) =>
        operand.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { Name: "StringValues" } && ReadsRole(operand, cancellationToken);

    /// <summary>
    /// Whether the operand fetches a role here and now: <c>FindFirst(ClaimTypes.Role)?.Value</c>, <c>Session.GetString("Role")</c>, or the value of a claim that
    /// a variable keeps.
    /// </summary>
    private static bool ReadsRole(IOperation operand, CancellationToken cancellationToken)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            operand = Operand.WithoutConversion(operand);
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
                case ILocalReferenceOperation { Local: { Type.Name: "Claim" } claim, SemanticModel: { } model }:
                    if (VariableUses.OnlyValue(claim, cancellationToken) is not { } value || value.SyntaxTree != model.SyntaxTree
                        || model.GetOperation(value, cancellationToken) is not { } fetch)
                    {
                        return false;
                    }

                    operand = fetch;
                    continue;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }], Instance: { } store }:
                    return IsRoleKey(key) && IsStore(store);
                case IInvocationOperation shaped
                    when Operand.IsNormalization(shaped.TargetMethod.Name) && InlineRoleTestCalls.Receiver(shaped) is { } receiver:
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
        Operand.WithoutConversion(key).ConstantValue.Value is string text && (InlineRoleTestNames.SpeaksOfRole(text) || text.EndsWith("role", StringComparison.OrdinalIgnoreCase));

    private static bool IsStore(IOperation store)
    {
        var type = store.Type?.Name ?? "";
        var name = InlineRoleTestConstants.Symbol(store)?.Name ?? "";
        return InlineRoleTestNames.HasWord(type, "session") || InlineRoleTestNames.HasWord(name, "session")
            || InlineRoleTestNames.HasWord(type, "header") || InlineRoleTestNames.HasWord(name, "headers")
            || InlineRoleTestNames.HasWord(name, "cookies");
    }
}
