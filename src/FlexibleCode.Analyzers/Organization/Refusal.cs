using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// An answer that says itself that it refuses: <c>Result.Failure("…")</c>, <c>BadRequest()</c>, <c>(false, "…")</c>,
/// <c>Json(new { success = false })</c>.
/// </summary>
internal static class Refusal
{
    // Ok(new ObjectResult(new { success = false })).
    private const int Deepest = 3;

    /// <summary>Whether a value that is handed back is one.</summary>
    public static bool Is(IOperation? value) => Is(value, Deepest);

    /// <summary>Whether a branch ends with one.</summary>
    public static bool Ends(IOperation? branch)
    {
        while (branch is IBlockOperation { Operations: { IsEmpty: false } statements })
        {
            if (MarkedRefusal.Ends(statements))
            {
                return true;
            }

            branch = statements[statements.Length - 1];
        }

        return branch is IReturnOperation answer && Is(answer.ReturnedValue);
    }

    private static bool Is(IOperation? value, int depth)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case IAwaitOperation awaited:
                    value = awaited.Operation;
                    continue;
                case IInvocationOperation call:
                    if (call is { TargetMethod.Name: "FromResult", Arguments: [{ Value: var result }, ..] })
                    {
                        value = result;
                        continue;
                    }

                    return IsNamedSo(call.TargetMethod.Name) || IsIn(call.Arguments, depth);
                case IObjectCreationOperation creation:
                    return (creation.Type is { } type && IsNamedSo(type.Name))
                        || IsIn(creation.Arguments, depth)
                        || (creation.Initializer is { } initializer && IsIn(initializer.Initializers));
                case IAnonymousObjectCreationOperation creation:
                    return IsIn(creation.Initializers);
                case ITupleOperation { Elements: [var first, var second, ..] }:
                    return IsFalse(first) && second.Type?.SpecialType == SpecialType.System_String;
                case IMemberReferenceOperation member:
                    return IsNamedSo(member.Member.Name);
                default:
                    return false;
            }
        }
    }

    // success: false is told by the parameter; what an answer is wrapped in says nothing itself.
    private static bool IsIn(ImmutableArray<IArgumentOperation> arguments, int depth)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && SaysSuccess(parameter.Name) && IsFalse(argument.Value))
            {
                return true;
            }
        }

        return depth > 0 && arguments is [{ Value: var wrapped }, ..] && Operand.WithoutImplicitConversion(wrapped) is IObjectCreationOperation or IAnonymousObjectCreationOperation && Is(wrapped, depth - 1);
    }

    private static bool IsIn(ImmutableArray<IOperation> initializers)
    {
        foreach (var initializer in initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name }, Value: var value } && SaysSuccess(name) && IsFalse(value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamedSo(string name) => (Vocabulary.BuiltIn.Of(name) & WordKinds.Denial) != 0;

    private static bool IsFalse(IOperation value) => value.ConstantValue is { HasValue: true, Value: false };

    /// <summary>Whether a member of this name says whether an answer is a success.</summary>
    public static bool SaysSuccess(string name)
    {
        var word = name.StartsWith("is", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(2) : name.AsSpan();
        return word.Equals("success".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || word.Equals("successful".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || word.Equals("succeeded".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || word.Equals("ok".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
