using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a value is used for, by the words of the name that it goes to and by its type.</summary>
internal static class NameSink
{
    private const WordKinds Telling =
        WordKinds.Presentation | WordKinds.Permission | WordKinds.Denial | WordKinds.Route | WordKinds.State | WordKinds.Amount | WordKinds.Due | WordKinds.Rate;

    /// <summary>The sink of a value that goes to a thing of this name and type.</summary>
    public static SinkKind Of(string name, ITypeSymbol? type)
    {
        type = NullableType.Underlying(type);
        if (type?.SpecialType == SpecialType.System_Boolean)
        {
            return SinkKind.Permission;
        }

        var kinds = Vocabulary.BuiltIn.LastOf(name, Telling);
        if (kinds == WordKinds.None && type is { TypeKind: TypeKind.Enum })
        {
            kinds = Vocabulary.BuiltIn.LastOf(type.Name, WordKinds.State | WordKinds.Route | WordKinds.Presentation);
        }

        // The head of the name leads; among the readings of one word, routing before state, as `stage` and `level` are both.
        return kinds switch
        {
            _ when (kinds & WordKinds.Route) != 0 => SinkKind.Route,
            _ when (kinds & WordKinds.Presentation) != 0 => SinkKind.Presentation,
            _ when (kinds & WordKinds.State) != 0 => SinkKind.Status,
            _ when (kinds & (WordKinds.Amount | WordKinds.Due | WordKinds.Rate)) != 0 => SinkKind.Value,
            _ when (kinds & WordKinds.Permission) != 0 => SinkKind.Permission,
            _ when (kinds & WordKinds.Denial) != 0 => SinkKind.Denial,
            _ => ByType(type),
        };
    }

    /// <summary>Whether a name speaks of what people see or of what is logged.</summary>
    public static bool IsPresentation(string name) => Vocabulary.BuiltIn.Has(name, WordKinds.Presentation);

    /// <summary>The result of a task, or the type itself.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    private static SinkKind ByType(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => SinkKind.Value,
        SpecialType.System_String or SpecialType.System_Void or null => SinkKind.Unknown,
        _ => SinkKind.Choice,
    };
}
