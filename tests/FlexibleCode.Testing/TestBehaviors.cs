namespace FlexibleCode.Testing;

/// <summary>Checks that every run makes and that a test may leave out, where they do not apply to what it tests.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>All checks are made.</summary>
    None = 0,

    /// <summary>Do not require silence in generated code.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>Do not run Fix All in a document.</summary>
    SkipFixAllInDocumentCheck = 2,

    /// <summary>Do not run Fix All in a project.</summary>
    SkipFixAllInProjectCheck = 4,

    /// <summary>Do not run Fix All in the solution.</summary>
    SkipFixAllInSolutionCheck = 8,

    /// <summary>Do not run Fix All at all.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Do not repeat the fix on the same sources with CRLF line endings.</summary>
    SkipLineEndingCheck = 16,

    /// <summary>Do not require that a fix adds no warning of the compiler.</summary>
    SkipNewWarningCheck = 32,
}
