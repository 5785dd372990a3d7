using System.Collections.Immutable;
using System.Globalization;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>
/// A value of a case, told without the program's types, so that both programs can be given the same one, made of their own types.
/// </summary>
internal abstract record CaseValue;

/// <summary>A value of a framework type.</summary>
internal sealed record PlainValue(object? Value) : CaseValue
{
    public override string ToString() => Value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        char character => $"'{character}'",
        _ => Convert.ToString(Value, CultureInfo.InvariantCulture)!,
    };
}

/// <summary>A value of an enum, by its number.</summary>
internal sealed record EnumValue(string Name, object Number) : CaseValue
{
    public override string ToString() => Name;
}

/// <summary>A collection or a tuple.</summary>
internal sealed record SequenceValue(ImmutableArray<CaseValue> Items) : CaseValue
{
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}

/// <summary>An object: its constructor's parameters and its settable properties by name; all others are defaults.</summary>
internal sealed record ObjectValue(string TypeName, ImmutableArray<KeyValuePair<string, CaseValue>> Members) : CaseValue
{
    public override string ToString() => $"{TypeName}({string.Join(", ", Members.Select(static m => $"{m.Key}: {m.Value}"))})";
}

/// <summary>A user; unauthenticated if there are no roles at all.</summary>
internal sealed record UserValue(ImmutableArray<string>? Roles) : CaseValue
{
    public override string ToString() => Roles is { } roles ? $"user in [{string.Join(", ", roles)}]" : "anonymous user";
}

/// <summary>What a factory member of the source makes, one of several.</summary>
internal sealed record MadeValue(string Member, int Index) : CaseValue
{
    public override string ToString() => $"{Member}[{Index}]";
}

/// <summary>What the host supplies: a service, options, a logger.</summary>
internal sealed record ServiceValue(string TypeName) : CaseValue
{
    public override string ToString() => TypeName;
}
