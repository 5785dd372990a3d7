using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Reads the test of a ratio that is written as a product: <c>revenue > total * 0.5m</c> asks for more than half of the total. How many of one unit
/// another has, what a tax adds and what rounding takes are no such ratio.
/// </summary>
internal static class LiteralFactor
{
    private const decimal Smallest = 0.1m;
    private const decimal Largest = 5m;

    // Ten percent more or less has been chosen; less may be rounding.
    private const decimal Tolerance = 0.1m;

    private const WordKinds Measures = WordKinds.Amount | WordKinds.Rate;

    private static readonly WordStems Arithmetic = WordStems.Whole("tax", "taxes", "vat", "gst", "iva", "net", "gross", "netto", "brutto", "tolerance", "epsilon", "subtotal");

    /// <summary>Whether one side is a product with a constant, told without allocating.</summary>
    public static bool MayBe(IBinaryOperation comparison) => Factor(comparison.RightOperand) is not null || Factor(comparison.LeftOperand) is not null;

    /// <summary>The test; <c>null</c> if it is none of a ratio between two quantities.</summary>
    public static Literal? Read(IBinaryOperation comparison, LiteralOperator relation, LiteralOperator mirrored, CancellationToken cancellationToken) =>
        Factor(comparison.RightOperand) is { } right ? Of(comparison, comparison.LeftOperand, right, relation, cancellationToken)
        : Factor(comparison.LeftOperand) is { } left ? Of(comparison, comparison.RightOperand, left, mirrored, cancellationToken)
        : null;

    private static Literal? Of(IBinaryOperation comparison, IOperation quantity, (IOperation Whole, IOperation Constant) product, LiteralOperator relation, CancellationToken cancellationToken) =>
        LiteralConstantReader.Read(product.Constant, cancellationToken) is { Unit: LiteralUnit.None, Number: >= Smallest and <= Largest and not 1 } constant
        && Math.Abs(constant.Number - 1) >= Tolerance
        && OfMeasure(quantity) is { } measured
        && OfMeasure(product.Whole) is { } whole
        && !SymbolEqualityComparer.Default.Equals(measured.Symbol, whole.Symbol)
            ? new Literal(comparison, measured with { Divisor = whole.Symbol }, relation, constant)
            : null;

    // A quantity as it stands, whose name says that it is measured.
    private static LiteralOperand? OfMeasure(IOperation operand) =>
        !LiteralLocal.IsCalculated(operand)
        && LiteralOperandReader.Read(operand) is { Divisor: null, Unit: LiteralUnit.None } read
        && Vocabulary.BuiltIn.Has(read.Name, Measures)
        && !(Arithmetic.AreIn(read.Name) && IsAlone(read.Name))
            ? read
            : null;

    // `NetRevenue` is what remains of the revenue; `NetAmount` beside `Total` is a price before tax.
    private static bool IsAlone(string name) =>
        name.IndexOf("Revenue", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("Income", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("Salary", StringComparison.OrdinalIgnoreCase) < 0;

    private static (IOperation Whole, IOperation Constant)? Factor(IOperation side)
    {
        if (Operand.WithoutConversion(side) is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product)
        {
            return null;
        }

        return LiteralConstantReader.MayBe(product.RightOperand) ? (product.LeftOperand, product.RightOperand)
            : LiteralConstantReader.MayBe(product.LeftOperand) ? (product.RightOperand, product.LeftOperand)
            : null;
    }
}
