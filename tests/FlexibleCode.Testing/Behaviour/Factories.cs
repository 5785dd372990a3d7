using System.Collections;
using System.Reflection;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Static members of the source that make values for cases, anew at every call.</summary>
internal static class Factories
{
    public static int Count(LoadedProgram program, string member) => Make(program, member).Count;

    public static object? Make(LoadedProgram program, string member, int index) => Make(program, member)[index];

    private static List<object?> Make(LoadedProgram program, string member)
    {
        var method = MemberPath.FindMethod(program, member);
        if (!method.IsStatic || method.GetParameters().Length > 0)
        {
            throw new VerificationException($"The factory '{member}' must be static and without parameters.");
        }

        var made = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null);
        return made is IEnumerable items and not string ? [.. items.Cast<object?>()] : [made];
    }
}
