using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A collection of new steps that share a contract of own code, and that is gone through where it is made: which steps there are, and in which
/// order, is said nowhere else.
/// </summary>
/// <param name="Contract">The interface that all steps implement.</param>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Value">The collection as written.</param>
/// <param name="Loop">The loop that goes through it.</param>
/// <param name="Local">The local that holds it; <c>null</c> where the loop itself makes it, or a field holds it.</param>
/// <param name="IsField">Whether a field holds it.</param>
internal sealed record StepSequence(
    INamedTypeSymbol Contract, ImmutableArray<IObjectCreationOperation> Steps, IOperation Value, ForEachStatementSyntax Loop, ILocalSymbol? Local, bool IsField)
{
    /// <summary>The kinds of operation that make a collection.</summary>
    public static readonly OperationKind[] Kinds = [OperationKind.ArrayCreation, OperationKind.CollectionExpression, OperationKind.ObjectCreation];

    /// <summary>Reads the sequence that is made here; <c>null</c> if it is none.</summary>
    public static StepSequence? Read(IOperation collection, int fewest, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (!MayBe(collection, fewest) || LiteralList.Read(collection, cancellationToken) is not { } list || list.Elements.Length < fewest)
        {
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<IObjectCreationOperation>(list.Elements.Length);
        foreach (var element in list.Elements)
        {
            if (Operand.WithoutImplicitConversion(element) is not IObjectCreationOperation { Type: INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } } step)
            {
                return null;
            }

            steps.Add(step);
        }

        if (steps.Select(static s => s.Type).Distinct(SymbolEqualityComparer.Default).Count() < fewest
            || Shared(steps, organization) is not { } contract
            || Held(collection) is not { } held
            || LoopOf(held, cancellationToken) is not { } loop
            || !Runs(loop))
        {
            return null;
        }

        return new StepSequence(contract, steps.ToImmutable(), collection, loop, held.Symbol as ILocalSymbol, held.Symbol is IFieldSymbol);
    }

    // Cheap: as many elements as are asked for, and the first of them made anew.
    private static bool MayBe(IOperation collection, int fewest) => collection switch
    {
        IArrayCreationOperation { Initializer.ElementValues: { } values } => values.Length >= fewest && Operand.WithoutImplicitConversion(values[0]) is IObjectCreationOperation,
        ICollectionExpressionOperation { Elements: { } elements } => elements.Length >= fewest && Operand.WithoutImplicitConversion(elements[0]) is IObjectCreationOperation,
        IObjectCreationOperation { Initializer.Initializers: { } added } => added.Length >= fewest && added[0] is IInvocationOperation,
        _ => false,
    };

    // The interface of own code that all steps implement; the collection's own element type first.
    private static INamedTypeSymbol? Shared(IEnumerable<IObjectCreationOperation> steps, OrganizationModel organization)
    {
        INamedTypeSymbol[]? shared = null;
        foreach (var step in steps)
        {
            var contracts = step.Type!.AllInterfaces.Where(i => !i.DeclaringSyntaxReferences.IsEmpty && organization.IsOwn(i));
            shared = shared is null ? [.. contracts] : [.. shared.Where(s => contracts.Contains(s, SymbolEqualityComparer.Default))];
        }

        return shared is { Length: > 0 } ? shared[0] : null;
    }

    // What holds the collection: nothing where the loop makes it, a local, or a field.
    private static (ISymbol? Symbol, SyntaxNode Scope)? Held(IOperation collection)
    {
        IOperation child = collection;
        while (child.Parent is IConversionOperation conversion)
        {
            child = conversion;
        }

        return child.Parent switch
        {
            IForEachLoopOperation loop when loop.Collection == child => (null, loop.Syntax),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when declarator.Syntax.FirstAncestorOrSelf<BlockSyntax>() is { } block => (declarator.Symbol, block),
            IFieldInitializerOperation { InitializedFields: [{ DeclaredAccessibility: Accessibility.Private, IsReadOnly: true } field] }
                when collection.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type => (field, type),
            _ => null,
        };
    }

    private static ForEachStatementSyntax? LoopOf((ISymbol? Symbol, SyntaxNode Scope) held, CancellationToken cancellationToken)
    {
        if (held.Symbol is not { } symbol)
        {
            return held.Scope as ForEachStatementSyntax;
        }

        foreach (var node in held.Scope.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is ForEachStatementSyntax { Expression: IdentifierNameSyntax name } loop && name.Identifier.ValueText == symbol.Name)
            {
                return loop;
            }
        }

        return null;
    }

    // Each step is asked to do its part: a member of the loop's variable is called.
    private static bool Runs(ForEachStatementSyntax loop)
    {
        foreach (var node in loop.Statement.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } }
                && receiver.Identifier.ValueText == loop.Identifier.ValueText)
            {
                return true;
            }
        }

        return false;
    }
}
