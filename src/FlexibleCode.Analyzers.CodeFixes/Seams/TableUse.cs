using System.Text;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// Renders the look-up that stands where the decision stood. What was evaluated once is evaluated once, what was lazy stays lazy, and what
/// threw throws the same.
/// </summary>
internal sealed class TableUse
{
    private readonly Table _table;
    private readonly TableText _text;
    private readonly TableComments _comments;
    private readonly string _newLine;
    private readonly string _value;
    private readonly string _key;
    private readonly TablePath?[] _subjects;
    private readonly TablePath? _fallback;
    private readonly string? _unmatched;

    private TableUse(Table table, TableText text, TableComments comments, TablePlace place, string newLine, string? unmatched)
    {
        _table = table;
        _text = text;
        _comments = comments;
        _newLine = newLine;
        _unmatched = unmatched;
        _value = place.FreeName("value", table.Decision, default);
        _key = place.FreeName("key", table.Decision, default);
        var head = table.Decision.Extent[0];
        _subjects = [.. table.Decision.Subjects.Select(s => TablePath.Between(head, s.Operation.Syntax))];
        _fallback = FallbackValue(table.Decision) is { } value ? TablePath.Between(head, value) : null;
    }

    /// <summary>The rendering, or <c>null</c> where the place does not allow one.</summary>
    public static TableUse? For(Table table, TableText text, TableComments comments, TablePlace place, string newLine)
    {
        var decision = table.Decision;
        if (decision.Extent[0] is not (ExpressionSyntax or StatementSyntax))
        {
            return null;
        }

        string? unmatched = null;
        if (decision.Fallback.Kind == FallbackKind.ThrowsUnmatched)
        {
            var exception = KnownTypes.For(text.Model.Compilation).SwitchExpressionException;
            if (exception is null || decision.Subjects.Length != 1 || !TableKeys.IsPlainRead(decision.Subjects[0].Operation))
            {
                return null;
            }

            unmatched = exception.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        }

        // A statement that may leave or assign nothing becomes an `if`: there is no place for a third answer in it.
        if (table.NullAnswer is not null && decision.Extent[0] is StatementSyntax && !HasAnswer(decision))
        {
            return null;
        }

        return decision.Fallback.Outcome is { Kind: OutcomeKind.Throws } && FallbackValue(decision) is null
            ? null
            : new TableUse(table, text, comments, place, newLine, unmatched);
    }

