using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Passes over the statements of a block in which none of the signs stands that the asked rules look for: most statements of a member that decides
/// something only call and assign. To be asked in source order.
/// </summary>
/// <param name="places">The signs of the file.</param>
/// <param name="signs">One of these must stand in a statement; <see cref="CodeTopics.All"/> if anything may matter.</param>
internal ref struct StatementFilter(TopicPlaces places, CodeTopics signs)
{
    private readonly TopicPlaces? _places = signs == CodeTopics.All ? null : places;
    private int _at;

    /// <summary>Whether an operation is a statement without any such sign. What is no statement by its kind is not asked about.</summary>
    /// <remarks>What stands around a statement, comments and blanks, is no sign, and its full span costs less to tell.</remarks>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public bool PassesOver(IOperation operation, OperationKind kind) =>
        _places is not null
        && kind is OperationKind.ExpressionStatement or OperationKind.VariableDeclarationGroup or OperationKind.Return or OperationKind.Loop
            or OperationKind.Using or OperationKind.Try or OperationKind.Conditional
        && !_places.Holds(operation.Syntax.FullSpan, signs, ref _at);
}
