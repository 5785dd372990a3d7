using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What is said of the limits in a source.</summary>
internal static class BusinessLimitExpectation
{
    public static DiagnosticResult Found(int location, string values, string subject, params int[] places)
    {
        var result = CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.Diagnostic().WithLocation(location).WithArguments(values.Contains(" and ", StringComparison.Ordinal) ? ["limits " + values, subject, "are", "them"] : ["limit " + values, subject, "is", "it"]);
        foreach (var place in places)
        {
            result = result.WithLocation(place);
        }

        return result;
    }

    public static Task VerifyAsync(string source, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.VerifyAnalyzerAsync(source, expected);
}
