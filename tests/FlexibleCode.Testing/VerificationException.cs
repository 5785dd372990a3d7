namespace FlexibleCode.Testing;

/// <summary>A verification has failed. The message is written for the reader of a test log and depends on no test framework.</summary>
public sealed class VerificationException : Exception
{
    public VerificationException(string message)
        : base(message)
    {
    }
}
