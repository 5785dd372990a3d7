using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Figures by role: <c>users.Count(u => u.Role == A)</c>, <c>users.Where(u => u.Role == A).CountAsync()</c>. On a dashboard they decide nothing;
/// held against a limit they do (the last administrator stays).
/// </summary>
internal static class RoleBranchFigure
{
    private const int LongestWay = 24;

    private static readonly string[] Counts = ["Count", "CountAsync", "LongCount", "LongCountAsync", "Sum", "SumAsync", "Average", "AverageAsync"];

    private static readonly string[] Orders = ["GroupBy", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending"];

    private static readonly string[] Filters = ["Where", "AsNoTracking", "AsQueryable", "AsEnumerable", "Distinct", "Select"];

    /// <summary>Whether a call only orders or groups.</summary>
    public static bool IsOrder(string method) => Array.IndexOf(Orders, method) >= 0;

    /// <summary>Whether a comparison only makes a figure.</summary>
    public static bool Is(IOperation head)
    {
        var parent = head.Parent;
        for (var steps = 0; steps < LongestWay && parent is not null and not IAnonymousFunctionOperation; steps++)
        {
            if (parent is IBlockOperation { Parent: not IAnonymousFunctionOperation })
            {
                return false;
            }

            parent = parent.Parent;
        }

        while (parent is IAnonymousFunctionOperation or IConversionOperation or IDelegateCreationOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent is IInvocationOperation asked && FigureOf(asked) is { } figure && !IsHeldAgainst(figure);
    }

    // The call that makes the figure: the one that has the lambda, or the count at the end of the filters that begin with it. What is only
    // ordered or grouped behind a filter is still the list that the filter chose.
    private static IInvocationOperation? FigureOf(IInvocationOperation asked)
    {
        if (IsOrder(asked.TargetMethod.Name))
        {
            return asked;
        }

        var call = asked;
        for (var steps = 0; steps < LongestWay; steps++)
        {
            if (Array.IndexOf(Counts, call.TargetMethod.Name) >= 0)
            {
                return call;
            }

            IOperation? user = call.Parent;
            while (user is IArgumentOperation or IConversionOperation)
            {
                user = user.Parent;
            }

            if (Array.IndexOf(Filters, call.TargetMethod.Name) < 0 || user is not IInvocationOperation next || Receiver(next) != call)
            {
                return null;
            }

            call = next;
        }

        return null;
    }

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments is [{ Value: var source }, ..] ? Operand.WithoutImplicitConversion(source) : null);

    // if (users.Count(u => u.Role == A) < 2), and the same through a local.
    private static bool IsHeldAgainst(IInvocationOperation figure)
    {
        IOperation? user = figure.Parent;
        while (user is IAwaitOperation or IConversionOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            user = user.Parent;
        }

        return user switch
        {
            IBinaryOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsCompared(local, user),
            _ => false,
        };
    }

    private static bool IsCompared(ILocalSymbol local, IOperation declaration)
    {
        IOperation? body = declaration;
        while (body is not null and not IBlockOperation)
        {
            body = body.Parent;
        }

        foreach (var operation in body?.Descendants() ?? [])
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                var user = reference.Parent;
                while (user is IConversionOperation or IParenthesizedOperation)
                {
                    user = user.Parent;
                }

                if (user is IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } or IIsPatternOperation)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
