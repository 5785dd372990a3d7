using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// One test of an operand against a number that is compiled in: <c>order.Total > 10000m</c>, <c>is >= 3</c>, <c>Math.Min(days, 30)</c>,
/// <c>RuleFor(x => x.Amount).LessThan(500)</c>.
/// </summary>
/// <param name="Test">The comparison, the relational pattern, or the argument of a call that compares.</param>
/// <param name="Operand">What is compared.</param>
/// <param name="Operator">How, with the operand on the left.</param>
/// <param name="Constant">With what.</param>
internal sealed record Literal(IOperation Test, LiteralOperand Operand, LiteralOperator Operator, LiteralConstant Constant)
{
    /// <summary>The whole test as a reader sees it: <c>x is > 5</c> rather than <c>> 5</c>.</summary>
    public SyntaxNode Place => Test is Microsoft.CodeAnalysis.Operations.IPatternOperation
        && Test.Parent is Microsoft.CodeAnalysis.Operations.IIsPatternOperation whole ? whole.Syntax : Test.Syntax;

    /// <summary>The number with its unit.</summary>
    public string Text => Constant.TextIn(Operand.Divisor is null ? Operand.Unit : LiteralUnit.None);

    /// <summary>
    /// The whole number after which the test parts what it tests: <c>&lt;= 15</c> and <c>>= 16</c> part at the same place. <c>null</c> where other
    /// numbers lie between, and of a named constant, which is a bound of its own.
    /// </summary>
    public decimal? PartsAfter =>
        Constant.Named is not null
        || Operand is not { Divisor: null, Unit: LiteralUnit.None or LiteralUnit.Count, Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
        || Constant.Number != decimal.Truncate(Constant.Number)
            ? null
            : Operator switch
            {
                LiteralOperator.LessThanOrEqual or LiteralOperator.GreaterThan => Constant.Number,
                LiteralOperator.LessThan or LiteralOperator.GreaterThanOrEqual => Constant.Number - 1,
                _ => null,
            };

    /// <summary>Whether both part a subject of the same name at the same place, by the same number or by the next.</summary>
    public bool IsSameBoundAs(Literal other) =>
        IsTwinOf(other)
        || (PartsAfter is { } after
            && after == other.PartsAfter
            && Operand.Unit == other.Operand.Unit
            && string.Equals(Operand.Name, other.Operand.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether both test a subject of the same name with the same value, or read the same constant.</summary>
    public bool IsTwinOf(Literal other) =>
        Constant.Named is { } named && SymbolEqualityComparer.Default.Equals(named, other.Constant.Named)
        || (Equals(Constant.Number, other.Constant.Number)
            && Constant.Unit == other.Constant.Unit
            && Operand.Unit == other.Operand.Unit
            && string.Equals(Operand.Name, other.Operand.Name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How an operand is tested.</summary>
internal enum LiteralOperator
{
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,

    /// <summary>A row of a ladder that names one value; never a limit on its own.</summary>
    Equal,

    /// <summary><c>Math.Min(x, n)</c>: more than the number is cut off.</summary>
    CutsAbove,

    /// <summary><c>Math.Max(x, n)</c>: less than the number is raised.</summary>
    RaisesBelow,

    /// <summary>A validator that demands at least, or more than, the number.</summary>
    DemandsAtLeast,

    /// <summary>A validator that demands at most, or less than, the number.</summary>
    DemandsAtMost,
}

/// <summary>In what an operand is counted, as far as the code tells.</summary>
internal enum LiteralUnit
{
    /// <summary>A plain number.</summary>
    None,

    /// <summary>Days between two dates, or of a time span.</summary>
    Days,

    Hours,

    Minutes,

    /// <summary>Seconds and less: machines are timed so, businesses are not.</summary>
    Seconds,

    /// <summary>How many things a collection holds.</summary>
    Count,

    /// <summary>The length of a text, an array or a stream.</summary>
    Length,

    /// <summary>A part of a date or of a time of day: a year, a month, an hour.</summary>
    Calendar,

    /// <summary>A remainder, a bit mask, a code: no quantity at all.</summary>
    Code,
}

/// <summary>What a literal is compared with.</summary>
/// <param name="Operation">The operand as written.</param>
/// <param name="Symbol">The member, parameter, local or method that gives the quantity; of a difference of dates the one that is not "now".</param>
/// <param name="Type">The type of the quantity before it is converted for the comparison.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Divisor">What the quantity is divided by, where the test is of their ratio; else <c>null</c>.</param>
internal sealed record LiteralOperand(IOperation Operation, ISymbol Symbol, ITypeSymbol? Type, LiteralUnit Unit, ISymbol? Divisor)
{
    /// <summary>The name of the quantity; of a ratio both names in one (<c>BalanceToLimit</c>).</summary>
    public string Name => Divisor is null ? Bare(Symbol) : Bare(Symbol) + "To" + Capital(Bare(Divisor));

    /// <summary>The quantity as a message names it.</summary>
    public string Text => Divisor is null ? Bare(Symbol) : Bare(Symbol) + " / " + Bare(Divisor);

    // What GetAge gives is an age.
    private static string Bare(ISymbol symbol) => symbol is IMethodSymbol ? CompiledMappingPlace.Held(symbol.Name) ?? symbol.Name : symbol.Name;

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}

/// <summary>A number that stands in code.</summary>
/// <param name="Operation">The constant as written, outside of the implicit conversions that the comparison adds.</param>
/// <param name="Type">The type in which it is compared, without <c>Nullable</c>: a literal <c>10</c> compared with a decimal is a decimal.</param>
/// <param name="Number">Its value; of a time span the number that it is made from.</param>
/// <param name="Unit">The unit of a time span's factory; else <see cref="LiteralUnit.None"/>.</param>
/// <param name="Named">The const, static readonly field or static getter that holds it; <c>null</c> where the number stands in the test itself.</param>
internal sealed record LiteralConstant(IOperation Operation, ITypeSymbol Type, decimal Number, LiteralUnit Unit, ISymbol? Named)
{
    /// <summary>The number as people read it, without trailing zeros, in the unit of its own or of what is compared with it.</summary>
    public string TextIn(LiteralUnit unit) => Number.ToString("0.############################", CultureInfo.InvariantCulture) + (Unit == LiteralUnit.None ? unit : Unit) switch
    {
        LiteralUnit.Days => " days",
        LiteralUnit.Hours => " hours",
        LiteralUnit.Minutes => " minutes",
        LiteralUnit.Seconds => " seconds",
        _ => "",
    };
}
