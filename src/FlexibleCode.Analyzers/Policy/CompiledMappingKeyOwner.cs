using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// The thing that a key only names: <c>plan.Name</c>, <c>leaveType.Code</c>. The word that says what the values depend on is the thing's, not
/// that of its member.
/// </summary>
/// <param name="Name">What the thing is called: the variable or member that holds it or, where that says nothing, its type.</param>
/// <param name="Reading">What it is.</param>
internal sealed record CompiledMappingKeyOwner(string Name, SubjectReading Reading)
{
    private const WordKinds Keys = WordKinds.Role | WordKinds.Unit | WordKinds.Party | WordKinds.Plan;

    // Longer ways to the thing are read by nobody, either.
    private const int LongestWay = 12;

    /// <summary>The thing that the subject names; <c>null</c> if the subject is no name of anything.</summary>
    public static CompiledMappingKeyOwner? Of(DecisionSubject subject, OrganizationModel organization)
    {
        if (subject.Symbol is not IPropertySymbol { Name: "Name" or "NormalizedName" or "Code" or "Key", Type.SpecialType: SpecialType.System_String, IsStatic: false } property
            || Holder(subject.Operation, property) is not { } holder)
        {
            return null;
        }

        var words = organization.Words;
        var type = property.ContainingType;
        var byName = Kind(words.LastOf(holder.Name, Keys));
        var byType = words.Has(type.Name, WordKinds.Technical) ? ThingKind.None : Kind(words.LastOf(type.Name, Keys));
        var kind = byName == ThingKind.None ? byType : byName;
        return kind == ThingKind.None
            ? new CompiledMappingKeyOwner(holder.Name, default)
            : new CompiledMappingKeyOwner(
                byName == ThingKind.None ? type.Name : holder.Name,
                new SubjectReading(kind, organization.IsDomainType(type) ? Evidence.Name | Evidence.OnEntity : Evidence.Name));
    }

    private static ISymbol? Holder(IOperation operation, IPropertySymbol property)
    {
        IOperation? asked = null;
        for (var steps = 0; steps < LongestWay; steps++)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case ICoalesceOperation coalesce:
                    operation = coalesce.Value;
                    continue;
                case IConditionalAccessOperation access:
                    asked = access.Operation;
                    operation = access.WhenNotNull;
                    continue;
                case IInvocationOperation { Instance: { } shaped }:
                    operation = shaped;
                    continue;
                case IPropertyReferenceOperation { Instance: { } thing } reference when SymbolEqualityComparer.Default.Equals(reference.Property, property):
                    return (thing is IConditionalAccessInstanceOperation ? asked : thing) is { } held ? Operand.Symbol(held) : null;
                default:
                    return null;
            }
        }

        return null;
    }

    private static ThingKind Kind(WordKinds words) =>
        (words & WordKinds.Plan) != 0 ? ThingKind.Plan
        : (words & WordKinds.Role) != 0 ? ThingKind.Role
        : (words & WordKinds.Unit) != 0 ? ThingKind.Unit
        : (words & WordKinds.Party) != 0 ? ThingKind.Party
        : ThingKind.None;
}
