using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class GuardTableTests
{
    private const string Sets =
        """


        public enum OrderStatus { Draft, Sent, Paid, Closed, Void }
        """;

    [Fact]
    public async Task Guards_become_a_table_by_operation_and_exceptions_stay()
    {
        var test = new CSharpCodeFixTest<ScatteredGuardsAnalyzer, GuardTableFix>
        {
            TestCode =
                """
                using System;
                using System.Collections.Generic;

                namespace Company;

                public class Order
                {
                    public OrderStatus Status { get; private set; }

                    public void Send()
                    {
                        // A draft is nobody's business yet.
                        [|if (Status != OrderStatus.Draft)|]
                        {
                            throw new InvalidOperationException($"An order that is {Status} cannot be sent.");
                        }

                        Status = OrderStatus.Sent;
                    }

                    public void Pay()
                    {
                        if (Status != OrderStatus.Sent && Status != OrderStatus.Closed)
                            throw new InvalidOperationException(nameof(Pay)); // by whomever

                        Status = OrderStatus.Paid;
                    }

                    public void Close()
                    {
                        if (Status is OrderStatus.Void or OrderStatus.Closed)
                        {
                            throw new InvalidOperationException("Over.");
                        }

                        Status = OrderStatus.Closed;
                    }

                    public bool Cancel()
                    {
                        if (Status == OrderStatus.Paid || Status == OrderStatus.Closed)
                        {
                            return false;
                        }

                        Status = OrderStatus.Void;
                        return true;
                    }
                }
                """ + Sets,
            FixedCode =
                """
                using System;
                using System.Collections.Generic;

                namespace Company;

                public class Order
                {
                    private static readonly Dictionary<string, HashSet<OrderStatus>> AllowedFrom = new()
                    {
                        [nameof(Send)] = new() { OrderStatus.Draft },
                        [nameof(Pay)] = new() { OrderStatus.Sent, OrderStatus.Closed },
                    };

                    private static readonly Dictionary<string, HashSet<OrderStatus>> RefusedFrom = new()
                    {
                        [nameof(Close)] = new() { OrderStatus.Void, OrderStatus.Closed },
                        [nameof(Cancel)] = new() { OrderStatus.Paid, OrderStatus.Closed },
                    };

                    public OrderStatus Status { get; private set; }

                    public void Send()
                    {
                        // A draft is nobody's business yet.
                        if (!AllowedFrom[nameof(Send)].Contains(Status))
                        {
                            throw new InvalidOperationException($"An order that is {Status} cannot be sent.");
                        }

                        Status = OrderStatus.Sent;
                    }

                    public void Pay()
                    {
                        if (!AllowedFrom[nameof(Pay)].Contains(Status))
                            throw new InvalidOperationException(nameof(Pay)); // by whomever

                        Status = OrderStatus.Paid;
                    }

                    public void Close()
                    {
                        if (RefusedFrom[nameof(Close)].Contains(Status))
                        {
                            throw new InvalidOperationException("Over.");
                        }

                        Status = OrderStatus.Closed;
                    }

                    public bool Cancel()
                    {
                        if (RefusedFrom[nameof(Cancel)].Contains(Status))
                        {
                            return false;
                        }

                        Status = OrderStatus.Void;
                        return true;
                    }
                }
                """ + Sets,
            CodeActionTitle = "Gather 4 guards in a table by operation (24 cases equal)",
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("if (order.Status != OrderStatus.Draft || order.Lines == 0) throw new InvalidOperationException();")] // asks more than the state
    [InlineData("if (order.Status != OrderStatus.Draft /* not yet */) throw new InvalidOperationException();")] // a comment would be lost
    [InlineData("if (order.Status < OrderStatus.Paid) throw new InvalidOperationException();")] // an order of states
    [InlineData("if (Peek(order) != OrderStatus.Draft && Peek(order) != OrderStatus.Sent) throw new InvalidOperationException();")] // is asked twice
    [InlineData("if (order.Status != OrderStatus.Draft) throw new InvalidOperationException(); if (order.Status == OrderStatus.Void) throw new ArgumentException();")] // two of one operation
    public async Task What_a_row_cannot_say_stays_as_it_is(string guard)
    {
        var members = string.Concat(new[] { "A", "B", "C", "D", "E" }.Select(name => $"public void {name}(Order order) {{ {guard} order.Status = OrderStatus.Paid; }}\n"));
        var source = "using System;\npublic class Order { public OrderStatus Status { get; set; } public int Lines { get; set; } }\npublic class Desk {\n" + members
            + "OrderStatus Peek(Order order) => order.Status; }" + Sets;
        var run = new CSharpCodeFixTest<ScatteredGuardsAnalyzer, GuardTableFix>
        {
            TestCode = source,
            TestBehaviors = TestBehaviors.SkipLineEndingCheck,
        };
        run.ExpectedDiagnostics.AddRange(Reported(guard));
        await run.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("OrderStatus", "order.Status != OrderStatus.Draft", "order.Status is OrderStatus.Paid or OrderStatus.Void")]
    [InlineData("OrderStatus", "!(order.Status is OrderStatus.Draft or OrderStatus.Sent)", "order.Status.Equals(OrderStatus.Void)")]
    [InlineData("OrderStatus?", "order.Status != OrderStatus.Draft", "order.Status == OrderStatus.Void")]
    [InlineData("OrderStatus", "order.Status.ToString() != \"Draft\"", "order.Status is not (OrderStatus.Draft or OrderStatus.Paid)")]
    [InlineData("string?", "order.Status != \"draft\" && order.Status != \"sent\"", "order.Status == \"void\"")]
    public async Task Every_operation_allows_and_refuses_as_before(string type, string first, string second)
    {
        var value = type.StartsWith("string", StringComparison.Ordinal) ? "\"paid\"" : "OrderStatus.Paid";
        var source =
            $$"""
            #nullable enable
            using System;
            public class Order { public {{type}} Status { get; set; } public OrderStatus Kind { get; set; } }
            public class Desk
            {
                public void A(Order order) { if ({{first}}) throw new InvalidOperationException("a " + order.Status); order.Status = {{value}}; }
                public void B(Order order) { if ({{second}}) { throw new ArgumentException("b"); } order.Status = {{value}}; }
                public void C(Order order) { if ({{first}}) return; order.Status = {{value}}; }
                public bool D(Order order) { if ({{second}}) { return false; } order.Status = {{value}}; return true; }
                public string All({{type}} status)
                {
                    var told = "";
                    foreach (var operation in new Action<Order>[] { A, B, C, o => told += D(o) })
                    {
                        var order = new Order { Status = status };
                        try { operation(order); } catch (Exception e) { told += e.GetType().Name + e.Message; }
                        told += order.Status + ";";
                    }
                    return told;
                }
            }
            """ + Sets;
        var result = await BehaviourVerifier.VerifyAsync<ScatteredGuardsAnalyzer, GuardTableFix>(
            source, "Desk.All", GuardTableFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }

    [Fact]
    public async Task A_guard_by_position_is_answered_by_the_table_as_before()
    {
        var source =
            """
            using System;
            using System.Collections.Generic;

            public class Desk
            {
                public OrderStatus Status { get; set; }
                public void Send() { if (Array.IndexOf(new[] { OrderStatus.Draft, OrderStatus.Void }, Status) < 0) throw new InvalidOperationException("send"); Status = OrderStatus.Sent; }
                public void Pay() { if (Array.IndexOf(new[] { OrderStatus.Sent }, Status) == -1) throw new InvalidOperationException("pay"); Status = OrderStatus.Paid; }
                public void Close() { if (Array.IndexOf(new[] { OrderStatus.Void, OrderStatus.Closed }, Status) >= 0) throw new InvalidOperationException("close"); Status = OrderStatus.Closed; }
                public void Drop() { if (Status == OrderStatus.Paid) throw new InvalidOperationException("drop"); Status = OrderStatus.Void; }

            """ + "\n" + GuardTableSource.All("OrderStatus") + "}\n" + Sets;
        var result = await BehaviourVerifier.VerifyAsync<ScatteredGuardsAnalyzer, GuardTableFix>(
            source, "Desk.All", GuardTableFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }

    [Theory]
    [InlineData("public sealed record Desk(string Name)")]
    [InlineData("public class Desk<T>")]
    [InlineData("public abstract partial class Desk")]
    [InlineData("public struct Desk")]
    public async Task A_table_stands_in_any_type_that_can_hold_it(string head)
    {
        var members = string.Concat(new[] { "A", "B", "C", "D" }.Select(static (m, i) =>
            $"    public void {m}(Order order) {{ {(i == 0 ? "[|" : "")}if (order.Status != OrderStatus.Draft){(i == 0 ? "|]" : "")} throw new System.Exception(\"{m}\"); order.Status = OrderStatus.Sent; }}\n"));
        const string order = "using System.Collections.Generic;\n\npublic class Order { public OrderStatus Status { get; set; } }\n";
        var rows = string.Concat(new[] { "A", "B", "C", "D" }.Select(static m => $"        [nameof({m})] = new() {{ OrderStatus.Draft }},\n"));
        var gathered = System.Text.RegularExpressions.Regex.Replace(members, @"(\[\|)?if \(order.Status != OrderStatus.Draft\)(\|\])?", "if (!AllowedFrom[nameof(#)].Contains(order.Status))");
        foreach (var name in new[] { "A", "B", "C", "D" })
        {
            gathered = System.Text.RegularExpressions.Regex.Replace(gathered, $@"(void {name}\(.*nameof\()#", "$1" + name);
        }

        var test = new CSharpCodeFixTest<ScatteredGuardsAnalyzer, GuardTableFix>
        {
            TestCode = order + head + "\n{\n" + members + "}" + Sets,
            FixedCode = order + head + "\n{\n    private static readonly Dictionary<string, HashSet<OrderStatus>> AllowedFrom = new()\n    {\n" + rows + "    };\n\n" + gathered + "}" + Sets,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Two_sets_in_two_types_are_gathered_at_once()
    {
        var types = new[] { "Order", "Bill" }.Select(static name =>
            $"public class {name} {{ public OrderStatus Status {{ get; private set; }} "
            + string.Concat(new[] { "A", "B", "C", "D" }.Select((m, i) =>
                $"public void {m}() {{ {(i == 0 ? "[|" : "")}if (Status != OrderStatus.Draft){(i == 0 ? "|]" : "")} throw new System.Exception(\"{m}\"); Status = OrderStatus.Sent; }} ")) + "}\n");
        var run = new CSharpCodeFixTest<ScatteredGuardsAnalyzer, GuardTableFix> { TestCode = string.Concat(types) + Sets };
        var table = "private static readonly System.Collections.Generic.Dictionary<string, System.Collections.Generic.HashSet<OrderStatus>> AllowedFrom";
        Assert.DoesNotContain(table, run.TestState.Sources[0].Content, StringComparison.Ordinal);
        var fixedTypes = new[] { "Order", "Bill" }.Select(static name =>
            $$"""
            public class {{name}} {
                private static readonly Dictionary<string, HashSet<OrderStatus>> AllowedFrom = new()
                {
                    [nameof(A)] = new() { OrderStatus.Draft },
                    [nameof(B)] = new() { OrderStatus.Draft },
                    [nameof(C)] = new() { OrderStatus.Draft },
                    [nameof(D)] = new() { OrderStatus.Draft },
                };

            """ + "\n    public OrderStatus Status { get; private set; } "
            + string.Concat(new[] { "A", "B", "C", "D" }.Select(m =>
                $"public void {m}() {{ if (!AllowedFrom[nameof({m})].Contains(Status)) throw new System.Exception(\"{m}\"); Status = OrderStatus.Sent; }} ")) + "}\n");
        run.FixedCode = "using System.Collections.Generic;\n\n" + string.Concat(fixedTypes) + Sets;
        await run.RunAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<DiagnosticResult> Reported(string guard)
    {
        var twice = guard.Split("if (").Length - 1;
        var column = "public void A(Order order) { ".Length + 1;
        var length = guard.IndexOf(") throw", StringComparison.Ordinal) + 1;
        yield return CSharpAnalyzerVerifier<ScatteredGuardsAnalyzer>.Diagnostic()
            .WithSpan(4, column, 4, column + length)
            .WithArguments("OrderStatus", 5 * twice, 5, "Desk");
    }
}
