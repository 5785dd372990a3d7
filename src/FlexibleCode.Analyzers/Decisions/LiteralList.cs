using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// A collection whose elements are written in the program: an array, a collection expression, <c>new List/HashSet { … }</c>, a conversion of one
/// (<c>ToHashSet(comparer)</c>), or a static readonly field or getter that holds one.
/// </summary>
/// <param name="Elements">The elements as written.</param>
/// <param name="Comparison">How its <c>Contains</c> compares text.</param>
internal readonly record struct LiteralList(ImmutableArray<IOperation> Elements, StringComparison Comparison)
{
    private const int MaxSteps = 8;

    /// <summary>Reads a list; <c>null</c> if its elements are not written out.</summary>
    public static LiteralList? Read(IOperation operation, CancellationToken cancellationToken)
    {
        var comparison = StringComparison.Ordinal;
        for (var step = 0; step < MaxSteps; step++)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IArrayCreationOperation { Initializer: { } initializer }:
                    return new LiteralList(initializer.ElementValues, comparison);
                // T[] list = { A, B }: read by its name, the creation around it is not written.
                case IArrayInitializerOperation initializer:
                    return new LiteralList(initializer.ElementValues, comparison);
                case IArrayCreationOperation { Initializer: null, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
                    return new LiteralList([], comparison);
                case ICollectionExpressionOperation expression:
                    return expression.Elements.Any(static e => e is ISpreadOperation) ? null : new LiteralList(expression.Elements, comparison);
                case IObjectCreationOperation creation:
                    if (Source(creation, ref comparison) is not { } source)
                    {
                        return null;
                    }

                    if (creation.Initializer is null)
                    {
                        if (ReferenceEquals(source, creation))
                        {
                            return new LiteralList([], comparison);
                        }

                        operation = source;
                        continue;
                    }

                    return ReferenceEquals(source, creation) && Added(creation.Initializer) is { IsDefault: false } added
                        ? new LiteralList(added, comparison)
                        : null;
                case IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true } }:
                    return new LiteralList([], comparison);
                case IInvocationOperation call:
                    if (Converted(call, ref comparison) is not { } converted)
                    {
                        return null;
                    }

                    operation = converted;
                    continue;
                case IMemberReferenceOperation { Instance: null, Member: IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true } } member:
                    if (Initializer(member.Member, member.SemanticModel, cancellationToken) is not { } held)
                    {
                        return null;
                    }

                    operation = held;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The operation with which a field, getter or local is initialised, in whatever file that stands.</summary>
    public static IOperation? Initializer(ISymbol symbol, SemanticModel? model, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences.Length != 1 || model is null)
        {
            return null;
        }

        var written = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        if (written is null)
        {
            return null;
        }

        if (written.SyntaxTree != model.SyntaxTree)
        {
            if (!model.Compilation.ContainsSyntaxTree(written.SyntaxTree))
            {
                return null;
            }

            model = model.Compilation.GetSemanticModel(written.SyntaxTree);
        }

        return model.GetOperation(written, cancellationToken);
    }

    /// <summary>The arguments of the <c>Add</c> calls of an initializer with one argument each; default if there is anything else.</summary>
    private static ImmutableArray<IOperation> Added(IObjectOrCollectionInitializerOperation initializer)
    {
        var elements = ImmutableArray.CreateBuilder<IOperation>(initializer.Initializers.Length);
        foreach (var element in initializer.Initializers)
        {
            if (element is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: >= 1 } arguments })
            {
                return default;
            }

            elements.Add(arguments[arguments.Length - 1].Value);
        }

        return elements.MoveToImmutable();
    }

    // Where a `new` takes its elements from: the operation itself if it starts empty, null if that cannot be told.
    private static IOperation? Source(IObjectCreationOperation creation, ref StringComparison comparison)
    {
        IOperation? source = creation;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Value.Type is { SpecialType: SpecialType.System_Int32 })
            {
                continue;
            }

            if (TextComparison.Of(argument.Value) is { } named)
            {
                comparison = named;
            }
            else if (ReferenceEquals(source, creation))
            {
                source = argument.Value;
            }
            else
            {
                return null;
            }
        }

        return source;
    }

    /// <summary>Whether a method makes a list or set that holds the same as another one.</summary>
    public static bool IsCopy(string method) =>
        method is "ToHashSet" or "ToList" or "ToArray" or "ToFrozenSet" or "ToImmutableArray" or "ToImmutableHashSet" or "ToImmutableList" or "AsReadOnly";

    // `X.ToHashSet(comparer)`, `ImmutableArray.Create(A, B)`, `Array.Empty<T>()`.
    private static IOperation? Converted(IInvocationOperation call, ref StringComparison comparison)
    {
        var name = call.TargetMethod.Name;
        if (!IsCopy(name) && name is not ("Create" or "CreateRange" or "AsSpan"))
        {
            return null;
        }

        var source = call.Instance;
        foreach (var argument in call.Arguments)
        {
            if (TextComparison.Of(argument.Value) is { } named)
            {
                comparison = named;
            }
            else if (source is null)
            {
                source = argument.Value;
            }
            else
            {
                return null;
            }
        }

        return source;
    }
}
