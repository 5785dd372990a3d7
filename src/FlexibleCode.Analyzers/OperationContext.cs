using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// One operation as a rule is handed it, with what a rule may ask about it. There is one for all operations of a block of a member, handed on by reference: it
/// is large, and asked for every operation.
/// </summary>
internal struct OperationContext(in OperationBlockAnalysisContext block)
{
    private readonly OperationBlockAnalysisContext _block = block;

    public IOperation Operation { readonly get; set; } = null!;

    /// <summary>The member whose code this is, and not the lambda or local function in it.</summary>
    public readonly ISymbol ContainingSymbol => _block.OwningSymbol;

    public readonly Compilation Compilation => _block.Compilation;

    public readonly AnalyzerOptions Options => _block.Options;

    public readonly CancellationToken CancellationToken => _block.CancellationToken;
}

/// <summary>What a rule says of one operation; <c>null</c> if nothing.</summary>
internal delegate Finding? OperationRule(in OperationContext context);

/// <summary>All that a rule says of one operation.</summary>
internal delegate ImmutableArray<Finding> OperationRules(in OperationContext context);
