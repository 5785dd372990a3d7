namespace FlexibleCode.Analyzers;

/// <summary>How far a place has been opened.</summary>
public enum SeamLevel
{
    /// <summary>L0: the value has a name.</summary>
    Named = 0,

    /// <summary>L1: the values are gathered as data beside the code.</summary>
    Gathered = 1,

    /// <summary>L2: the data are bound to configuration, with today's values as defaults.</summary>
    Bound = 2,

    /// <summary>L3: the decision is delegated to something that others can plug in.</summary>
    Delegated = 3,
}
