using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.FixedTransitionsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>Every spelling of transitions, for states in each form in which they are written: an enum, text constants, static instances.</summary>
public sealed class TransitionSpellingTests
{
    private const string Sets =
        """

        namespace Company
        {
            public enum OrderStatus { Draft, Open, Done }
            public static class OrderStatuses { public const string Draft = "draft"; public const string Open = "open"; public const string Done = "done"; }
            public sealed class OrderState { public static readonly OrderState Draft = new(); public static readonly OrderState Open = new(); public static readonly OrderState Done = new(); }
        }
        """;

    // T is the type of a state, S the set that declares its members.
    private static readonly string[] OfConstants =
    [
        "bool Can(T from, T to) => {|#0:(from, to) switch|} { (S.Draft, S.Open) => true, (S.Open, S.Done) => true, _ => false };",
        "bool Can(T from, T to) => {|#0:from switch|} { S.Draft => to == S.Open, S.Open => to == S.Done, _ => false };",
        "bool Can(T from, T to) => {|#0:(from, to) is (S.Draft, S.Open) or (S.Open, S.Done)|};",
        "bool Can(T from, T to) { {|#0:switch (from)|} { case S.Draft: return to == S.Open; case S.Open: return to == S.Done; default: return false; } }",
        "bool Can(T from, T to) { {|#0:switch|} (from, to) { case (S.Draft, S.Open): case (S.Open, S.Done): return true; default: return false; } }",
        "void Move(T from, T to) { {|#0:switch (from)|} { case S.Draft: if (to != S.Open) throw new Exception(); break; case S.Open: if (to != S.Done) throw new Exception(); break; } }",
    ];

    private static readonly string[] OfAll =
    [
        "bool Can(T from, T to) => {|#0:from == S.Draft && to == S.Open || from == S.Open && to == S.Done|};",
        "bool Can(T from, T to) { {|#0:if (from == S.Draft && to == S.Open)|} return true; if (from == S.Open && to == S.Done) return true; return false; }",
        "bool Can(T from, T to) { {|#0:if (from == S.Draft)|} { return to == S.Open; } else if (from == S.Open) { return to == S.Done; } return false; }",
        "void Move(T from, T to) { {|#0:if (!(from == S.Draft && to == S.Open || from == S.Open && to == S.Done))|} throw new Exception(); }",
        "bool Can(T from, T to) => {|#0:(from, to) == (S.Draft, S.Open) || (from, to) == (S.Open, S.Done)|};",
        "bool Can(T from, T to) => {|#0:from.Equals(S.Draft) && to.Equals(S.Open) || from.Equals(S.Open) && to.Equals(S.Done)|};",
        "bool Can(T from, T to) { var table = {|#0:new Dictionary<T, T[]> { { S.Draft, new[] { S.Open } }, { S.Open, new[] { S.Done } } }|}; return table.TryGetValue(from, out var next) && next.Contains(to); }",
    ];

    private static readonly string[] OfTables =
    [
        "static readonly Dictionary<T, T[]> Next = {|#0:new() { [S.Draft] = new[] { S.Open }, [S.Open] = new[] { S.Done } }|}; bool Can(T from, T to) => Next[from].Contains(to);",
        "static readonly Dictionary<T, HashSet<T>> Next = {|#0:new() { [S.Draft] = new() { S.Open }, [S.Open] = new() { S.Done } }|}; bool Can(T from, T to) => Next[from].Contains(to);",
        "static readonly Dictionary<T, List<T>> Next = {|#0:new() { { S.Draft, [S.Open] }, { S.Open, [S.Done] } }|}; bool Can(T from, T to) => Next[from].Contains(to);",
        "static readonly HashSet<(T, T)> Next = {|#0:[(S.Draft, S.Open), (S.Open, S.Done)]|}; bool Can(T from, T to) => Next.Contains((from, to));",
        "static IReadOnlyDictionary<T, T[]> Next { get; } = {|#0:new Dictionary<T, T[]> { [S.Draft] = new[] { S.Open }, [S.Open] = new[] { S.Done } }|}; bool Can(T from, T to) => Next[from].Contains(to);",
    ];

    public static TheoryData<string, string, string> Warnings() =>
        Data([.. OfConstants.Select(static s => (s, "OrderStatus", "OrderStatus")), .. OfConstants.Select(static s => (s, "string", "OrderStatuses")),
            .. OfAll.SelectMany(static s => new[] { (s, "OrderStatus", "OrderStatus"), (s, "string", "OrderStatuses"), (s, "OrderState", "OrderState") })]);

    public static TheoryData<string, string, string> Tables() =>
        Data([.. OfTables.SelectMany(static s => new[] { (s, "OrderStatus", "OrderStatus"), (s, "string", "OrderStatuses"), (s, "OrderState", "OrderState") })]);

    [Theory]
    [MemberData(nameof(Warnings))]
    public Task Every_spelling_is_one_finding(string spelling, string type, string set) => VerifyAsync(spelling, type, set, DiagnosticSeverity.Warning);

    [Theory]
    [MemberData(nameof(Tables))]
    public Task Every_table_beside_the_code_is_information(string spelling, string type, string set) => VerifyAsync(spelling, type, set, DiagnosticSeverity.Info);

    private static Task VerifyAsync(string spelling, string type, string set, DiagnosticSeverity severity)
    {
        var member = spelling.Replace("<T", "<" + type, StringComparison.Ordinal).Replace("T[]", type + "[]", StringComparison.Ordinal).Replace("T>", type + ">", StringComparison.Ordinal)
            .Replace("(T ", "(" + type + " ", StringComparison.Ordinal).Replace("(T,", "(" + type + ",", StringComparison.Ordinal).Replace(" T)", " " + type + ")", StringComparison.Ordinal)
            .Replace(" T to", " " + type + " to", StringComparison.Ordinal).Replace("S.", set + ".", StringComparison.Ordinal);
        return Verify.VerifyAnalyzerAsync(
            "using System; using System.Collections.Generic; using System.Linq;\nnamespace Company { public class Flow { " + member + " } }\n" + Sets,
            Verify.Diagnostic().WithLocation(0).WithArguments(set, 2).WithSeverity(severity));
    }

    private static TheoryData<string, string, string> Data(IEnumerable<(string, string, string)> rows)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (spelling, type, set) in rows)
        {
            data.Add(spelling, type, set);
        }

        return data;
    }
}
