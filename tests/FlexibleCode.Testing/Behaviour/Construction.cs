using System.Reflection;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>How objects of the program are made.</summary>
internal static class Construction
{
    /// <summary>The constructor that a container would choose: the longest public one, else the longest of all; never a record's copy constructor.</summary>
    public static ConstructorInfo? ConstructorOf(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [var single] || single.ParameterType != type)
            .OrderByDescending(static c => c.IsPublic)
            .ThenByDescending(static c => c.GetParameters().Length)
            .FirstOrDefault();
}
