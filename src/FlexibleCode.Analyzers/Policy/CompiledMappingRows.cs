using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// A row of a table of times that is kept by a text: <c>new Level { Key = "high", ResponseHours = 2, ResolutionHours = 8 }</c>. A record that a store keeps
/// is known by an id of its own, and is no such row.
/// </summary>
internal static class CompiledMappingRows
{
    private const int LeastTimes = 2;

    private static readonly WordStems Keys = WordStems.Whole("key", "code", "level", "priority", "severity", "urgency", "category", "type", "kind", "tier", "plan", "name");

    /// <summary>Whether a list of rows is answered or kept, and not handed to a store.</summary>
    public static bool MayBeIn(IOperation list)
    {
        var parent = list.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IReturnOperation or IFieldInitializerOperation or IPropertyInitializerOperation;
    }

    /// <summary>Whether a creation is such a row.</summary>
    public static bool Is(IObjectCreationOperation creation)
    {
        if (creation is not { Arguments.IsEmpty: true, Initializer.Initializers: { Length: > LeastTimes } set } || HasId(creation.Type))
        {
            return false;
        }

        var (hasKey, times) = (false, 0);
        foreach (var part in set)
        {
            if (part is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name }, Value: var value } || !value.ConstantValue.HasValue)
            {
                return false;
            }

            hasKey |= value.ConstantValue.Value is string { Length: > 0 } && Keys.AreIn(name);
            times += value.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } && CompiledMappingGoal.IsTime(name) ? 1 : 0;
        }

        return hasKey && times >= LeastTimes;
    }

    private static bool HasId(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers("Id").IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
