using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>One spelling of a role, with what code does with it.</summary>
internal sealed class RoleSpelling(string text)
{
    public string Text { get; } = text;

    /// <summary>Where it is asked for in exactly this spelling.</summary>
    public List<RoleUse> Asked { get; } = [];

    /// <summary>Where it is given, created, declared or handed on.</summary>
    public List<RoleUse> Given { get; } = [];

    /// <summary>Where it is asked for without regard to case.</summary>
    public List<RoleUse> AskedInAnyCase { get; } = [];

    public bool IsMember { get; private set; }

    /// <summary>Whether options begin with it: then configuration may give it.</summary>
    public bool IsPreset { get; private set; }

    /// <summary>Whether it stands for itself somewhere: not only where case is disregarded, and not only as the member of an enum.</summary>
    public bool IsText => Asked.Count + Given.Count > 0;

    /// <summary>How much speaks for it being the right one: what is given weighs more than what is asked for.</summary>
    public int Support => (Given.Count * 3) + Asked.Count;

    /// <summary>Whether a file asks for it, or gives it.</summary>
    public bool StandsIn(SyntaxTree file) => Given.Exists(u => u.Tree == file) || Asked.Exists(u => u.Tree == file);

    public static RoleSpelling Read(string text, IEnumerable<RoleUse> uses, BoundOptions options, CancellationToken cancellationToken)
    {
        var spelling = new RoleSpelling(text);
        foreach (var use in uses.OrderBy(static u => u.Tree.FilePath, StringComparer.Ordinal).ThenBy(static u => u.Place.Start))
        {
            switch (RoleUseReader.Read(use, options, cancellationToken))
            {
                case RoleUseKind.Asked:
                    spelling.Asked.Add(use);
                    break;
                case RoleUseKind.AskedInAnyCase:
                    spelling.AskedInAnyCase.Add(use);
                    break;
                case RoleUseKind.Given:
                    spelling.Given.Add(use);
                    break;
                case RoleUseKind.Member:
                    spelling.IsMember = true;
                    break;
                case RoleUseKind.Preset:
                    spelling.IsPreset = true;
                    break;
            }
        }

        return spelling;
    }
}
