using System.Collections.Immutable;
using System.Text;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>The contract and the classes of a branch, under the names that are allocated when plans are merged.</summary>
/// <param name="Contract">The name of the contract.</param>
/// <param name="Services">The name of the class for each role.</param>
/// <param name="Edits">The edits that add them to the type.</param>
internal sealed record RoleServiceClasses(SeamName Contract, ImmutableArray<(KeyConstant Key, SeamName Class)> Services, ImmutableArray<SeamEdit> Edits)
{
    /// <summary>One class for each arm; arms that do the same share one.</summary>
    public static RoleServiceClasses Of(
        RoleServiceArms arms, ImmutableArray<RoleServiceNeeds> needs, RoleServiceComments comments, RoleServiceText text, DocumentId documentId)
    {
        var name = RoleServiceUse.ServiceName(text.Place.Name);
        var groups = Group(arms, needs, comments);
        var identity = text.Interface("_").ToFullString() + string.Concat(groups.Select(g => g.Identity));

        // A contract that stands there already has registrations of its own, even where it says the same.
        var contract = new SeamName(ConstructorInjectionSyntax.Fresh("I" + name + "ByRole", text.Place.Type.GetTypeMembers().Select(static t => t.Name)), identity);
        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        edits.Add(new AddMember(documentId, text.Place.Owner, contract, names => text.Interface(names(contract))));
        var services = ImmutableArray.CreateBuilder<(KeyConstant, SeamName)>();
        foreach (var group in groups)
        {
            var service = new SeamName(Identifier(group.Arm.Keys[0]) + name, identity + "|" + group.Identity);
            services.AddRange(group.Arm.Keys.Select(k => (k, service)));
            edits.Add(new AddMember(
                documentId, text.Place.Owner, service, names => text.Class(names(service), names(contract), group.Arm, group.Needs, comments.Of(group.First))));
        }

        return new RoleServiceClasses(contract, services.ToImmutable(), edits.ToImmutable());
    }

    private static List<(RoleServiceArm Arm, RoleServiceArm First, RoleServiceNeeds Needs, string Identity)> Group(
        RoleServiceArms arms, ImmutableArray<RoleServiceNeeds> needs, RoleServiceComments comments)
    {
        var groups = new List<(RoleServiceArm Arm, RoleServiceArm First, RoleServiceNeeds Needs, string Identity)>();
        for (var i = 0; i < arms.Arms.Length; i++)
        {
            var arm = arms.Arms[i];
            var code = string.Concat(arm.Code.Nodes.Select(static n => n.ToFullString())).Trim();
            var own = string.Join("\n", comments.Of(arm));
            var same = groups.FindIndex(g => g.Identity.EndsWith("|" + code, StringComparison.Ordinal) && (own.Length == 0 || own == string.Join("\n", comments.Of(g.First))));
            if (same >= 0)
            {
                groups[same] = groups[same] with { Arm = groups[same].Arm with { Keys = groups[same].Arm.Keys.AddRange(arm.Keys) } };
            }
            else
            {
                groups.Add((arm, arm, needs[i], string.Join(",", arm.Keys.Select(static k => k.Name)) + "|" + own + "|" + code));
            }
        }

        return groups;
    }

    // "Vice President": VicePresident.
    private static string Identifier(KeyConstant key)
    {
        var text = new StringBuilder();
        var starts = true;
        foreach (var c in key.Value as string ?? key.Name)
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(starts ? char.ToUpperInvariant(c) : c);
            }

            starts = !char.IsLetterOrDigit(c);
        }

        return text.Length > 0 && char.IsLetter(text[0]) ? text.ToString() : "Role" + text;
    }
}
