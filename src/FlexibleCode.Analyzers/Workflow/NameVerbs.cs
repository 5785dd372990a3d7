namespace FlexibleCode.Analyzers.Workflow;

/// <summary>Asks with which verb the name of a method begins.</summary>
internal static class NameVerbs
{
    /// <summary>Whether a name begins with one of these verbs, in any case.</summary>
    public static bool BeginsWithOneOf(string name, string[] verbs)
    {
        foreach (var verb in verbs)
        {
            if (name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
