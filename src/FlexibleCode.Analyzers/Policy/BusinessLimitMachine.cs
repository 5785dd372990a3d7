using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Tells what a machine bears from what a business allows, where the operand alone does not say it: by the code around it.</summary>
internal static class BusinessLimitMachine
{
    /// <summary>These speak of a machine in the company of another such word: a degraded circuit, the persistence of expressions.</summary>
    private static readonly WordStems Machine = WordStems.Whole(
        "degradation", "degraded", "healthy", "unhealthy", "circuit", "breaker", "schema", "expression", "expressions", "persistence", "throughput", "concurrency");

    /// <summary>These do so only beside one of those: people have a performance and faults, cases a complexity, and insurers pricing engines.</summary>
    private static readonly WordStems Company = WordStems.Whole("performance", "complexity", "fault", "faults", "engine", "engines", "failure", "failures", "execution", "executions");

    private static readonly WordStems Links = WordStems.Whole("uri", "url", "sas", "blob", "token", "presign", "presigned");

    private static readonly WordStems Files = WordStems.Whole("parse", "parser", "excel", "csv", "xlsx", "spreadsheet", "worksheet");

    private static readonly WordStems Queries = WordStems.Whole("query", "queries", "search", "searches", "lookup", "autocomplete");

    private static readonly WordStems Rows = WordStems.Whole("limit", "take", "top");

    /// <summary>Whether the number is a limit of the machine.</summary>
    public static bool Bears(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken) =>
        IsTakenAtATime(literal, scope.Member, cancellationToken)
        || IsOfLink(literal, scope.Member)
        || IsOfQuery(literal, scope.Member)
        || IsOfEngine(literal, scope.Member);

    // How many an upload may hold: `UploadUnitsCommandHandler.Handle`, or the rows that a parser has read from a file.
    private static bool IsTakenAtATime(Literal literal, ISymbol? member, CancellationToken cancellationToken)
    {
        if (literal.Operand.Unit != LiteralUnit.Count)
        {
            return false;
        }

        // An operation may be a type, and stand in one that is named after it: `UnitImport.Handler`.
        var isOneOperation = false;
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            isOneOperation |= symbol is INamedTypeSymbol && IsOneOperation(symbol.Name);
            if (BusinessLimitWords.IsBulk(symbol.Name) && (isOneOperation || symbol is not INamedTypeSymbol))
            {
                return true;
            }
        }

        if (literal.Operand.Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return false;
        }

        foreach (var node in value.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } access }
                && (Files.AreIn(called) || (access.Expression is SimpleNameSyntax { Identifier.ValueText: var source } && Files.AreIn(source))))
            {
                return true;
            }
        }

        return false;
    }

    // A type that is one operation; importing permits is a business.
    private static bool IsOneOperation(string type) =>
        type.EndsWith("Handler", StringComparison.Ordinal) || type.EndsWith("Command", StringComparison.Ordinal) || type.EndsWith("Importer", StringComparison.Ordinal)
        || type.EndsWith("Uploader", StringComparison.Ordinal) || type.EndsWith("Parser", StringComparison.Ordinal) || type.EndsWith("Job", StringComparison.Ordinal)
        || type.EndsWith("Endpoint", StringComparison.Ordinal);

    // How long a signed link or a token holds is security's.
    private static bool IsOfLink(Literal literal, ISymbol? member) =>
        member is IMethodSymbol method
        && (literal.Constant.Unit != LiteralUnit.None || literal.Operand.Unit is LiteralUnit.Days or LiteralUnit.Hours or LiteralUnit.Minutes)
        && (NameSink.Awaited(method.ReturnType).Name == nameof(Uri) || Links.AreIn(method.Name) || method.Name.EndsWith("Link", StringComparison.Ordinal) || method.Name.EndsWith("LinkAsync", StringComparison.Ordinal));

    // What a query hands out at a time, and how far it looks: `Math.Clamp(query.Limit, 1, 20)`, `Math.Min(query.Radius ?? MaxRadius, MaxRadius)`.
    private static bool IsOfQuery(Literal literal, ISymbol? member)
    {
        if (literal.Operand.Symbol is IPropertySymbol { Type: var type, ContainingType.Name: { } owner, Name: var name }
            && Rows.Has(name.AsSpan())
            && NullableType.Underlying(type)?.SpecialType == SpecialType.System_Int32
            && (Queries.AreIn(owner) || (literal.Operator is LiteralOperator.CutsAbove or LiteralOperator.RaisesBelow && owner.EndsWith("Request", StringComparison.Ordinal))))
        {
            return true;
        }

        return literal is { Operator: LiteralOperator.CutsAbove, Constant: { Named: { } most } }
            && Operand.WithoutConversion(literal.Operand.Operation) is ICoalesceOperation { WhenNull: var otherwise }
            && Operand.WithoutConversion(otherwise) is IMemberReferenceOperation { Member: var fallback }
            && SymbolEqualityComparer.Default.Equals(fallback, most)
            && (Queries.AreIn(member?.ContainingType?.Name) || Queries.AreIn(member?.Name));
    }

    private static bool IsOfEngine(Literal literal, ISymbol? member)
    {
        var found = default(Finds);
        found.Look(literal.Operand.Name);
        found.Look(member?.Name);
        found.Look(member?.ContainingType?.Name);
        found.Look(literal.Constant.Named?.Name);
        found.Look(literal.Constant.Named?.ContainingType?.Name);
        found.Look((LiteralDecision.Head(literal.Test).Type as INamedTypeSymbol)?.Name);
        return found.AreEnough;
    }

    private struct Finds
    {
        private string? _first;
        private bool _hasMachine;
        private bool _hasTwo;

        public readonly bool AreEnough => _hasMachine && _hasTwo;

        public void Look(string? name)
        {
            if (name is null)
            {
                return;
            }

            var words = new WordReader(name.AsSpan());
            while (words.MoveNext())
            {
                var word = name.AsSpan(words.Start, words.End - words.Start);
                var isMachine = Machine.Has(word);
                if (!isMachine && !Company.Has(word))
                {
                    continue;
                }

                _hasMachine |= isMachine;
                _hasTwo |= _first is not null && !IsFormOf(word, _first.AsSpan());
                _first ??= word.ToString();
            }
        }

        private static bool IsFormOf(ReadOnlySpan<char> word, ReadOnlySpan<char> other) =>
            word.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(word, StringComparison.OrdinalIgnoreCase);
    }
}
