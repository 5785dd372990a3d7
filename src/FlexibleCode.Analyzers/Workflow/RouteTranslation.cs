using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Tells a translation from a route: every state, step or role is only given its own name in other words, as text or as the member of another
/// set. A route may keep somebody where they are, but not all.
/// </summary>
internal static class RouteTranslation
{
    public static bool Is(RouteDecision route, CancellationToken cancellationToken)
    {
        var (rows, same) = (0, 0);
        foreach (var branch in route.Branches)
        {
            if (branch.Key is not { } key)
            {
                continue;
            }

            if (key is not ConstantKey { IsNegated: false, Constants: var constants } || branch.Outcome.Value is not { } value
                || ConstantReader.Read(value, cancellationToken) is not { Value: not null } answer)
            {
                return false;
            }

            var name = NameOf(value, answer);
            foreach (var constant in constants)
            {
                if (!NameCorrespondence.Holds(constant.Name, name))
                {
                    return false;
                }

                rows++;
                same += NameCorrespondence.Same(constant.Name, name) ? 1 : 0;
            }
        }

        return rows >= 2 && same * 2 > rows;
    }

    // A number says nothing; the constant that holds it does.
    private static string NameOf(IOperation value, KeyConstant answer) =>
        answer is { Value: not string, Symbol: { } symbol } ? symbol.Name : NameCorrespondence.NameOf(value, answer.Value!);
}
