using System.Globalization;
using System.Text;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>Code is long where it was generated or grew. No analyzer may run out of stack, or of time.</summary>
public sealed class LargeCodeTests
{
    [Fact]
    public Task A_method_of_10000_lines() => RunAsync("void M(string role, decimal amount) {", 10_000, static i => $"if (role == \"R{i}\" && amount > {i + 7}m) {{ Total += {i}; }}", "}");

    [Fact]
    public Task A_switch_statement_of_1000_arms() => RunAsync("int M(string role) { switch (role) {", 1000, static i => $"case \"R{i}\": return {i};", "default: return -1; } }");

    [Fact]
    public Task A_switch_expression_of_1000_arms() => RunAsync("int M(string role) => role switch {", 1000, static i => $"\"R{i}\" => {i},", "_ => -1 };");

    [Fact]
    public Task A_switch_over_pairs_of_1000_arms() => RunAsync("bool M(string role, int level) => (role, level) switch {", 1000, static i => $"(\"R{i}\", {i}) => true,", "_ => false };");

    [Fact]
    public Task An_else_if_ladder_of_10000_arms() => RunAsync("string M(decimal amount) {", 10_000, static i => $"{(i == 0 ? "" : "else ")}if (amount <= {i + 7}m) return \"Level{i}\";", "return \"\"; }");

    [Fact]
    public Task A_chain_of_10000_guards() => RunAsync("int M(string role) {", 10_000, static i => $"if (role == \"R{i}\") return {i};", "return -1; }");

    [Fact]
    public Task An_or_chain_of_10000_operands() => RunAsync("bool M(string role) => role == \"\"", 10_000, static i => $"|| role == \"R{i}\"", ";");

    [Fact]
    public Task An_and_chain_of_10000_operands() => RunAsync("bool M(string role) => role != \"\"", 10_000, static i => $"&& role != \"R{i}\"", ";");

    [Fact]
    public Task An_or_pattern_of_1000_constants() => RunAsync("bool M(string role) => role is \"\"", 1000, static i => $"or \"R{i}\"", ";");

    [Fact]
    public Task A_conditional_of_200_levels() => RunAsync("int M(string role) =>", 200, static i => $"role == \"R{i}\" ? {i} :", "-1;");

    [Fact]
    public Task A_concatenation_of_2000_texts() => RunAsync("const string Roles = \"\"", 2000, static i => $"+ \"R{i},\"", "; bool M(string role) => role == Roles;");

    [Fact]
    public Task A_call_chain_of_500_links() => RunAsync("C M() => this", 500, static i => $".With(\"R{i}\", {i}m)", ";");

    [Fact]
    public Task A_list_of_10000_texts() => RunAsync("static readonly string[] Roles = {", 10_000, static i => $"\"R{i}\",", "}; bool M(string role) => System.Array.IndexOf(Roles, role) >= 0;");

    [Fact]
    public Task A_nesting_of_200_ifs() => RunAsync("void M(string role) {", 200, static i => $"if (role != \"R{i}\") {{", string.Concat(Enumerable.Repeat("}", 201)));

    [Fact]
    public Task Lambdas_in_lambdas_30_deep() => RunAsync("object M(string role) => ", 30, static i => $"(System.Func<object>)(() => role == \"R{i}\" ? 1 : ", string.Concat(Enumerable.Repeat(")", 30)).Insert(0, "(object)2") + ";");

    private static async Task RunAsync(string head, int count, Func<int, string> line, string tail)
    {
        var source = new StringBuilder("using System;\npublic class C {\n  public decimal Total;\n  C With(string role, decimal amount) => this;\n").AppendLine(head);
        for (var i = 0; i < count; i++)
        {
            source.Append("    ").AppendLine(line(i).ToString(CultureInfo.InvariantCulture));
        }

        source.AppendLine(tail).AppendLine("}");
        await AllAnalyzers.RunAsync(source.ToString(), [.. ReferenceAssemblies.Default.References]);
    }
}
