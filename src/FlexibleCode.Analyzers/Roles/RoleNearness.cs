using FlexibleCode.Analyzers.Organization.Learning;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Which of the places of a role people would look at first from another: one of the same file, else one of a folder beside it.</summary>
internal static class RoleNearness
{
    /// <summary>The nearest of these places, which are in the order of their weight; there must be one.</summary>
    public static RoleUse Nearest(IEnumerable<RoleUse> uses, RoleUse from)
    {
        RoleUse? nearest = null;
        var best = -1;
        foreach (var use in uses)
        {
            var shared = use.Tree == from.Tree ? int.MaxValue : SharedFolders(use.Tree.FilePath, from.Tree.FilePath);
            if (shared > best)
            {
                (nearest, best) = (use, shared);
            }
        }

        return nearest ?? from;
    }

    private static int SharedFolders(string one, string other)
    {
        var folders = 0;
        for (var i = 0; i < one.Length && i < other.Length && one[i] == other[i]; i++)
        {
            folders += one[i] is '/' or '\\' ? 1 : 0;
        }

        return folders;
    }
}
