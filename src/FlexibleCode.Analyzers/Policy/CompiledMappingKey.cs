using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Whether what a mapping depends on is a key of the organization. A closed set of own code that decides over an amount, a span, a rate or a
/// level is one by both signals; over any other constant, its own reading must have two.
/// </summary>
internal static class CompiledMappingKey
{
    // What these mean is defined, not decided: a kilogram has a thousand grams, a quarter three months.
    private static readonly HashSet<string> Definitions = new(StringComparer.OrdinalIgnoreCase)
    {
        "unit", "units", "uom", "measure", "measurement", "frequency", "recurrence", "interval", "cadence", "cycle", "weekday", "day", "days", "month", "months",
        "season", "quarter", "direction", "currency", "resolution", "orientation", "alignment", "encoding", "compression", "protocol", "format", "algorithm",
        "operator", "operation", "shape", "dimension", "char", "character", "letter", "symbol", "digit", "http", "verb", "sort", "language", "locale",
        "culture", "platform", "device", "os", "log",
    };

    // Names by which people are, or things are, sorted into kinds.
    private static readonly HashSet<string> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "kind", "category", "class", "grade", "level", "tier", "plan", "priority", "severity", "urgency", "classification", "risk", "band", "rating",
        "tip", "tipo", "typ", "klasse", "clase", "classe", "categoria", "kategorie", "kategori",
    };

    /// <summary>Two of them as texts, of which each has its value, say by themselves that things are sorted into kinds.</summary>
    private static readonly HashSet<string> Degrees = new(StringComparer.OrdinalIgnoreCase)
    {
        "low", "medium", "high", "critical", "major", "minor", "moderate", "severe", "urgent", "normal", "baja", "media", "alta", "critica", "crítica", "baixa", "niedrig", "mittel", "hoch", "kritisch",
    };

    private const int LeastDegrees = 2;

    /// <summary>Whether a name says of which kind something is: priority, category, type.</summary>
    public static bool SaysKind(string name) => CompiledMappingGoal.HasWord(name, KindWords);

    /// <summary>The name of the key, or <c>null</c> if it is none.</summary>
    public static string? Read(DecisionSubject subject, Decision decision, CompiledMappingGoal goal, OrganizationModel organization)
    {
        var type = NullableType.Underlying(subject.Type);
        if (type is null)
        {
            return null;
        }

        var owner = CompiledMappingKeyOwner.Of(subject, organization);
        var name = owner?.Name ?? subject.Symbol?.Name;
        var isSet = organization.IsClosedSet(type);
        if (isSet ? IsExcluded(type.Name, organization.Words, isSet) : type.SpecialType != SpecialType.System_String || IsExcluded(name, organization.Words, isSet))
        {
            return null;
        }

        var reading = (owner?.Reading ?? organization.Read(subject.Symbol, subject.Type)).With(SetOf(decision, organization) ? Evidence.Constants : Evidence.None);
        if (goal.NamesValue || goal.Kind is CompiledMappingGoalKind.Amount or CompiledMappingGoalKind.Duration or CompiledMappingGoalKind.Rate)
        {
            reading = reading.With(Evidence.Sink);
            return isSet || IsKey(reading) || (name is not null && SaysKind(name)) || AreDegrees(decision) ? Name(subject, type, isSet, name) : null;
        }

        return IsKey(goal.Kind == CompiledMappingGoalKind.Level ? reading.With(Evidence.Sink) : reading) ? Name(subject, type, isSet, name) : null;
    }

    private static bool AreDegrees(Decision decision)
    {
        var count = 0;
        foreach (var row in decision.Rows)
        {
            foreach (var key in row.Keys)
            {
                count += key is ConstantKey { IsNegated: false, Constants: [{ Value: string text }, ..] } && Degrees.Contains(text) ? 1 : 0;
            }
        }

        return count >= LeastDegrees;
    }

    private static bool IsKey(SubjectReading reading) =>
        reading.IsOrganizational && reading.Kind is ThingKind.Role or ThingKind.Plan or ThingKind.Party or ThingKind.State or ThingKind.Unit;

    private static string Name(DecisionSubject subject, ITypeSymbol type, bool isSet, string? name) => isSet ? type.Name : name ?? subject.Text;

    // Text constants that come from an own class of constants are a closed set as an enum is.
    private static bool SetOf(Decision decision, OrganizationModel organization) =>
        decision.Rows.Any(r => r.Keys.OfType<ConstantKey>().Any(k => k.Constants.Any(c => c.Symbol is IFieldSymbol field && organization.IsClosedSet(field.ContainingType))));

    private static bool IsExcluded(string? name, Vocabulary words, bool isSet) =>
        name is null ? !isSet : words.Has(name, WordKinds.Technical) || (!words.Has(name, WordKinds.Unit) && CompiledMappingGoal.HasWord(name, Definitions));
}
