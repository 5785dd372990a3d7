using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells a check of what somebody may configure from the policy itself: <c>if (minimumServiceMonths > 60) throw</c> in what holds the policy says
/// which settings make sense; the limit is the setting.
/// </summary>
internal static class BusinessLimitSetting
{
    /// <summary>Whether the test refuses a value of a type that holds settings, or stands where options are validated.</summary>
    public static bool IsChecked(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken) =>
        IsOfValidation(scope.Member?.ContainingType)
        || LiteralCalls.IsCheckOfOptions(LiteralDecision.Head(literal.Test))
        || (Owner(literal.Operand.Symbol) is { } owner
            && (BusinessLimitWords.IsOfSettings(owner.Name) || (BusinessLimitWords.IsOfPolicy(owner.Name) && BusinessLimitWords.IsLimit(literal.Operand.Name)))
            && BusinessLimit.SinkOf(literal, cancellationToken) == SinkKind.Denial);

    // `class BillingOptionsValidation : IValidateOptions<BillingOptions>`
    private static bool IsOfValidation(INamedTypeSymbol? type)
    {
        foreach (var contract in type?.AllInterfaces ?? [])
        {
            if (contract is { Name: "IValidateOptions", Arity: 1 })
            {
                return true;
            }
        }

        return false;
    }

    // A parameter is a setting where the type keeps one of its name.
    private static INamedTypeSymbol? Owner(ISymbol operand) => operand switch
    {
        IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false } => operand.ContainingType,
        IParameterSymbol { Name: { Length: > 0 } name, ContainingSymbol: IMethodSymbol { ContainingType: { } type } }
            when !type.GetMembers(char.ToUpperInvariant(name[0]) + name.Substring(1)).IsEmpty => type,
        _ => null,
    };
}
