namespace FlexibleCode.Testing;

/// <summary>Where the cases of a behaviour test come from, and what the rewritten program is configured with.</summary>
public sealed class BehaviourSettings
{
    /// <summary>Beyond this many cases a spread-out part of the cartesian product is run; the result says how many there are in all.</summary>
    public int MaxCases { get; set; } = 4096;

    /// <summary>Explicit values of parameters, constructor parameters or settable properties, by name. Enum members are given by their names.</summary>
    public Dictionary<string, object?[]> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// For a parameter's name, a static member of the source (<c>Company.Cases.Orders</c>) that returns a collection of its values, made anew at
    /// every call.
    /// </summary>
    public Dictionary<string, string> ValuesFrom { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A static member of the source that returns the receiver, or a collection of receivers. Without it the receiver is constructed.</summary>
    public string? ReceiversFrom { get; set; }

    /// <summary>
    /// A method of the source that takes an <c>IServiceCollection</c> and/or an <c>IConfiguration</c>. With it, the receiver and all that it needs
    /// come from the container that this method fills.
    /// </summary>
    public string? CompositionRoot { get; set; }

    /// <summary>Role sets that users have, where the program asks for roles. Without them they are made from the texts in the source.</summary>
    public List<string[]> RoleSets { get; } = [];

    /// <summary>
    /// Configuration under which the rewritten program must behave differently in at least one case: full keys (<c>Approvals:Limit</c>).
    /// Empty to make one from the options type. <c>null</c> to configure nothing.
    /// </summary>
    public Dictionary<string, string?>? Configuration { get; set; }

    /// <summary>The section of each options type by the type's name, where the rewritten source does not bind it itself.</summary>
    public Dictionary<string, string> Sections { get; } = new(StringComparer.Ordinal);

    /// <summary>Further sources that are compiled along, before and after: factories of cases, services.</summary>
    public List<string> AdditionalSources { get; } = [];
}
