using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>What is to be handed to types that the container builds: an <c>IOptionsMonitor&lt;T&gt;</c> of this options class.</summary>
/// <param name="Options">The class.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
internal sealed record InjectedOptions(SeamClass Options, string Namespace)
{
    /// <summary>The type of the parameters and fields, in full; the simplifier shortens it.</summary>
    public string MonitorType(NameLookup names) =>
        $"global::Microsoft.Extensions.Options.IOptionsMonitor<{StartupOptionsBinding.QualifiedName(Namespace, names(Options.TypeName))}>";

    /// <summary>The name of a parameter: <c>ApprovalOptions</c> gives <c>approvalOptions</c>.</summary>
    public string ParameterName(NameLookup names) => ParameterNameOf(names(Options.TypeName));

    /// <summary>The name of a parameter for an options class.</summary>
    public static string ParameterNameOf(string optionsTypeName) =>
        char.ToLowerInvariant(optionsTypeName[0]) + optionsTypeName.Substring(1);
}

/// <summary>A type that is to hold the monitor.</summary>
/// <param name="Type">The type, of the current solution.</param>
/// <param name="Field">The name by which its code reaches the monitor.</param>
internal sealed record InjectionTarget(INamedTypeSymbol Type, SeamName Field);

/// <summary>The edits that hand the monitor to the targets, or the reason why that cannot be done.</summary>
/// <param name="Edits">What changes; empty when refused.</param>
/// <param name="Refusal">Why not, as half a sentence: "'Invoice' is an entity"; <c>null</c> when the edits serve.</param>
internal sealed record ConstructorInjectionPlan(ImmutableArray<SeamEdit> Edits, string? Refusal)
{
    public bool IsOffered => Refusal is null;

    public static ConstructorInjectionPlan Refused(string reason) => new([], reason);
}
