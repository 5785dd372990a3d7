using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells the limits of a business from all other numbers in comparisons. Two things must agree: what is compared is something that an
/// organization limits, and the test decides.
/// </summary>
internal static class BusinessLimit
{
    /// <summary>Whether a literal is a limit of the business.</summary>
    public static bool Is(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken) =>
        literal.Operator != LiteralOperator.Equal
        && !BusinessLimitBounds.IsTrivial(literal.Constant.Number)
        && !scope.IgnoredValues.Contains(literal.Constant.Number)
        && !IsTechnical(literal, scope)
        && !BusinessLimitCalendar.IsArithmetic(literal, scope.Member)
        && !BusinessLimitBounds.IsNatural(literal)
        && !BusinessLimitTolerance.Is(literal)
        && BusinessLimitSignals.Of(literal, scope, cancellationToken) is var signals and > 0
        && Decides(literal, signals, cancellationToken)
        && !BusinessLimitShown.Is(literal, scope)
        && !BusinessLimitGroup.IsIndex(literal, scope.Organization.Words)
        && !BusinessLimitScale.Holds(literal)
        && !BusinessLimitPercentage.IsReadAsShare(literal)
        && !BusinessLimitMachine.Bears(literal, scope, cancellationToken)
        && !BusinessLimitSetting.IsChecked(literal, scope, cancellationToken);

    private static bool IsTechnical(Literal literal, BusinessLimitScope scope)
    {
        var organization = scope.Organization;
        var operand = literal.Operand;
        if (operand.Unit is LiteralUnit.Length or LiteralUnit.Calendar or LiteralUnit.Seconds or LiteralUnit.Code
            || literal.Constant.Unit is LiteralUnit.Seconds
            || (IsTechnical(operand.Name, organization) && !BusinessLimitUrgency.IsScore(literal, organization.Words)))
        {
            return true;
        }

        // Another party's constant is not this organization's policy.
        if (literal.Constant.Named is { } named && (!organization.IsOwn(named.ContainingAssembly) || IsTechnical(named.Name, organization)))
        {
            return true;
        }

        // Attempts of what a member does are the member's: `LockAccount(int attempts)`, `attempts = RegisterFailedLogin(id)`.
        if (BusinessLimitWords.IsAttempts(operand.Name) && IsOfSignIn(operand.Symbol, scope.Member))
        {
            return true;
        }

        // What a captcha or a cache compares is its own affair, whatever the operand is called.
        if (scope.Member?.ContainingType is { } type && IsTechnical(type.Name, organization))
        {
            return true;
        }

        // "At least two of them" is what a relation is, not a policy. How many records a system begins with says whether it has been set up.
        if (operand.Unit == LiteralUnit.Count
            && (literal.Constant.Number <= 2 || (scope.Member is { } member && BusinessLimitWords.IsSetUp(member.Name))))
        {
            return true;
        }

        return BusinessLimitWords.IsOrdinal(operand.Name) || IsPlace(operand, organization.Words) || IsPaging(operand.Symbol) || IsLoop(LiteralDecision.Head(literal.Test));
    }

    // The third floor is no more than the first one; a price floor is an amount.
    private static bool IsPlace(LiteralOperand operand, Vocabulary words) =>
        operand.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
        && BusinessLimitWords.PlaceOf(operand.Name) is >= 0 and var before
        && !BusinessLimitWords.IsQuantity(operand.Name) && !BusinessLimitWords.IsQuantityWithin(operand.Name)
        && (words.Of(operand.Name.AsSpan(0, before)) & (WordKinds.Amount | WordKinds.Rate | WordKinds.Due)) == 0;

    private static bool IsTechnical(string name, OrganizationModel organization) =>
        BusinessLimitWords.IsMachine(name) || BusinessLimitWords.IsSignIn(name) || organization.Words.Has(name, WordKinds.Technical);

    private static bool IsOfSignIn(ISymbol operand, ISymbol? member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (BusinessLimitWords.IsSignIn(symbol.Name))
            {
                return true;
            }
        }

        if (operand is IPropertySymbol { ContainingType: { } owner } && BusinessLimitWords.IsSignIn(owner.Name))
        {
            return true;
        }

        return operand is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax call }
            && call.Expression switch
            {
                MemberAccessExpressionSyntax access => BusinessLimitWords.IsSignIn(access.Name.Identifier.ValueText),
                SimpleNameSyntax name => BusinessLimitWords.IsSignIn(name.Identifier.ValueText),
                _ => false,
            };
    }

    // `List(int page, int quantity)` and `Search(string text, int limit)` cap what they hand out at a time.
    private static bool IsPaging(ISymbol symbol)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } capped)
        {
            // SetLimit(int limit) is about the limit of somebody.
            if (capped is { Name: "limit" or "take" or "top", Type.SpecialType: SpecialType.System_Int32 } && !BusinessLimitWords.IsLimit(method.Name))
            {
                return true;
            }

            foreach (var parameter in method.Parameters)
            {
                if (BusinessLimitWords.IsPaging(parameter.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLoop(IOperation head) =>
        head.Parent is ILoopOperation || head is IInvocationOperation { TargetMethod.Name: "Min" or "Max" } && head.Parent is IForLoopOperation;

    /// <summary>What a test decides.</summary>
    public static SinkKind SinkOf(Literal literal, CancellationToken cancellationToken)
    {
        switch (literal.Operator)
        {
            case LiteralOperator.DemandsAtLeast or LiteralOperator.DemandsAtMost:
                return SinkKind.Denial;
            case LiteralOperator.CutsAbove or LiteralOperator.RaisesBelow:
                return Sink.Of(literal.Test.Parent ?? literal.Test, cancellationToken);
        }

        // The label of a switch statement has no value of its own that went anywhere.
        var head = LiteralDecision.Head(literal.Test);
        if (LiteralCalls.IsRequirement(head))
        {
            return SinkKind.Denial;
        }

        return Sink.Of(head is ISwitchOperation ? head : literal.Test, cancellationToken);
    }

    private static bool Decides(Literal literal, int signals, CancellationToken cancellationToken) =>
        SinkOf(literal, cancellationToken) switch
        {
            SinkKind.Denial or SinkKind.Permission or SinkKind.Route or SinkKind.Status => true,
            SinkKind.Value or SinkKind.Choice => signals >= 2,
            SinkKind.Unknown => BusinessLimitTarget.IsOfUrgency(literal),
            _ => false,
        };
}
