using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>How a decision is written. All spellings mean the same: subject(s) → outcome, by constants.</summary>
internal enum DecisionSpelling
{
    /// <summary><c>switch (x) { case A: … }</c></summary>
    SwitchStatement,

    /// <summary><c>x switch { A => … }</c></summary>
    SwitchExpression,

    /// <summary><c>if (x == A) … else if (x == B) …</c>, and a chain of <c>?:</c></summary>
    IfLadder,

    /// <summary><c>if (x == A) return …; if (x == B) return …; return …;</c></summary>
    GuardedReturns,

    /// <summary><c>x == A &amp;&amp; y == B || x == C &amp;&amp; y == D</c></summary>
    BooleanChain,

    /// <summary><c>x is A or B</c></summary>
    PatternTest,

    /// <summary><c>new[] { A, B }.Contains(x)</c>, <c>Array.IndexOf(new[] { A, B }, x) >= 0</c></summary>
    ListMembership,

    /// <summary>A dictionary or set of constants compiled into a type or a method: already data, not yet configuration.</summary>
    CompiledTable,
}

/// <summary>
/// One decision of the program: what is asked (<see cref="Subjects"/>), what is answered case by case (<see cref="Rows"/>, the first
/// that matches wins), and what holds otherwise (<see cref="Fallback"/>).
/// </summary>
/// <param name="Spelling">How it is written.</param>
/// <param name="Syntax">The head: the switch, the expression, the first <c>if</c>. Reports stand here.</param>
/// <param name="Extent">All nodes that a rendering replaces, in source order; more than one for guarded returns.</param>
/// <param name="Subjects">What is asked; at least one. <see cref="Row.Keys"/> is parallel to it.</param>
/// <param name="Rows">The cases in source order.</param>
/// <param name="Fallback">What holds when no row matches.</param>
internal sealed record Decision(
    DecisionSpelling Spelling,
    SyntaxNode Syntax,
    ImmutableArray<SyntaxNode> Extent,
    ImmutableArray<DecisionSubject> Subjects,
    ImmutableArray<Row> Rows,
    Fallback Fallback)
{
    /// <summary>The operation that was read; ask its semantic model for anything more.</summary>
    public IOperation? Head { get; init; }

    /// <summary>Where a report of this decision stands: its keyword or its subject, never the whole body.</summary>
    public Location HeadLocation => DecisionPlaces.Head(Syntax);

    /// <summary>Whether every row is by plain constants and none has a <c>when</c> guard.</summary>
    public bool IsPlain => Rows.All(static r => r.Guard is null && r.Keys.All(static k => k is not BoundKey));

    /// <summary>Which row wins in a case: one value per subject, as <see cref="Domain"/> gives them.</summary>
    public Evaluation Evaluate(ImmutableArray<object?> values) => Evaluation.Of(this, values);

    /// <summary>Whether the decision answers yes or no.</summary>
    public bool IsBoolean => Rows.All(static r => r.Outcome.IsBooleanConstant) && (Fallback.Outcome is null || Fallback.Outcome.IsBooleanConstant);
}

/// <summary>An operand that a decision compares with constants.</summary>
/// <param name="Operation">The operand where it first stands.</param>
/// <param name="Type">Its type; <c>null</c> in code with errors.</param>
/// <param name="Symbol">The member, parameter or local that it reads (through conversions, <c>?.</c>, <c>ToLower()</c>, <c>.Value</c>), if it reads one.</param>
/// <param name="Comparison">How text is compared; <see cref="StringComparison.Ordinal"/> for all that is no text.</param>
internal sealed record DecisionSubject(IOperation Operation, ITypeSymbol? Type, ISymbol? Symbol, StringComparison Comparison)
{
    /// <summary>Whether any row compares it with a constant other than <c>null</c>, so that <see cref="Comparison"/> is what the code says.</summary>
    public bool HasComparison { get; init; }

    /// <summary>Whether some row dereferences it, so that <c>null</c> throws: <c>x.Equals("A")</c>.</summary>
    public bool ThrowsOnNull { get; init; }

    /// <summary>
    /// Whether some rows read it through a test for null (<c>x?.Status</c>, <c>x is { Status: … }</c>) and others do not, so that it depends on the
    /// row whether a null receiver throws.
    /// </summary>
    public bool IsGuardedUnevenly { get; init; }