    /// <summary>The look-up in the table that <paramref name="tableExpression"/> names.</summary>
    public SyntaxNode Render(SyntaxNode current, string tableExpression)
    {
        SyntaxNode rendered = current is StatementSyntax
            ? SyntaxFactory.ParseStatement(Statement(current, tableExpression))
            : Placed(current, SyntaxFactory.ParseExpression(Expression(current, tableExpression)));
        var trailing = _table.Decision.Extent.Length > 1 && current is StatementSyntax
            ? SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(_newLine))
            : current.GetTrailingTrivia();
        return TableMember.Finished(rendered.WithLeadingTrivia(current.GetLeadingTrivia()).WithTrailingTrivia(trailing));
    }

    private static SyntaxNode Placed(SyntaxNode current, ExpressionSyntax expression) =>
        expression is not (ConditionalExpressionSyntax or PrefixUnaryExpressionSyntax) || current.Parent is null or ArrowExpressionClauseSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax
            or ArgumentSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax
            or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression }
                ? expression
                : SyntaxFactory.ParenthesizedExpression(expression);

    private static bool HasAnswer(Decision decision) => decision.Fallback is { Kind: FallbackKind.Answers, Outcome.Kind: not OutcomeKind.Nothing };

    // The expression of the fallback: its value, or what it throws.
    private static SyntaxNode? FallbackValue(Decision decision) => decision.Fallback.Outcome switch
    {
        { Kind: OutcomeKind.Throws, Syntax: var syntax } => Thrown(syntax),
        { Kind: OutcomeKind.Value or OutcomeKind.Assigns, Value.Syntax: var syntax } => syntax,
        _ => null,
    };

    private static ExpressionSyntax? Thrown(SyntaxNode syntax)
    {
        var node = syntax;
        while (node is BlockSyntax { Statements.Count: 1 } block)
        {
            node = block.Statements[0];
        }

        return node switch
        {
            ThrowStatementSyntax statement => statement.Expression,
            ThrowExpressionSyntax expression => expression.Expression,
            ElseClauseSyntax { Statement: var inner } => Thrown(inner),
            SwitchSectionSyntax { Statements.Count: 1 } section => Thrown(section.Statements[0]),
            _ => null,
        };
    }

    private string Statement(SyntaxNode current, string table)
    {
        var answer = _table.Decision.Rows.First(static r => r.Outcome.Kind != OutcomeKind.Throws).Outcome;
        var target = answer.Kind == OutcomeKind.Assigns ? answer.Target!.Syntax.WithoutTrivia().ToString() : null;
        if (HasAnswer(_table.Decision))
        {
            var expression = Expression(current, table);
            return target is null ? $"return {expression};" : $"{target} = {expression};";
        }

        var given = target is null ? $"return {_value};" : $"{target} = {_value};";
        var comments = string.Concat(_comments.OfFallback.Select(c => c + _newLine));
        return $"if ({Found(current, table)}){_newLine}{{{_newLine}{given}{_newLine}{comments}}}";
    }

    private string Expression(SyntaxNode current, string table)
    {
        if (_table.Form == TableForm.Members)
        {
            var key = _subjects.Length == 1 ? Subject(current, 0) : $"({Subject(current, 0)}, {Subject(current, 1)})";
            return $"{(_table.AnswerWhenMember ? "" : "!")}{table}.Contains({key})";
        }

        var builder = new StringBuilder();
        var otherwise = Otherwise(current);
        if (_table.NullAnswer is { } nothing)
        {
            builder.Append(Subject(current, 0)).Append(" is ").Append(_text.Type(_table.Keys[0].Type)).Append(' ').Append(_key);
            builder.Append(" ? ").Append('(').Append(Tried(table, _key)).Append(" ? ").Append(_value).Append(" : ").Append(otherwise).Append(')');
            return builder.Append(" : ").Append(_text.Value(nothing, _table.ValueType!)).ToString();
        }

        builder.Append(Found(current, table));
        if (_comments.OfFallback.Count == 0)
        {
            return builder.Append(" ? ").Append(_value).Append(" : ").Append(otherwise).ToString();
        }

        var line = _newLine + TableSeam.IndentOf(_table.Decision.Extent[0]) + "    ";
        builder.Append(line).Append("? ").Append(_value);
        foreach (var comment in _comments.OfFallback)
        {
            builder.Append(line).Append(comment);
        }

        return builder.Append(line).Append(": ").Append(otherwise).ToString();
    }

    // A dictionary throws on null where the decision did not: text and nullable operands are asked first.
    private string Found(SyntaxNode current, string table) =>
        _table.Keys.Length == 1 && _table.Keys[0].MayBeNull
            ? $"{Operand(current)} is {_text.Type(_table.Keys[0].Type)} {_key} && {Tried(table, _key)}"
            : Tried(table, _subjects.Length == 1 ? Subject(current, 0) : $"({Subject(current, 0)}, {Subject(current, 1)})");

    private string Tried(string table, string key) => $"{table}.TryGetValue({key}, out var {_value})";

    private string Operand(SyntaxNode current) => Subject(current, 0);

    private string Subject(SyntaxNode current, int index) =>
        Text(current, _subjects[index], _table.Decision.Subjects[index].Operation.Syntax);

    private string Otherwise(SyntaxNode current)
    {
        var decision = _table.Decision;
        if (_unmatched is not null)
        {
            // With a text alone the constructor would take it for the message.
            var cast = decision.Subjects[0].Type is not { SpecialType: SpecialType.System_String } ? "" : _text.IsNullableOn ? "(object?)" : "(object)";
            return $"throw new {_unmatched}({cast}{Subject(current, 0)})";
        }

        var value = FallbackValue(decision)!;
        var text = Text(current, _fallback, value);
        if (decision.Fallback.Outcome!.Kind == OutcomeKind.Throws)
        {
            return "throw " + text;
        }

        return !NeedsCast(decision.Fallback.Outcome) ? text
            : value is LiteralExpressionSyntax ? $"({_text.Type(_table.ValueType!)}){text}"
            : $"({_text.Type(_table.ValueType!)})({text})";
    }

    // `condition ? aByte : 5` has no type of its own, because each side converts to the other.
    private bool NeedsCast(Outcome fallback)
    {
        var type = (fallback.Value is Microsoft.CodeAnalysis.Operations.IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : fallback.Value!).Type;
        return type is not null
            && fallback.Constant.HasValue
            && !SymbolEqualityComparer.Default.Equals(type, _table.ValueType)
            && _text.Model.Compilation is CSharpCompilation compilation
            && compilation.ClassifyConversion(_table.ValueType!, type).IsImplicit;
    }

    private static string Text(SyntaxNode current, TablePath? path, SyntaxNode original) =>
        (path?.In(current) ?? original).WithoutTrivia().ToString();
}
