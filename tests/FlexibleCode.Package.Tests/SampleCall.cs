namespace FlexibleCode.Package.Tests;

/// <summary>One call of the sample: by whom, what, and with which body.</summary>
internal sealed record SampleCall(string User, string Method, string Path, string? Body = null)
{
    public override string ToString() => $"{(User.Length == 0 ? "nobody" : User)} {Method} {Path} {Body}".TrimEnd();
}
