using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>
/// FLX9005: lists what was learned about the roles of this organization, word by word: each where it was first found, with why, and with its
/// other places. A word that another project of the solution tells has no place here.
/// </summary>
public sealed class LearnedRoleAnalyzer() : FlexibleAnalyzer(Rules.RoleIsLearned)
{
    private const int MostPlaces = 50;

    private protected override void Start(RuleScope scope) => scope.OnEnd(context => List(scope, context.CancellationToken));

    private static IEnumerable<Finding> List(RuleScope scope, CancellationToken cancellationToken)
    {
        var lexicon = scope.Organization.Lexicon;
        var uses = lexicon.Uses.ToLookup(static u => u.Text, StringComparer.OrdinalIgnoreCase);
        foreach (var role in lexicon.Roles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var places = uses[role.Text]
                .Select(static u => Location.Create(u.Tree, u.Place))
                .Where(p => p != role.Source)
                .OrderBy(static p => p.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(static p => p.SourceSpan.Start)
                .Take(MostPlaces);
            yield return new Finding(Rules.RoleIsLearned, role.Source ?? Location.None, role.Text, Reason(role)) { Places = [.. places], Subject = role.Text };
        }
    }

    private static string Reason(LearnedRole role) => role switch
    {
        { Source: null } => "another project of the solution declares it, or opens an endpoint to it",
        { Origin: RoleOrigin.Authorization } => "it reaches authorization, a role claim or a grant",
        { Origin: RoleOrigin.Holder } => "it is compared with, or assigned to, something that is named after roles",
        { Origin: RoleOrigin.Declaration } => "it is a member of a set that is named after roles",
        _ => "it is compared with something that is also compared with two other roles at least",
    };
}
