using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class TransitionTableTests
{
    private const string Sets =
        """


        public enum OrderStatus { Draft, Open, Done, Void }

        public class Order
        {
            public OrderStatus Status { get; set; }
        }
        """;

    [Fact]
    public Task A_nested_switch_becomes_one_table_with_its_comments() =>
        VerifyAsync(
            """
            namespace Company;

            public class Flow
            {
                // Who may go where.
                public bool Can(OrderStatus from, OrderStatus to) => [|from switch|]
                {
                    // Sales decides.
                    OrderStatus.Draft => to == OrderStatus.Open,
                    OrderStatus.Open => to is OrderStatus.Done or OrderStatus.Void, // delivered, or not
                    _ => false,
                };
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                private static readonly HashSet<(OrderStatus From, OrderStatus To)> AllowedTransitions = [|new()
                {
                    // Sales decides.
                    (OrderStatus.Draft, OrderStatus.Open),
                    (OrderStatus.Open, OrderStatus.Done),
                    (OrderStatus.Open, OrderStatus.Void), // delivered, or not
                }|];

                // Who may go where.
                public bool Can(OrderStatus from, OrderStatus to) => AllowedTransitions.Contains((from, to));
            }
            """,
            "Gather 3 transitions in a table (25 cases equal)");

    [Fact]
    public Task Guarded_returns_become_one_return() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                public bool Can(OrderStatus from, OrderStatus to)
                {
                    [|if (from == OrderStatus.Draft && to == OrderStatus.Open)|]
                    {
                        return true;
                    }

                    if (from == OrderStatus.Open && to == OrderStatus.Done)
                    {
                        return true;
                    }

                    return false;
                }
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                private static readonly HashSet<(OrderStatus From, OrderStatus To)> AllowedTransitions = [|new()
                {
                    (OrderStatus.Draft, OrderStatus.Open),
                    (OrderStatus.Open, OrderStatus.Done),
                }|];

                public bool Can(OrderStatus from, OrderStatus to)
                {
                    return AllowedTransitions.Contains((from, to));
                }
            }
            """);

    [Fact]
    public Task Equal_tables_of_a_type_are_one() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                public bool A(OrderStatus from, OrderStatus to) => [|from == OrderStatus.Draft && to == OrderStatus.Open || from == OrderStatus.Open && to == OrderStatus.Done|];

                public bool B(OrderStatus from, OrderStatus to) => [|(from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done)|];
            }

            public class Other
            {
                public bool C(OrderStatus from, OrderStatus to) => [|(from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Void)|];
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                private static readonly HashSet<(OrderStatus From, OrderStatus To)> AllowedTransitions = [|new()
                {
                    (OrderStatus.Draft, OrderStatus.Open),
                    (OrderStatus.Open, OrderStatus.Done),
                }|];

                public bool A(OrderStatus from, OrderStatus to) => AllowedTransitions.Contains((from, to));

                public bool B(OrderStatus from, OrderStatus to) => AllowedTransitions.Contains((from, to));
            }

            public class Other
            {
                private static readonly HashSet<(OrderStatus From, OrderStatus To)> AllowedTransitions = [|new()
                {
                    (OrderStatus.Draft, OrderStatus.Open),
                    (OrderStatus.Open, OrderStatus.Void),
                }|];

                public bool C(OrderStatus from, OrderStatus to) => AllowedTransitions.Contains((from, to));
            }
            """);

    [Fact]
    public Task A_table_in_a_method_moves_beside_the_code() =>
        VerifyAsync(
            """
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Company;

            public class Flow
            {
                public void Move(Order order, OrderStatus to)
                {
                    // The process.
                    var transitions = [|new Dictionary<OrderStatus, OrderStatus[]>
                    {
                        { OrderStatus.Draft, new[] { OrderStatus.Open } }, // sales
                        { OrderStatus.Open, new[] { OrderStatus.Done, OrderStatus.Void } },
                    }|];

                    if (!transitions.TryGetValue(order.Status, out var allowed) || !allowed.Contains(to))
                    {
                        throw new InvalidOperationException();
                    }

                    order.Status = to;
                }
            }
            """,
            """
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Company;

            public class Flow
            {
                // The process.
                private static readonly Dictionary<OrderStatus, OrderStatus[]> Transitions = [|new Dictionary<OrderStatus, OrderStatus[]>
                {
                    { OrderStatus.Draft, new[] { OrderStatus.Open } }, // sales
                    { OrderStatus.Open, new[] { OrderStatus.Done, OrderStatus.Void } },
                }|];

                public void Move(Order order, OrderStatus to)
                {
                    if (!Transitions.TryGetValue(order.Status, out var allowed) || !allowed.Contains(to))
                    {
                        throw new InvalidOperationException();
                    }

                    order.Status = to;
                }
            }
            """);

    [Theory]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to, bool boss) => [|from == OrderStatus.Draft && to == OrderStatus.Open && boss || from == OrderStatus.Open && to == OrderStatus.Done|];")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to, int lines) => [|from switch|] { OrderStatus.Draft => to == OrderStatus.Open && lines > 0, OrderStatus.Open => to == OrderStatus.Done, _ => false };")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => [|from switch|] { OrderStatus.Draft => to == OrderStatus.Open, OrderStatus.Open => to == OrderStatus.Done, OrderStatus.Void => true, _ => false };")]
    [InlineData("public bool Can(System.Func<OrderStatus> from, OrderStatus to) => [|from() == OrderStatus.Draft && to == OrderStatus.Open || from() == OrderStatus.Open && to == OrderStatus.Done|];")]
    [InlineData("public bool Can(Order o, OrderStatus to) => [|o?.Status == OrderStatus.Draft && to == OrderStatus.Open || o.Status == OrderStatus.Open && to == OrderStatus.Done|];")]
    [InlineData("public bool Can(Order o, OrderStatus to) { [|if (o?.Status == OrderStatus.Draft && to == OrderStatus.Open)|] return true; if (o.Status == OrderStatus.Open && to == OrderStatus.Done) return true; return false; }")]
    [InlineData("public void Move(Order o, OrderStatus to) { [|switch (o.Status)|] { case OrderStatus.Draft: if (to != OrderStatus.Open) throw new System.Exception(\"a\"); break; case OrderStatus.Open: if (to != OrderStatus.Done) throw new System.Exception(\"b\"); break; } }")]
    [InlineData("static object Keep(object o) => o; public bool Can(OrderStatus from, OrderStatus to) { var table = [|new System.Collections.Generic.Dictionary<OrderStatus, OrderStatus[]> { { OrderStatus.Draft, new[] { OrderStatus.Open } }, { OrderStatus.Open, new[] { OrderStatus.Done } } }|]; table.Remove(from); return table.ContainsKey(to); }")]
    public Task What_a_table_cannot_say_is_only_reported(string member)
    {
        var source = "namespace Company;\npublic class Flow { " + member + " }" + Sets;
        return CSharpCodeFixVerifier<FixedTransitionsAnalyzer, TransitionTableFix>.VerifyCodeFixAsync(source, source);
    }

    [Theory]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => (from, to) switch { (OrderStatus.Draft, OrderStatus.Open) => true, (OrderStatus.Draft, _) => false, (OrderStatus.Open, OrderStatus.Done or OrderStatus.Void) => true, _ => false };")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) { switch (from) { case OrderStatus.Draft: return to == OrderStatus.Open; case OrderStatus.Open: switch (to) { case OrderStatus.Done: case OrderStatus.Void: return true; } break; } return false; }")]
    [InlineData("public bool Can(OrderStatus? from, OrderStatus? to) => from == OrderStatus.Draft && to == OrderStatus.Open || from == OrderStatus.Open && to == null || from == null && to == OrderStatus.Draft;")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => !(from == OrderStatus.Draft && to == OrderStatus.Void || from == OrderStatus.Done && to == OrderStatus.Draft);")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) { if (from == OrderStatus.Draft && to == OrderStatus.Void) return false; if (from == OrderStatus.Done && to == OrderStatus.Draft) return false; return true; }")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) { if (!(from == OrderStatus.Draft && to == OrderStatus.Open || from == OrderStatus.Open && to == OrderStatus.Done)) throw new System.InvalidOperationException(from + \" to \" + to); return true; }")]
    [InlineData("public bool CanTransition(string? from, string? to) => (from, to) is (\"new\", \"open\") or (\"open\", \"done\");")]
    [InlineData("public bool CanTransition(string from, string to) => from.ToLower() == \"new\" && to == \"open\" || from.ToLower() == \"open\" && to == \"done\";")]
    public async Task Every_case_answers_as_before(string member)
    {
        var result = await BehaviourVerifier.VerifyAsync<FixedTransitionsAnalyzer, TransitionTableFix>(
            "#nullable enable\nnamespace Company;\npublic class Flow { " + member + " }" + Sets,
            "Company.Flow." + (member.Contains("CanTransition", StringComparison.Ordinal) ? "CanTransition" : "Can"),
            TransitionTableFix.GatherKey,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }

    private static async Task VerifyAsync(string source, string fixedSource, string? title = null)
    {
        var test = new CSharpCodeFixTest<FixedTransitionsAnalyzer, TransitionTableFix>
        {
            TestCode = source + Sets,
            FixedCode = fixedSource + Sets,
            CodeActionEquivalenceKey = TransitionTableFix.GatherKey,
            CodeActionTitle = title,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
