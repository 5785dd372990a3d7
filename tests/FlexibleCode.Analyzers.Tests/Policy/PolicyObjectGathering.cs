using FlexibleCode.Analyzers.CodeFixes.Policy;
using Verify = FlexibleCode.Testing.CSharpCodeFixVerifier<FlexibleCode.Analyzers.Policy.BusinessLimitAnalyzer, FlexibleCode.Analyzers.CodeFixes.Policy.PolicyObjectFix>;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>A source and what it becomes when its limits are gathered in a policy object.</summary>
internal static class PolicyObjectGathering
{
    public static Task VerifyAsync(string source, string fixedSource) =>
        Verify.VerifyCodeFixAsync(source + "\n", fixedSource + "\n", PolicyObjectFix.GatherKey);
}
