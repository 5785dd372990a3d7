using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using System.Security.Principal;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>The values of a type at which a program can behave differently, made from the type and from the constants of the source.</summary>
internal sealed class ValueDomain(LoadedProgram program, SourceConstants constants, BehaviourSettings settings)
{
    // An object of an object of an object decides nothing that a test would want to reach this way.
    private const int MaxDepth = 3;

    // One parameter that holds an object of many properties must not crowd out the others.
    private const int MaxObjects = 256;

    /// <summary>All values of a parameter or property: explicit ones if the test gives any.</summary>
    public ImmutableArray<CaseValue> Of(Type type, string name, int depth = 0)
    {
        if (settings.Values.TryGetValue(name, out var explicitly))
        {
            return [.. explicitly.Select(v => Explicit(v, type))];
        }

        if (settings.ValuesFrom.TryGetValue(name, out var factory))
        {
            return [.. Enumerable.Range(0, Factories.Count(program, factory)).Select(i => new MadeValue(factory, i))];
        }

        return Of(type, depth);
    }

    /// <summary>Users with the role sets of the test, or with those that the texts of the source make.</summary>
    public ImmutableArray<CaseValue> Users()
    {
        IEnumerable<string[]> sets = settings.RoleSets.Count > 0
            ? settings.RoleSets
            : [[], .. constants.Texts.Select(static t => new[] { t }), .. constants.Texts.Select(static t => new[] { SwapCase(t) }), [.. constants.Texts], ["no such role"]];
        return [new UserValue(null), .. sets.Select(static s => new UserValue([.. s]))];
    }

    private ImmutableArray<CaseValue> Of(Type type, int depth)
    {
        if (type.IsByRef)
        {
            type = type.GetElementType()!;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return [new PlainValue(null), .. Of(underlying, depth)];
        }

        if (type.IsEnum)
        {
            return EnumValues(type);
        }

        if (Plain(type) is { } plain)
        {
            return [.. plain.Distinct().Select(static v => new PlainValue(v))];
        }

        if (type.IsAssignableFrom(typeof(ClaimsPrincipal)) && typeof(IPrincipal).IsAssignableFrom(type))
        {
            return [new PlainValue(null), .. Users()];
        }

        if (Sequences.ItemOf(type) is { } item && depth < MaxDepth)
        {
            var items = Of(item, depth + 1);
            return
            [
                .. type.IsValueType ? Array.Empty<CaseValue>() : [new PlainValue(null)],
                new SequenceValue([]),
                .. items.Select(static i => new SequenceValue([i])),
                new SequenceValue(items),
            ];
        }

        if (typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) && type.IsValueType)
        {
            return [.. Product.Of([.. type.GetGenericArguments().Select(a => Of(a, depth + 1))], MaxObjects).Cases.Select(static c => new SequenceValue(c))];
        }

        if (type.IsInterface || type.IsAbstract || !program.Declares(type) || depth >= MaxDepth)
        {
            return [new ServiceValue(type.Name)];
        }

