using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// The state of a thing that is a row of a table and no object: <c>row["Status"].ToString()</c>, <c>reader["OrderState"]</c>. The key of the column
/// is its name, and that it is a column of the business's data takes the place of an entity.
/// </summary>
internal static class StateColumn
{
    /// <summary>The name of the column, if an operand reads one that says state; else <c>null</c>.</summary>
    public static string? NameOf(IOperation operand, Vocabulary words) =>
        Key(operand) is { } key && words.LastOf(key, WordKinds.State) != WordKinds.None && !words.Has(key, WordKinds.Technical | WordKinds.Geography) ? key : null;

    private static string? Key(IOperation operand)
    {
        operand = Operand.WithoutForm(operand);
        if (operand is IInvocationOperation { Instance: null, TargetMethod: { Name: "ToString", ContainingType.Name: "Convert" }, Arguments: [var converted] })
        {
            operand = Operand.WithoutForm(converted.Value);
        }

        return operand is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] } column
            && IsRow(column.Property.ContainingType)
                ? key
                : null;
    }

    private static bool IsRow(INamedTypeSymbol type) =>
        type.Name is "DataRow" or "DataRowView" or "IDataRecord" or "IDataReader" or "DbDataReader" or "DataRecord" or "SqlDataReader"
        && type.ContainingNamespace?.ToDisplayString() is { } space && (space.StartsWith("System.Data", StringComparison.Ordinal) || space.StartsWith("Microsoft.Data", StringComparison.Ordinal));
}
