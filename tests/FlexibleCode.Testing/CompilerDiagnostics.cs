namespace FlexibleCode.Testing;

/// <summary>Which diagnostics of the compiler must be expected by the test.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the test is about code with errors.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,
}
