using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// A table that is data already, yet compiled in: <c>Dictionary&lt;K, V[]&gt;</c>, <c>Dictionary&lt;K, V&gt;</c>, <c>HashSet&lt;(K, V)&gt;</c>,
/// their frozen and immutable kin, initialised with constants. Keys and values of a table of lists are two subjects; the operation of both is
/// the table as written, since the table alone does not say what is asked.
/// </summary>
internal static class CompiledTableReader
{
    private const int MaxConversions = 4;

    public static Decision? Read(IOperation initializer, CancellationToken cancellationToken)
    {
        var (symbol, value) = initializer switch
        {
            IFieldInitializerOperation { InitializedFields: [var field] } field0 => ((ISymbol)field, field0.Value),
            IPropertyInitializerOperation { InitializedProperties: [var property] } property0 => (property, property0.Value),
            IVariableDeclaratorOperation declarator => (declarator.Symbol, Initializer(declarator)),
            _ => (null, (IOperation?)null),
        };
        if (symbol is null || value is null || Elements(value) is not { Length: > 0 } elements)
        {
            return null;
        }

        var table = Operand.WithoutImplicitConversion(value);
        var rows = ImmutableArray.CreateBuilder<Row>(elements.Length);
        ITypeSymbol? first = null;
        ITypeSymbol? second = null;
        foreach (var (parts, syntax) in elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Row(parts, syntax, cancellationToken) is not { } row)
            {
                return null;
            }

            rows.Add(row);
            first ??= KeyType(row.Keys[0]);
            second ??= row.Keys.Length > 1 ? KeyType(row.Keys[1]) : null;
        }

        var width = rows[0].Keys.Length;
        if (rows.Any(r => r.Keys.Length != width))
        {
            return null;
        }

        DecisionSubject[] subjects = width == 1
            ? [new DecisionSubject(table, first, symbol, StringComparison.Ordinal)]
            : [new DecisionSubject(table, first, symbol, StringComparison.Ordinal), new DecisionSubject(table, second, symbol, StringComparison.Ordinal)];
        var comparison = Comparison(table);
        subjects[0] = subjects[0] with { Comparison = comparison, HasComparison = true };
        var isBoolean = rows[0].Outcome.IsTrue && !(table.Type is INamedTypeSymbol { TypeArguments.Length: 2 } && width == 1);
        var fallback = isBoolean
            ? new Fallback(FallbackKind.Answers, OutcomeReader.OfTruth(false, null, table.Syntax, returns: false), null)
            : new Fallback(FallbackKind.FallsThrough, null, null);
        return new Decision(DecisionSpelling.CompiledTable, table.Syntax, [table.Syntax], [.. subjects], rows.ToImmutable(), fallback) { Head = table };
    }

    private static IOperation? Initializer(IVariableDeclaratorOperation declarator) =>
        declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value;

    private static ITypeSymbol? KeyType(RowKey key) => key is ConstantKey { Constants: [var constant, ..] } ? constant.Type : null;

    private static StringComparison Comparison(IOperation table)
    {
        for (var steps = 0; steps < MaxConversions; steps++)
        {
            var (arguments, source) = table switch
            {
                IObjectCreationOperation creation => (creation.Arguments, null),
                IInvocationOperation call => (call.Arguments, call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)),
                _ => ([], (IOperation?)null),
            };
            foreach (var argument in arguments)
            {
                if (argument.Value.ConstantValue is not { HasValue: true, Value: null } && TextComparison.Of(argument.Value) is { } comparison)
                {
                    return comparison;
                }
            }

            if (source is null)
            {
                break;
            }

            table = Operand.WithoutImplicitConversion(source);
        }

        return StringComparison.Ordinal;
    }

    // What each entry is made of: key and value, or one element. Null if the initializer is no collection that is written out.
    private static ImmutableArray<(ImmutableArray<IOperation> Parts, SyntaxNode Syntax)>? Elements(IOperation value)
    {
        for (var steps = 0; steps < MaxConversions; steps++)
        {
            value = Operand.WithoutImplicitConversion(value);
            switch (value)
            {
                case IObjectCreationOperation { Initializer: { } initializer }:
                    return Elements(initializer);
                case IObjectCreationOperation { Initializer: null, Arguments: [{ Value: var source }, ..] }:
                    value = source;
                    continue;
                case IArrayCreationOperation { Initializer: { } array }:
                    return [.. array.ElementValues.Select(static e => (ImmutableArray.Create(e), e.Syntax))];
                case ICollectionExpressionOperation collection:
                    return [.. collection.Elements.Select(static e => (ImmutableArray.Create(e), e.Syntax))];
                case IInvocationOperation { TargetMethod.Name: "ToFrozenDictionary" or "ToFrozenSet" or "ToImmutableDictionary" or "ToImmutableHashSet" or "ToHashSet" } call:
                    if (call.Arguments.Any(static a => a.Value is IDelegateCreationOperation) || (call.Instance ?? call.Arguments[0].Value) is not { } converted)
                    {
                        return null;
                    }

                    value = converted;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static ImmutableArray<(ImmutableArray<IOperation> Parts, SyntaxNode Syntax)>? Elements(IObjectOrCollectionInitializerOperation initializer)
    {
        var elements = ImmutableArray.CreateBuilder<(ImmutableArray<IOperation>, SyntaxNode)>(initializer.Initializers.Length);
        foreach (var entry in initializer.Initializers)
        {
            switch (entry)
            {
                case IInvocationOperation { TargetMethod.Name: "Add" } add:
                    elements.Add(([.. add.Arguments.Select(static a => a.Value)], add.Syntax));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } set:
                    elements.Add(([key.Value, set.Value], set.Syntax));
                    break;
                default:
                    return null;
            }
        }

        return elements.MoveToImmutable();
    }

    private static Row? Row(ImmutableArray<IOperation> parts, SyntaxNode syntax, CancellationToken cancellationToken)
    {
        var key = Operand.WithoutImplicitConversion(parts[0]);
        var keys = key is ITupleOperation { Elements.Length: 2 } tuple
            ? Keys(tuple.Elements, cancellationToken)
            : Keys([key], cancellationToken);
        if (keys.IsDefault || parts.Length > 2)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return new Row(keys, null, OutcomeReader.OfTruth(true, null, syntax, returns: false), syntax);
        }

        var value = Operand.WithoutImplicitConversion(parts[1]);
        if (keys.Length == 1 && LiteralList.Read(value, cancellationToken) is { } list)
        {
            var constants = ImmutableArray.CreateBuilder<KeyConstant>(list.Elements.Length);
            foreach (var element in list.Elements)
            {
                if (ConstantReader.Read(element, cancellationToken) is not { Written: null } constant)
                {
                    return null;
                }

                constants.Add(constant);
            }

            return new Row([keys[0], new ConstantKey(constants.MoveToImmutable(), IsNegated: false)], null, OutcomeReader.OfTruth(true, null, syntax, returns: false), syntax);
        }

        return new Row(keys, null, OutcomeReader.Of(parts[1]), syntax);
    }

    private static ImmutableArray<RowKey> Keys(ImmutableArray<IOperation> elements, CancellationToken cancellationToken)
    {
        var keys = ImmutableArray.CreateBuilder<RowKey>(elements.Length);
        foreach (var element in elements)
        {
            if (ConstantReader.Read(element, cancellationToken) is not { Written: null } constant)
            {
                return default;
            }

            keys.Add(new ConstantKey([constant], IsNegated: false));
        }

        return keys.MoveToImmutable();
    }
}
