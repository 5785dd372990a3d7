using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary><c>x switch { A => … }</c> and <c>(x, y) switch { (A, B) => … }</c>.</summary>
internal static class SwitchExpressionReader
{
    public static Reading? Read(ISwitchExpressionOperation expression, int depth, CancellationToken cancellationToken)
    {
        if (!MayDecide(expression))
        {
            return null;
        }

        var input = Operand.WithoutImplicitConversion(expression.Value);
        var reading = new Reading(DecisionSpelling.SwitchExpression, expression, SwitchSubjects.Of(input))
        {
            Fallback = new Fallback(FallbackKind.ThrowsUnmatched, null, null),
        };
        foreach (var arm in expression.Arms)
        {
            var nested = arm.Value is null ? null : Nested.Read(arm.Value, returns: false, depth, cancellationToken);
            if (PatternReader.IsAlways(arm.Pattern) && arm.Guard is null)
            {
                reading.Otherwise(nested, () => OutcomeReader.Of(arm.Value!), arm.Syntax);
                break;
            }

            var when = SwitchSubjects.When(arm.Pattern, arm.Guard, input, arm.Syntax, cancellationToken);
            reading.Add(when, nested, () => OutcomeReader.Of(arm.Value!), arm.Syntax);
        }

        return reading;
    }

    /// <summary>Whether any arm names a constant; allocates nothing.</summary>
    public static bool MayDecide(ISwitchExpressionOperation expression)
    {
        foreach (var arm in expression.Arms)
        {
            if (SwitchSubjects.MayDecide(arm.Pattern, arm.Guard))
            {
                return true;
            }
        }

        return false;
    }
}
