namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a decision decides.</summary>
internal enum SinkKind
{
    /// <summary>Nothing that could be told.</summary>
    Unknown,

    /// <summary>A caption, style, icon, wording or log entry: never a finding.</summary>
    Presentation,

    /// <summary>An exception, a refusal, a failed validation.</summary>
    Denial,

    /// <summary>Whether somebody may do something; a flag, a capability, a boolean that is returned.</summary>
    Permission,

    /// <summary>Who gets it next: an approver, an assignee, a recipient, a level, a stage.</summary>
    Route,

    /// <summary>The state that something is put into.</summary>
    Status,

    /// <summary>An amount, price, rate, duration or level.</summary>
    Value,

    /// <summary>Which data or action is chosen.</summary>
    Choice,
}
