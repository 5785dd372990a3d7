using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells grants that are what a switch over roles does in its arms (<c>case Kind.Chief: await users.AddToRoleAsync(user, "Chief"); break;</c>): which role is given for
/// which is one decision, and it stands at the switch. Asked for findings only.
/// </summary>
internal static class RoleBranchGrants
{
    /// <summary>The branch whose arm consists of a grant, by itself or among other statements; <c>null</c> when it stands in none.</summary>
    public static RoleBranch? Around(RoleAsk ask, OrganizationModel organization, CancellationToken cancellationToken) =>
        ask.Kind == RoleAskKind.Grant && Arms(ask.Operation) is { } arms
        && RoleBranchReader.Read(arms, organization, cancellationToken) is { } branch && branch.Head.Syntax == arms.Syntax
            ? branch
            : null;

    /// <summary>The grants in the arms of a branch, in source order.</summary>
    public static ImmutableArray<RoleAsk> Within(RoleBranch branch, CancellationToken cancellationToken)
    {
        if (branch.Head is not (ISwitchOperation or ISwitchExpressionOperation) || branch.Head.SemanticModel is not { } model)
        {
            return [];
        }

        var grants = ImmutableArray.CreateBuilder<RoleAsk>();
        foreach (var node in branch.Head.Syntax.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or SimpleNameSyntax } call && InlineRoleTestNames.IsGrant(NameOf(call))
                && model.GetOperation(call, cancellationToken) is IInvocationOperation operation
                && InlineRoleTestAsks.Read(operation, cancellationToken) is { Kind: RoleAskKind.Grant } grant
                && Arms(operation)?.Syntax == branch.Head.Syntax)
            {
                grants.Add(grant);
            }
        }

        return grants.ToImmutable();
    }

    private static string NameOf(InvocationExpressionSyntax call) =>
        ((call.Expression as MemberAccessExpressionSyntax)?.Name ?? (SimpleNameSyntax)call.Expression).Identifier.ValueText;

    // The switch among whose statements, or as whose answer, an operation stands.
    private static IOperation? Arms(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IAwaitOperation or IConversionOperation or IExpressionStatementOperation or ISimpleAssignmentOperation or IReturnOperation
            or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation
            or IBlockOperation { Parent: ISwitchCaseOperation })
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            ISwitchCaseOperation { Parent: ISwitchOperation choice } => choice,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice,
            _ => null,
        };
    }
}
