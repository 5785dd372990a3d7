using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>The constant values that a decision answers, also through a further decision inside a row.</summary>
/// <param name="Rows">How many constants are answered for named keys.</param>
/// <param name="AllRows">How many answers there are for named keys, those that are computed included.</param>
/// <param name="Distinct">How many different constants there are, the fallback's included.</param>
/// <param name="Type">The type of the constants; <c>null</c> if they have none in common.</param>
/// <param name="Texts">The constants that are text.</param>
internal sealed record CompiledMappingValues(int Rows, int AllRows, int Distinct, ITypeSymbol? Type, List<string> Texts)
{
    /// <summary>Gathers the values of a decision.</summary>
    public static CompiledMappingValues Of(Decision decision, CancellationToken cancellationToken)
    {
        var reader = new Gathering();
        foreach (var row in decision.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Outcome.Kind == OutcomeKind.Throws)
            {
                continue;
            }

            // A row that holds for everything under a further condition names no key.
            if (row.Outcome.Kind is not (OutcomeKind.Value or OutcomeKind.Assigns) || row.Outcome.Value is null)
            {
                reader.AddComputed();
            }
            else if (row.Keys.Any(static k => k is ConstantKey { IsNegated: false }))
            {
                reader.Add(row.Outcome.Value, counts: true);
            }
        }

        if (decision.Fallback.Outcome is { Kind: OutcomeKind.Value or OutcomeKind.Assigns, Value: { } fallback })
        {
            reader.Add(fallback, counts: false);
        }

        return new CompiledMappingValues(reader.Rows, reader.AllRows, reader.Seen.Count, reader.HasOneType ? reader.Type : null, reader.Texts);
    }

    /// <summary>The number of hours, days or minutes that a span is made of, as a constant to compare by.</summary>
    public static object? ConstantOf(IOperation value)
    {
        var operation = value;
        while (operation is IConversionOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_Decimal } } conversion && !operation.ConstantValue.HasValue)
        {
            operation = conversion.Operand;
        }

        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue.Value;
        }

        return operation switch
        {
            IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" } method } call when AllConstant(call.Arguments) => method.Name + call.Arguments[0].Value.ConstantValue.Value,
            IObjectCreationOperation { Type.Name: "TimeSpan" } creation when AllConstant(creation.Arguments) => creation.Syntax.ToString(),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => field,
            IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } when SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType) => property,
            _ => null,
        };
    }

    private static bool AllConstant(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!argument.Value.ConstantValue.HasValue)
            {
                return false;
            }
        }

        return !arguments.IsEmpty;
    }

    private sealed class Gathering
    {
        public int Rows { get; private set; }

        public int AllRows { get; private set; }

        public HashSet<object> Seen { get; } = [];

        public List<string> Texts { get; } = [];

        public ITypeSymbol? Type { get; private set; }

        public bool HasOneType { get; private set; } = true;

        public void AddComputed() => AllRows++;

        // A stack, because a row may hold a decision which holds another.
        public void Add(IOperation value, bool counts)
        {
            var open = new Stack<IOperation>();
            open.Push(value);
            while (open.Count > 0)
            {
                var current = open.Pop();
                if (ConstantOf(current) is { } constant)
                {
                    AddConstant(current, constant, counts);
                    continue;
                }

                switch (current)
                {
                    case IConversionOperation conversion:
                        open.Push(conversion.Operand);
                        break;
                    case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                        open.Push(conditional.WhenTrue);
                        open.Push(whenFalse);
                        break;
                    case ISwitchExpressionOperation inner:
                        foreach (var arm in inner.Arms)
                        {
                            open.Push(arm.Value);
                        }

                        break;
                    case IThrowOperation:
                        break;
                    default:
                        AllRows += counts && !current.ConstantValue.HasValue ? 1 : 0;
                        break;
                }
            }
        }

        private void AddConstant(IOperation operation, object constant, bool counts)
        {
            Seen.Add(constant);
            if (constant is string text)
            {
                Texts.Add(text);
            }

            var type = Bare(operation).Type;
            if (type is not null)
            {
                HasOneType &= Type is null || SymbolEqualityComparer.Default.Equals(Type, type) || (IsNumber(Type) && IsNumber(type));
                if (Type is null || type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double)
                {
                    Type = type;
                }
            }

            if (operation is IConversionOperation { Type: { SpecialType: SpecialType.System_Decimal or SpecialType.System_Double } wide } && IsNumber(wide))
            {
                Type = wide;
            }

            if (counts)
            {
                Rows++;
                AllRows++;
            }
        }

        private static IOperation Bare(IOperation operation)
        {
            while (operation is IConversionOperation { IsImplicit: true } conversion)
            {
                operation = conversion.Operand;
            }

            return operation;
        }

        private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
    }
}
