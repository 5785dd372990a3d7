using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// What a rule gathers of one type while the driver comes by its members, and says when it has seen them all. The driver hands over what the
/// compiler has bound already; whoever asks for the operations of a body at the type itself has it bound a second time (decision 0008).
/// </summary>
internal abstract class TypeReading
{
    /// <summary>Reads the code of one member. Members come in any order, several at a time.</summary>
    public abstract void Read(OperationBlockAnalysisContext member);

    /// <summary>What the rule says of the type; asked once, after the last member.</summary>
    public abstract IEnumerable<OwnedFinding> End(CancellationToken cancellationToken);
}

/// <summary>Begins the reading of a type; <c>null</c> if the rule has nothing to look for in it, so that its members are not handed over.</summary>
internal delegate TypeReading? TypeReadingStart(INamedTypeSymbol type, CancellationToken cancellationToken);
