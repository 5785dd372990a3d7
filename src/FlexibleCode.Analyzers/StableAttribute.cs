namespace FlexibleCode.Analyzers;

/// <summary>Marks code of the package whose constants are meant, with the reason; the package's own rules are silent on it.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class StableAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
