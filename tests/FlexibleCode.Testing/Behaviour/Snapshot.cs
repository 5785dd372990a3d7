using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Tells a value as text that is equal in both programs where the values are: by content, never by identity.</summary>
internal sealed class Snapshot(Func<PropertyInfo, bool> counts)
{
    private const int MaxDepth = 5;
    private const int MaxItems = 1000;

    public string Of(object? value) => Of(value, 0, []);

    public static string Of(Exception exception)
    {
        var text = "";
        for (var current = exception; current is not null; current = current.InnerException)
        {
            text += $"{(text.Length > 0 ? " <- " : "")}{current.GetType().FullName}: {current.Message}";
        }

        return text;
    }

    private string Of(object? value, int depth, HashSet<object> above)
    {
        switch (value)
        {
            case null:
                return "null";
            case string text:
                return $"\"{text}\"";
            case Enum:
                return $"{value.GetType().FullName}.{value}";
            case Type type:
                return $"typeof({type.FullName})";
            case Exception exception:
                return Of(exception);
            case Delegate:
                return value.GetType().Name;
            case ClaimsPrincipal user:
                return $"user({string.Join(", ", user.Claims.Select(static c => $"{c.Type}={c.Value}"))})";
            case IFormattable formattable when value.GetType().IsPrimitive || value.GetType().Namespace == "System":
                return $"{value.GetType().Name} {formattable.ToString(value is DateTime or DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture)}";
            case bool or char:
                return value.ToString()!;
            case ITuple tuple:
                return $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i], depth + 1, above)))})";
        }

        if (depth > MaxDepth)
        {
            return value.GetType().FullName!;
        }

        if (!value.GetType().IsValueType && !above.Add(value))
        {
            return "(cycle)";
        }

        var told = value is IEnumerable items ? Items(items, depth, above) : Properties(value, depth, above);
        above.Remove(value);
        return told;
    }

    // What a collection holds is its behaviour; whether it is an array or a list is not.
    private string Items(IEnumerable items, int depth, HashSet<object> above)
    {
        var told = items.Cast<object?>().Take(MaxItems).Select(i => Of(i, depth + 1, above)).ToList();
        if (items is IDictionary || Array.Exists(items.GetType().GetInterfaces(), static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISet<>)))
        {
            told.Sort(StringComparer.Ordinal);
        }

        return $"[{string.Join(", ", told)}]";
    }

    private string Properties(object value, int depth, HashSet<object> above)
    {
        var type = value.GetType();
        var told = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is not null && p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike && counts(p))
            .OrderBy(static p => p.Name, StringComparer.Ordinal)
            .Select(p => $"{p.Name}: {Read(p, value, depth, above)}")
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(f => $"{f.Name}: {Of(f.GetValue(value), depth + 1, above)}"));
        return $"{type.FullName} {{ {string.Join(", ", told)} }}";
    }

    private string Read(PropertyInfo property, object value, int depth, HashSet<object> above)
    {
        object? read;
        try
        {
            read = property.GetMethod!.Invoke(value, BindingFlags.DoNotWrapExceptions, null, [], null);
        }
        catch (Exception exception) when (exception is not VerificationException)
        {
            return "throws " + Of(exception);
        }

        return Of(read, depth + 1, above);
    }
}
