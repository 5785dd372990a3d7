using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells the limits of a business from all other numbers in comparisons. Two things must agree: what is compared is something that an
/// organization limits, and the test decides.
/// </summary>
internal static class BusinessLimit
{
    /// <summary>Whether a literal is a limit of the business.</summary>
    public static bool Is(Literal literal, OrganizationModel organization, CancellationToken cancellationToken) =>
        literal.Operator != LiteralOperator.Equal
        && !BusinessLimitBounds.IsTrivial(literal.Constant.Number)
        && !IsTechnical(literal)
        && !BusinessLimitBounds.IsNatural(literal)
        && Signals(literal, organization) is var signals and > 0
        && Decides(literal, signals, cancellationToken);

    private static bool IsTechnical(Literal literal)
    {
        var operand = literal.Operand;
        if (operand.Unit is LiteralUnit.Length or LiteralUnit.Calendar or LiteralUnit.Seconds or LiteralUnit.Code
            || literal.Constant.Unit is LiteralUnit.Seconds
            || BusinessLimitWords.IsMachine(operand.Name)
            || BusinessLimitWords.IsSignIn(operand.Name))
        {
            return true;
        }

        var named = literal.Constant.Named;
        if (named is not null && (BusinessLimitWords.IsMachine(named.Name) || BusinessLimitWords.IsSignIn(named.Name)))
        {
            return true;
        }

        // "At least two of them" is what a relation is, not a policy.
        if (operand.Unit == LiteralUnit.Count && literal.Constant.Number <= 2)
        {
            return true;
        }

        return IsLoop(LiteralDecision.Head(literal.Test));
    }

    private static bool IsLoop(IOperation head) =>
        head.Parent is ILoopOperation || head is IInvocationOperation { TargetMethod.Name: "Min" or "Max" } && head.Parent is IForLoopOperation;

    // How much speaks for a quantity that an organization limits.
    private static int Signals(Literal literal, OrganizationModel organization)
    {
        var operand = literal.Operand;
        var reading = organization.Read(operand.Symbol, operand.Type);
        var signals = 0;

        if (reading.Kind is ThingKind.Amount or ThingKind.Due or ThingKind.Rate)
        {
            signals += 2;
        }
        else if (BusinessLimitWords.IsQuantity(operand.Name))
        {
            signals++;
        }

        if (operand.Type?.SpecialType == SpecialType.System_Decimal)
        {
            signals++;
        }

        if (literal.Constant.Named is { } named && BusinessLimitWords.IsLimit(named.Name))
        {
            signals++;
        }

        if (operand.Unit is LiteralUnit.Days or LiteralUnit.Hours || literal.Constant.Unit is LiteralUnit.Days or LiteralUnit.Hours)
        {
            signals++;
        }

        // A member alone says little (every count is somebody's member); with a word, a unit or a type it says whose policy it is.
        if (signals > 0 && operand.Symbol is IPropertySymbol or IFieldSymbol { IsStatic: false })
        {
            signals++;
        }

        return signals;
    }

    private static bool Decides(Literal literal, int signals, CancellationToken cancellationToken) =>
        Sink.Of(literal.Test, cancellationToken) switch
        {
            SinkKind.Denial or SinkKind.Permission or SinkKind.Route or SinkKind.Status => true,
            SinkKind.Value or SinkKind.Choice => signals >= 2,
            _ => false,
        };
}
