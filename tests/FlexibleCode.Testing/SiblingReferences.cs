namespace FlexibleCode.Testing;

/// <summary>How a project sees another project of the same solution.</summary>
public enum SiblingReferences
{
    /// <summary>As source, as in an IDE.</summary>
    Source,

    /// <summary>As metadata of a build output, as under <c>csc</c>.</summary>
    Metadata,
}