    /// <summary>The operand as written, without trivia.</summary>
    public string Text => Operation.Syntax.WithoutTrivia().ToString();
}

/// <summary>One case of a decision.</summary>
/// <param name="Keys">One key per subject; all must hold.</param>
/// <param name="Guard">The condition of a <c>when</c>, or a conjunct that is no comparison with a constant; <c>null</c> if none.</param>
/// <param name="Outcome">What is answered.</param>
/// <param name="Syntax">The section, arm, branch or disjunct: comments on it travel with the row.</param>
internal sealed record Row(ImmutableArray<RowKey> Keys, IOperation? Guard, Outcome Outcome, SyntaxNode Syntax)
{
    /// <summary>The arm that a decision in an arm was taken out of; comments on it belong to the first of its rows. <c>null</c> if the row is an arm itself.</summary>
    public SyntaxNode? Arm { get; init; }
}

/// <summary>What a row requires of one subject.</summary>
internal abstract record RowKey;

/// <summary>The row holds for every value of this subject.</summary>
internal sealed record AnyKey : RowKey
{
    public static readonly AnyKey Instance = new();
}

/// <summary>The subject is one of these constants, or (negated) none of them.</summary>
internal sealed record ConstantKey(ImmutableArray<KeyConstant> Constants, bool IsNegated) : RowKey
{
    public bool Equals(ConstantKey? other) => other is not null && IsNegated == other.IsNegated && Constants.SequenceEqual(other.Constants);

    public override int GetHashCode() => Constants.Aggregate(IsNegated ? 1 : 0, static (hash, c) => unchecked((hash * 31) + c.GetHashCode()));
}

/// <summary>The subject lies between bounds; a missing side is open.</summary>
internal sealed record BoundKey(Bound? Lower, Bound? Upper) : RowKey;

/// <summary>One side of a range: the constant, and whether it belongs to the range.</summary>
internal sealed record Bound(KeyConstant Constant, bool IsInclusive);

/// <summary>
/// A constant that a decision names: a literal, a <c>const</c>, an enum member, or a static instance of a value object.
/// Two are equal when they stand for the same value, whatever they are called (enum aliases included).
/// </summary>
/// <param name="Value">The constant value; <c>null</c> for the null literal. For a static instance, the symbol itself.</param>
/// <param name="Symbol">The enum member, const or static that is named; <c>null</c> for a literal.</param>
/// <param name="Type">The type of the constant; <c>null</c> for the null literal.</param>
/// <param name="Syntax">The place where it is written.</param>
internal sealed record KeyConstant(object? Value, ISymbol? Symbol, ITypeSymbol? Type, SyntaxNode Syntax)
{
    /// <summary>
    /// The text that stands at <see cref="Syntax"/>, where calls around it give it the form of <see cref="Value"/> (<c>"Lead".ToLower()</c>);
    /// <c>null</c> where it is compared as it is written.
    /// </summary>
    public string? Written { get; init; }

    /// <summary>Whether these calls may give another text under another culture than <see cref="Value"/> is.</summary>
    public bool IsByCulture { get; init; }

    /// <summary>The name that people know it by: the member's name, else the value as text.</summary>
    public string Name => Symbol?.Name ?? Convert.ToString(Value, System.Globalization.CultureInfo.InvariantCulture) ?? "null";

    public bool Equals(KeyConstant? other) => other is not null && Equals(Value, other.Value);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}

/// <summary>What holds when no row matches.</summary>
/// <param name="Kind">Answer, fall through to the code after, or throw for want of an arm.</param>
/// <param name="Outcome">The answer; <c>null</c> unless <see cref="FallbackKind.Answers"/>.</param>
/// <param name="Syntax">The default section, discard arm, last <c>else</c> or final return; <c>null</c> if nothing is written.</param>
internal sealed record Fallback(FallbackKind Kind, Outcome? Outcome, SyntaxNode? Syntax);

/// <summary>What happens when no row matches.</summary>
internal enum FallbackKind
{
    /// <summary>There is an answer: <c>default:</c>, <c>_ =></c>, <c>else</c>, the final <c>return</c>, <c>false</c> of a chain.</summary>
    Answers,

    /// <summary>Nothing happens and the code after goes on.</summary>
    FallsThrough,

    /// <summary>A switch expression without a discard: <c>SwitchExpressionException</c>.</summary>
    ThrowsUnmatched,
}
