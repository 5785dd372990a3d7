using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>What is to be handed to types that the container builds.</summary>
/// <param name="Name">What it is called: <c>ApprovalOptions</c>; parameters and fields are named after it.</param>
internal abstract record InjectedService(string Name)
{
    /// <summary>The type of the parameters and fields, in full; the simplifier shortens it.</summary>
    public abstract string ServiceType(NameLookup names);

    /// <summary>The name of a parameter: <c>ApprovalOptions</c> gives <c>approvalOptions</c>.</summary>
    public abstract string ParameterName(NameLookup names);

    /// <summary>Why a compilation cannot name the type, as the end of a sentence; <c>null</c> if it can.</summary>
    public abstract string? Missing(Compilation compilation);

    /// <summary>The name of a parameter for what is called so.</summary>
    public static string ParameterNameOf(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}

/// <summary>An <c>IOptionsMonitor&lt;T&gt;</c> of an options class.</summary>
/// <param name="Options">The class.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
internal sealed record InjectedOptions(SeamClass Options, string Namespace) : InjectedService(Options.Name)
{
    public override string ServiceType(NameLookup names) =>
        $"global::Microsoft.Extensions.Options.IOptionsMonitor<{StartupOptionsBinding.QualifiedName(Namespace, names(Options.TypeName))}>";

    public override string ParameterName(NameLookup names) => ParameterNameOf(names(Options.TypeName));

    public override string? Missing(Compilation compilation) =>
        KnownTypes.For(compilation).IOptionsMonitor is null ? "does not reference Microsoft.Extensions.Options" : null;
}

/// <summary>All services of a contract, in the order of their registrations: <c>IEnumerable&lt;IStep&gt;</c>.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Contract">The contract, in full.</param>
internal sealed record InjectedSequence(string Name, string Contract) : InjectedService(Name)
{
    public override string ServiceType(NameLookup names) => $"global::System.Collections.Generic.IEnumerable<{Contract}>";

    public override string ParameterName(NameLookup names) => ParameterNameOf(Name);

    public override string? Missing(Compilation compilation) => null;
}

/// <summary>The provider of the container, for services that are looked up by a key.</summary>
internal sealed record InjectedProvider() : InjectedService("ServiceProvider")
{
    public override string ServiceType(NameLookup names) => "global::System.IServiceProvider";

    public override string ParameterName(NameLookup names) => ParameterNameOf(Name);

    public override string? Missing(Compilation compilation) =>
        KnownTypes.For(compilation).ServiceProviderKeyedServiceExtensions is null ? "does not reference keyed services" : null;
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
