using System.Reflection;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>
/// Finds a member by its path, <c>Company.Approvals.CanMove</c>; of several overloads one is told by its parameter types,
/// <c>CanMove(Status, Int32)</c>.
/// </summary>
internal static class MemberPath
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static MethodInfo FindMethod(LoadedProgram program, string path)
    {
        var open = path.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? path : path[..open];
        var dot = name.LastIndexOf('.');
        var type = (dot > 0 ? program.FindType(name[..dot]) : null)
            ?? throw new VerificationException($"The program has no type '{(dot > 0 ? name[..dot] : name)}' ({path}).");

        type = Close(type);
        var member = name[(dot + 1)..];
        var methods = Candidates(type, member).ToList();
        if (open >= 0)
        {
            var wanted = path[(open + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            methods = methods.FindAll(m => m.GetParameters().Select(static p => p.ParameterType.Name.TrimEnd('&')).SequenceEqual(wanted));
        }

        return methods.Count switch
        {
            1 => Close(methods[0]),
            0 => throw new VerificationException($"The type {type.FullName} has no member '{member}'."),
            _ => throw new VerificationException($"The path '{path}' means {methods.Count} overloads: add the parameter types, '{path}({string.Join(", ", methods[0].GetParameters().Select(static p => p.ParameterType.Name))})'."),
        };
    }

    private static IEnumerable<MethodInfo> Candidates(Type type, string member)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var flags = All | BindingFlags.DeclaredOnly;
            var found = current.GetMethods(flags).Where(m => m.Name == member || m.Name.EndsWith("." + member, StringComparison.Ordinal))
                .Concat(current.GetProperties(flags).Where(p => p.Name == member).Select(static p => p.GetMethod).OfType<MethodInfo>())
                .ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    // Generic code is run with one type argument that its constraint allows.
    private static Type Close(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(Argument)]) : type;

    private static MethodInfo Close(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Argument)]) : method;

    private static Type Argument(Type parameter)
    {
        var constraint = Array.Find(parameter.GetGenericParameterConstraints(), static c => !c.IsInterface && c != typeof(ValueType));
        return parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : constraint ?? typeof(string);
    }
}
