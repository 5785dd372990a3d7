using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>Tells a mapper from a decision: between two sets, or to wire names, whose members correspond by name.</summary>
internal static class NameMapping
{
    public static bool Holds(IOperation head, CancellationToken cancellationToken)
    {
        if (head is not (ISwitchExpressionOperation or ISwitchOperation or IConditionalOperation) || DecisionReader.Read(head, cancellationToken) is not { } decision)
        {
            return false;
        }

        var (rows, same) = (0, 0);
        foreach (var row in decision.Rows)
        {
            if (row.Outcome.Kind == OutcomeKind.Throws)
            {
                continue;
            }

            if (row.Outcome.Value is not { } value || ConstantOf(value) is not { } constant || constant is bool
                || row.Keys.OfType<ConstantKey>().FirstOrDefault() is not { IsNegated: false } key)
            {
                return false;
            }

            var name = NameCorrespondence.NameOf(value, constant);
            foreach (var member in key.Constants)
            {
                rows++;
                same += NameCorrespondence.Holds(member.Name, name) ? 1 : 0;
            }
        }

        return rows > 0 && same * 2 >= rows;
    }

    private static object? ConstantOf(IOperation value)
    {
        var operation = Operand.WithoutImplicitConversion(value);
        return operation.ConstantValue.HasValue
            ? operation.ConstantValue.Value
            : operation switch
            {
                IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } when IsName(field.Type) => field,
                IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } when IsName(property.Type) => property,
                _ => null,
            };
    }

    // A list that is called as its key is says what the key means.
    private static bool IsName(ITypeSymbol type) => !CollectionType.Is(type);
}