        return type.IsValueType ? Objects(type, depth) : [new PlainValue(null), .. Objects(type, depth)];
    }

    private ImmutableArray<CaseValue> Objects(Type type, int depth)
    {
        var members = Members(type).ToList();
        var product = Product.Of([.. members.Select(m => Of(m.Type, m.Name, depth + 1))], MaxObjects);
        return [.. product.Cases.Select(c => new ObjectValue(type.Name, [.. members.Zip(c, static (m, v) => KeyValuePair.Create(m.Name, v))]))];
    }

    /// <summary>What of an object varies: the parameters of its constructor, and the settable properties that expressions of the source name.</summary>
    public IEnumerable<(string Name, Type Type)> Members(Type type)
    {
        var parameters = Construction.ConstructorOf(type)?.GetParameters() ?? [];
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0 && program.Declares(p.DeclaringType!))
            .Where(p => constants.UsedNames.Contains(p.Name) || settings.Values.ContainsKey(p.Name) || settings.ValuesFrom.ContainsKey(p.Name))
            .Where(p => !Array.Exists(parameters, a => string.Equals(a.Name, p.Name, StringComparison.OrdinalIgnoreCase)));
        return parameters.Select(static p => (p.Name!, p.ParameterType)).Concat(properties.Select(static p => (p.Name, p.PropertyType)));
    }

    private static ImmutableArray<CaseValue> EnumValues(Type type)
    {
        var defined = Enum.GetNames(type).Select(n => new EnumValue($"{type.Name}.{n}", Convert.ToDecimal(Enum.Parse(type, n), CultureInfo.InvariantCulture))).ToList();
        var numbers = defined.Select(static d => (decimal)d.Number).ToHashSet();
        var undefined = Enumerable.Range(0, numbers.Count + 1).Select(i => numbers.Count == 0 ? i : numbers.Max() + 1 + i)
            .FirstOrDefault(n => !numbers.Contains(n) && n <= MaxOf(Enum.GetUnderlyingType(type)), 0m);
        IEnumerable<CaseValue> values = numbers.Contains(undefined)
            ? [.. defined]
            : [.. defined, new EnumValue($"({type.Name}){undefined}", undefined)];
        return type.IsDefined(typeof(FlagsAttribute), inherit: false)
            ? [.. values, .. Combined(numbers).Where(n => n != undefined).Select(n => new EnumValue($"({type.Name}){n}", n))]
            : [.. values];
    }

    // None of the flags, and the first two that together are no member.
    private static IEnumerable<decimal> Combined(HashSet<decimal> members)
    {
        if (!members.Contains(0m))
        {
            yield return 0m;
        }

        var positive = members.Where(static m => m > 0m).Order().ToList();
        var combined = positive.SelectMany(m => positive.Select(n => (decimal)((ulong)m | (ulong)n))).FirstOrDefault(n => !members.Contains(n));
        if (combined != 0m)
        {
            yield return combined;
        }
    }

    private static decimal MaxOf(Type integer) => Convert.ToDecimal(integer.GetField("MaxValue")!.GetValue(null), CultureInfo.InvariantCulture);

    private static CaseValue Explicit(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value is string name && target.IsEnum
            ? new EnumValue($"{target.Name}.{name}", Convert.ToDecimal(Enum.Parse(target, name), CultureInfo.InvariantCulture))
            : new PlainValue(value);
    }

    private IEnumerable<object?>? Plain(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => [false, true],
        TypeCode.String => Texts(),
        TypeCode.Char => constants.Texts.Where(static t => t.Length == 1).SelectMany(static t => new object?[] { t[0], SwapCase(t)[0] }).Append('~').Append('\0'),
        TypeCode.DateTime => Dates(),
        TypeCode.Object when type == typeof(DateTimeOffset) => Dates().Select(static d => (object?)new DateTimeOffset((DateTime)d!, TimeSpan.Zero)),
        TypeCode.Object when type == typeof(DateOnly) => Dates().Select(static d => (object?)DateOnly.FromDateTime((DateTime)d!)),
        TypeCode.Object when type == typeof(TimeSpan) => Numbers(typeof(int)).Where(static n => Math.Abs((int)n!) < 100_000).SelectMany(static n => new object?[] { TimeSpan.FromDays((int)n!), TimeSpan.FromHours((int)n!), TimeSpan.FromMinutes((int)n!) }),
        TypeCode.Object when type == typeof(TimeOnly) => Numbers(typeof(int)).Where(static n => (int)n! is >= 0 and < 24).Select(static n => (object?)new TimeOnly((int)n!, 0)),
        TypeCode.Object when type == typeof(Guid) => [Guid.Empty, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), .. constants.Texts.Where(static t => Guid.TryParse(t, out _)).Select(static t => (object?)Guid.Parse(t))],
        TypeCode.Object when type == typeof(object) => Texts(),
        TypeCode.Object when type == typeof(CancellationToken) => [CancellationToken.None],
        TypeCode.Object or TypeCode.DBNull or TypeCode.Empty => null,
        _ => Numbers(type),
    };

    private IEnumerable<object?> Texts() =>
    [
        null, "", " ", "no such value",
        .. constants.Texts.SelectMany(static t => new[] { t, SwapCase(t), t.ToUpperInvariant(), " " + t, t + " " }),
    ];

    private IEnumerable<object?> Dates() =>
    [
        DateTime.MinValue, new DateTime(2024, 2, 29), DateTime.MaxValue,
        .. constants.Dates.SelectMany(static d => new object?[] { d, d.AddTicks(-1), d.AddTicks(1), d.AddDays(-1), d.AddDays(1) }),
    ];

    private IEnumerable<object?> Numbers(Type type)
    {
        var isWhole = type != typeof(decimal) && type != typeof(double) && type != typeof(float);
        decimal[] steps = isWhole ? [0, -1, 1] : [0, -1, 1, -0.01m, 0.01m, 0.5m];
        IEnumerable<decimal> all = [0, 1, -1, .. constants.Numbers];
        foreach (var number in all.SelectMany(n => steps.Select(s => Sum(n, s))).Distinct())
        {
            if (Converted(number, type) is { } value)
            {
                yield return value;
            }
        }

        yield return type.GetField("MinValue")?.GetValue(null);
        yield return type.GetField("MaxValue")?.GetValue(null);
        if (type.GetField("NaN") is { } nan)
        {
            yield return nan.GetValue(null);
        }
    }

    // The extremes of decimal have no neighbour on one side.
    private static decimal Sum(decimal number, decimal step) => Math.Abs(number) > decimal.MaxValue - 1 ? number : number + step;

    private static object? Converted(decimal number, Type type)
    {
        if (type != typeof(decimal) && type != typeof(double) && type != typeof(float) && number != decimal.Truncate(number))
        {
            return null;
        }

        try
        {
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string SwapCase(string text) =>
        string.Concat(text.Select(static c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));
}
