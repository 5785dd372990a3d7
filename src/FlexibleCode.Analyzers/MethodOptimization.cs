using System.Runtime.CompilerServices;

namespace FlexibleCode.Analyzers;

/// <summary>How methods are compiled that run for everything a compilation holds.</summary>
internal static class MethodOptimization
{
    /// <summary>
    /// AggressiveOptimization, which this framework does not name yet: a compiler process is often young, and a loop over all characters or all
    /// operations would run in unoptimized code for most of its life.
    /// </summary>
    internal const MethodImplOptions FromTheStart = (MethodImplOptions)512;
}
