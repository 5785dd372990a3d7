using System.Collections;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Collection types that a case can fill.</summary>
internal static class Sequences
{
    /// <summary>The type of the items; <c>null</c> for what is no collection that can be filled (a dictionary, a text).</summary>
    public static Type? ItemOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetArrayRank() == 1 ? type.GetElementType() : null;
        }

        if (!type.IsGenericType || type.GetGenericArguments() is not [var item])
        {
            return null;
        }

        var isCollection = type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) || type.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(item)) || type.IsAssignableFrom(typeof(EnumerableQuery<>).MakeGenericType(item));
        return isCollection ? item : null;
    }

    /// <summary>A collection of this type with these items.</summary>
    public static object Fill(Type type, IReadOnlyList<object?> items)
    {
        var item = ItemOf(type)!;
        var array = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        if (type.IsAssignableFrom(array.GetType()) && !type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)))
        {
            return array;
        }

        var candidates = new[] { typeof(List<>), typeof(HashSet<>), typeof(EnumerableQuery<>) };
        var collection = candidates.Select(c => c.MakeGenericType(item)).First(type.IsAssignableFrom);
        return Activator.CreateInstance(collection, array)!;
    }
}
