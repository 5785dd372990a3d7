using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Where roles may be named: in the table of policies, and in the start-up code that creates them.</summary>
internal static class RolePlace
{
    /// <summary>What stands inside one <c>AddPolicy</c> is the table where roles belong.</summary>
    public static bool IsPolicyTable(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod.Name: "AddPolicy" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Start-up code names roles to create them and their first members. What it hands to an endpoint is business code all the same.
    /// </summary>
    public static bool IsCompositionRoot(IOperation operation, ISymbol symbol)
    {
        if (symbol is not { ContainingType.Name: "Program" or "Startup" })
        {
            return false;
        }

        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod.Name: var name } && name.StartsWith("Map", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of the member that people would look for.</summary>
    public static string Member(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => symbol.ContainingType.Name,
        _ => symbol.Name,
    };
}
