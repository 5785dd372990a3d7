using System.Collections.Immutable;
using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>FLX2002: gathers the roles of a test in a named set, or reads the set from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoleSetFix)), Shared]
public sealed class RoleSetFix() : SeamFix("FLX2002")
{
    /// <summary>The key of the action that gathers the roles in a set beside the code.</summary>
    public const string GatherKey = "FLX2002.Gather";

    /// <summary>The key of the action that reads the roles from configuration.</summary>
    public const string ConfigureKey = "FLX2002.Configure";

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } = [new(GatherKey, SeamLevel.Gathered), new(ConfigureKey, SeamLevel.Bound)];

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        return InlineRoleTestReader.ReadAt(request.Root, request.Model, request.Span, cancellationToken) is { } test
            ? await RoleSetPlan.OfEach(request, Parts(test), cancellationToken).ConfigureAwait(false)
            : null;
    }

    // Test by test: where one of them has a form that no set can take the place of, the others are opened all the same.
    private static ImmutableArray<ImmutableArray<RoleSetPart>> Parts(InlineRoleTest test)
    {
        var tests = ImmutableArray.CreateBuilder<ImmutableArray<RoleSetPart>>();
        foreach (var asks in test.Asks.GroupBy(static a => InlineRoleTestReader.Root(a.Operation).Syntax))
        {
            tests.Add(Parts(asks));
        }

        // What keeps a grant from being made twice asks for what is granted, whatever that will be.
        if (test.Guard is { } guard && tests is [{ IsEmpty: false } granted])
        {
            tests[0] = granted.Add(RoleSetPart.Value(guard.Roles[0]));
        }

        return tests.ToImmutable();
    }

    private static ImmutableArray<RoleSetPart> Parts(IEnumerable<RoleAsk> asks)
    {
        var parts = ImmutableArray.CreateBuilder<RoleSetPart>();
        foreach (var ask in asks)
        {
            if (RoleSetPart.Of(ask) is not { } some)
            {
                return [];
            }

            parts.AddRange(some);
        }

        return parts.ToImmutable();
    }
}
