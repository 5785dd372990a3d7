using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells what belongs to a test though it is no step of it: the people of the role that was tested, looked up in the branch (<c>if (await users.IsInRoleAsync(user, A)) { if ((await
/// users.GetUsersInRoleAsync(A)).Count &lt; 2) … }</c>), the row of that role, and a grant of it in the branch on a variable that keeps the answer.
/// </summary>
internal static class InlineRoleTestWithin
{
    private const int LongestWay = 64;
    private const int MostSteps = 16;

    /// <summary>Where the decision begins that an ask belongs to; <c>null</c> when it is one by itself.</summary>
    public static IOperation? Around(RoleAsk ask, IOperation root, CancellationToken cancellationToken)
    {
        if (!MayBelong(ask) || InlineRoleTestReader.AsksOf(root, cancellationToken) is not [_])
        {
            return null;
        }

        var child = root;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); steps++)
        {
            if (parent is IConditionalOperation { Type: null } rung && rung.Condition != child && First(rung, ask, cancellationToken) is { } first)
            {
                return first;
            }

            child = parent;
        }

        return null;
    }

    /// <summary>What belongs to the decision that begins with an expression, in source order.</summary>
    public static ImmutableArray<RoleAsk> Of(IOperation first, ImmutableArray<IOperation> steps, CancellationToken cancellationToken)
    {
        var within = ImmutableArray.CreateBuilder<RoleAsk>();
        var end = -1;
        foreach (var step in steps.Insert(0, first))
        {
            if (InlineRoleTestReader.Rung(step) is not { Type: null, Syntax: IfStatementSyntax rung } || rung.Span.End <= end || step.SemanticModel is not { } model)
            {
                continue;
            }

            // A rung within another one was looked at with it.
            end = rung.Span.End;
            foreach (var node in rung.DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && MayBe(call)
                    && model.GetOperation(call, cancellationToken) is IInvocationOperation operation
                    && InlineRoleTestAsks.Read(operation, cancellationToken) is { } ask
                    && Around(ask, InlineRoleTestReader.Root(operation), cancellationToken)?.Syntax == first.Syntax)
                {
                    within.Add(ask);
                }
            }
        }

        return within.ToImmutable();
    }

    private static bool MayBelong(RoleAsk ask) =>
        ask.Roles.Length == 1 && ask.Operation is IInvocationOperation call && (ask.Kind is RoleAskKind.Lookup or RoleAskKind.Grant || IsRowSearch(call.TargetMethod.Name));

    private static bool MayBe(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => null,
        } is { } name && (IsRowSearch(name) || InlineRoleTestNames.SpeaksOfRole(name));

    /// <summary>Whether a search gives what it finds, where others say whether they found it.</summary>
    public static bool IsRowSearch(string method) => method is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Find";

    private static IOperation? First(IConditionalOperation rung, RoleAsk ask, CancellationToken cancellationToken)
    {
        var condition = InlineRoleTestReader.Bare(rung.Condition);
        if (InlineRoleTestAnswers.FirstOf(condition, cancellationToken) is not { Roles: [var role] } test || role.Text != ask.Roles[0].Text || test.Stand != ask.Stand
            || (ask.Kind == RoleAskKind.Grant && !InlineRoleTestReader.AsksOf(condition, cancellationToken).IsEmpty)
            || (ask.Kind != RoleAskKind.Lookup && !InlineRoleTestAnswers.AskAboutOne(ask, test))
            || InlineRoleTestGuard.Guards(test, condition, cancellationToken))
        {
            return null;
        }

        var first = condition;
        for (var steps = 0; InlineRoleTestSteps.Before(first, cancellationToken) is { } before; steps++)
        {
            if (steps == MostSteps)
            {
                return null;
            }

            first = before;
        }

        return InlineRoleTestReader.ArmSwitch(first) is null ? first : null;
    }
}
