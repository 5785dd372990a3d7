using System.Collections;
using System.Globalization;
using System.Reflection;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Makes, from the shape of an options type, configuration that says something else than its defaults.</summary>
internal static class GeneratedConfiguration
{
    private const int MaxDepth = 4;

    public static Dictionary<string, string?> Of(Type options, string section)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        AddObject(values, section, options, Activator.CreateInstance(options)!, 0);
        return values;
    }

    private static void AddObject(Dictionary<string, string?> values, string path, Type type, object? defaults, int depth)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0))
        {
            var isBindable = property.SetMethod is { IsPublic: true } || (property.GetMethod is not null && Sequences.ItemOf(property.PropertyType) is not null);
            if (isBindable)
            {
                // Where the property itself starts empty, the member that gives its effective value tells today's.
                var effective = type.GetProperty("Effective" + property.Name);
                var today = defaults is null ? null : property.GetValue(defaults) ?? effective?.GetValue(defaults);
                Add(values, $"{path}:{property.Name}", property.PropertyType, today, depth);
            }
        }
    }

    private static void Add(Dictionary<string, string?> values, string path, Type type, object? today, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Scalar(type, today) is { } text)
        {
            values[path] = text;
        }
        else if (depth >= MaxDepth)
        {
            return;
        }
        else if (DictionaryOf(type) is [var key, var value])
        {
            var entries = (today as IDictionary)?.Cast<DictionaryEntry>().ToList() ?? [];
            if (entries.Count == 0 && Scalar(key, null) is { } newKey)
            {
                Add(values, $"{path}:{newKey}", value, null, depth + 1);
            }

            foreach (var entry in entries)
            {
                Add(values, $"{path}:{entry.Key}", value, entry.Value, depth + 1);
            }
        }
        else if (Sequences.ItemOf(type) is { } item)
        {
            var first = (today as IEnumerable)?.Cast<object?>().FirstOrDefault();
            Add(values, $"{path}:0", item, first, depth + 1);
        }
        else if (type is { IsClass: true, IsAbstract: false } or { IsValueType: true })
        {
            AddObject(values, path, type, today ?? Empty(type), depth + 1);
        }
    }

    private static object? Empty(Type type) => type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null ? Activator.CreateInstance(type) : null;

    private static Type[]? DictionaryOf(Type type) =>
        new[] { type }.Concat(type.GetInterfaces())
            .FirstOrDefault(static i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IDictionary<,>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)))
            ?.GetGenericArguments();

    private static string? Scalar(Type type, object? today)
    {
        if (type == typeof(string))
        {
            return "Configured";
        }

        if (type == typeof(bool))
        {
            return today is true ? "false" : "true";
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type).FirstOrDefault(n => n != today?.ToString());
        }

        if (type == typeof(TimeSpan))
        {
            return ((today as TimeSpan? ?? TimeSpan.Zero) + TimeSpan.FromDays(1)).ToString("c", CultureInfo.InvariantCulture);
        }

        if (type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly))
        {
            return "2031-07-01";
        }

        return type.IsPrimitive && type != typeof(char) || type == typeof(decimal)
            ? Convert.ToString(Convert.ToDecimal(today ?? 0, CultureInfo.InvariantCulture) + 1, CultureInfo.InvariantCulture)
            : null;
    }
}
