using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1006: the approval chain is frozen into the schema: columns, states and operations that come once per role. One report per type.
/// </summary>
public sealed class FrozenChainAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public FrozenChainAnalyzer()
        : base(Rules.ApprovalChainIsFrozen)
    {
    }

    private protected override void Start(RuleScope scope) =>
        scope.OnType((in context) => Read(in context, scope), TypeHints.Slots);

    [MethodImpl(MethodOptimization.FromTheStart)]
    private static List<OwnedFinding>? Read(in TypeContext context, RuleScope scope)
    {
        if (FirstPart(context.Parts, scope, context.CancellationToken) is not { } declaration
            || RoleSlots.Of(context.Type, scope.Organization, context.CancellationToken) is not { } slots)
        {
            return null;
        }

        var type = context.Type;
        var finding = new Finding(Rules.ApprovalChainIsFrozen, slots.Places[0], type.Name, string.Join(", ", slots.Roles))
        {
            Subject = type.Name,
            Places = slots.Places.RemoveAt(0),
        };
        return [new OwnedFinding(finding, type, declaration)];
    }

    // The parts of a type are read together, if any of them could hold such members.
    [MethodImpl(MethodOptimization.FromTheStart)]
    private static BaseTypeDeclarationSyntax? FirstPart(ImmutableArray<SyntaxReference> parts, RuleScope scope, CancellationToken cancellationToken)
    {
        foreach (var reference in parts)
        {
            if (reference.GetSyntax(cancellationToken) is BaseTypeDeclarationSyntax part && RoleSlots.MayHold(part, scope.Organization.TopicsIn(reference, cancellationToken)))
            {
                return part;
            }
        }

        return null;
    }
}
