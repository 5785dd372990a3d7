using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>Tells what a decision decides, from where its answer goes.</summary>
internal static class Sink
{
    /// <summary>
    /// The sink of a condition or of an answer: what the branch does (throw, refuse, assign, route), or, for an expression, where its value
    /// goes (the name of the member or local it is assigned to, the parameter it is passed to, the member that returns it).
    /// </summary>
    public static SinkKind Of(IOperation operation, CancellationToken cancellationToken) => SinkKind.Unknown;
}
