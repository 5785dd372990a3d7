using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class SuccessorTableTests
{
    private const string Sets =
        """


        public enum OrderStatus { Draft, Open, Done, Void }

        public class Order
        {
            public OrderStatus Status { get; set; }
            public string State { get; set; } = "";
            public void SetStatus(OrderStatus status) => Status = status;
        }
        """;

    [Fact]
    public Task A_switch_expression_becomes_a_table_with_its_comments() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                public OrderStatus After(OrderStatus status) => [|status switch|]
                {
                    // Sales decides.
                    OrderStatus.Draft => OrderStatus.Open,
                    OrderStatus.Open => OrderStatus.Done, // delivered
                    _ => status,
                };
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                private static readonly Dictionary<OrderStatus, OrderStatus> Successors = [|new()
                {
                    // Sales decides.
                    [OrderStatus.Draft] = OrderStatus.Open,
                    [OrderStatus.Open] = OrderStatus.Done, // delivered
                }|];

                public OrderStatus After(OrderStatus status) => Successors.TryGetValue(status, out var value) ? value : status;
            }
            """,
            "Gather 2 steps in a table (5 cases equal)");

    [Fact]
    public Task An_assignment_back_becomes_one_and_equal_tables_are_shared() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                public void Advance(Order order)
                {
                    [|switch (order.Status)|]
                    {
                        case OrderStatus.Draft:
                            order.Status = OrderStatus.Open;
                            break;
                        case OrderStatus.Open:
                            order.Status = OrderStatus.Done;
                            break;
                    }
                }

                public OrderStatus After(OrderStatus status)
                {
                    [|if (status == OrderStatus.Draft)|]
                    {
                        return OrderStatus.Open;
                    }

                    if (status == OrderStatus.Open)
                    {
                        return OrderStatus.Done;
                    }

                    return status;
                }
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                private static readonly Dictionary<OrderStatus, OrderStatus> Successors = [|new()
                {
                    [OrderStatus.Draft] = OrderStatus.Open,
                    [OrderStatus.Open] = OrderStatus.Done,
                }|];

                public void Advance(Order order)
                {
                    if (Successors.TryGetValue(order.Status, out var value))
                    {
                        order.Status = value;
                    }
                }

                public OrderStatus After(OrderStatus status)
                {
                    return Successors.TryGetValue(status, out var value) ? value : status;
                }
            }
            """);

    [Fact]
    public Task One_test_that_goes_on_from_three_states_becomes_a_table() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                public void Close(Order order)
                {
                    [|if (order.Status == OrderStatus.Draft || order.Status == OrderStatus.Open || order.Status == OrderStatus.Done)|]
                    {
                        order.Status = OrderStatus.Void;
                    }
                }
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Flow
            {
                private static readonly Dictionary<OrderStatus, OrderStatus> Successors = new()
                {
                    [OrderStatus.Draft] = OrderStatus.Void,
                    [OrderStatus.Open] = OrderStatus.Void,
                    [OrderStatus.Done] = OrderStatus.Void,
                };

                public void Close(Order order)
                {
                    if (Successors.TryGetValue(order.Status, out var value))
                    {
                        order.Status = value;
                    }
                }
            }
            """);

    [Fact]
    public async Task No_table_is_offered_for_the_states_of_the_parts()
    {
        const string source =
            """
            using System.Collections.Generic;
            using System.Linq;

            namespace Company;

            public class Flow
            {
                public void Close(Order order, List<Order> parts)
                {
                    [|if (parts.Count > 0 && parts.All(p => p.Status == OrderStatus.Done))|]
                    {
                        order.Status = OrderStatus.Done;
                    }
                    else if (parts.Any(p => p.Status == OrderStatus.Open))
                    {
                        order.Status = OrderStatus.Open;
                    }
                }
            }
            """;
        await VerifyAsync(source, source);
    }

    [Fact]
    public Task States_of_other_sets_are_the_keys_of_what_they_decide() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public enum PaymentStatus { Waiting, Settled, Bounced }

            public enum ShippingStatus { Packing, Sent }

            public class Flow
            {
                public OrderStatus Settle(PaymentStatus payment, ShippingStatus shipping) => [|(payment, shipping) switch|]
                {
                    (PaymentStatus.Settled, ShippingStatus.Sent) => OrderStatus.Done,
                    (PaymentStatus.Bounced, ShippingStatus.Packing) => OrderStatus.Void,
                    _ => OrderStatus.Open,
                };
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public enum PaymentStatus { Waiting, Settled, Bounced }

            public enum ShippingStatus { Packing, Sent }

            public class Flow
            {
                private static readonly Dictionary<(PaymentStatus Payment, ShippingStatus Shipping), OrderStatus> OrderStatusByPaymentAndShipping = new()
                {
                    [(PaymentStatus.Settled, ShippingStatus.Sent)] = OrderStatus.Done,
                    [(PaymentStatus.Bounced, ShippingStatus.Packing)] = OrderStatus.Void,
                };

                public OrderStatus Settle(PaymentStatus payment, ShippingStatus shipping) => OrderStatusByPaymentAndShipping.TryGetValue((payment, shipping), out var value) ? value : OrderStatus.Open;
            }
            """,
            "Gather 2 steps in a table (12 cases equal)");

    [Theory]
    [InlineData("public OrderStatus After(OrderStatus status, bool isBig) => [|status switch|] { OrderStatus.Draft => isBig ? OrderStatus.Open : OrderStatus.Done, OrderStatus.Open => OrderStatus.Done, _ => status };")]
    [InlineData("public OrderStatus After(OrderStatus status, int lines) => [|status switch|] { OrderStatus.Draft when lines > 0 => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => status };")]
    [InlineData("public void Advance(Order o) { [|switch (o.Status)|] { case OrderStatus.Draft: o.Status = OrderStatus.Open; o.State = \"opened\"; break; case OrderStatus.Open: o.Status = OrderStatus.Done; break; } }")]
    [InlineData("public void Advance(Order o) { [|switch (o.Status)|] { case OrderStatus.Draft: o.SetStatus(OrderStatus.Open); break; case OrderStatus.Open: o.SetStatus(OrderStatus.Done); break; } }")]
    [InlineData("public void Advance(Order o) { [|if (o?.Status == OrderStatus.Draft)|] { o.Status = OrderStatus.Open; } else if (o.Status == OrderStatus.Open) { o.Status = OrderStatus.Done; } }")]
    [InlineData("public OrderStatus After(System.Func<OrderStatus> status) { [|if (status() == OrderStatus.Draft)|] return OrderStatus.Open; if (status() == OrderStatus.Open) return OrderStatus.Done; return OrderStatus.Void; }")]
    [InlineData("static readonly System.Collections.Generic.Dictionary<OrderStatus, OrderStatus> Next = [|new() { [OrderStatus.Draft] = OrderStatus.Open, [OrderStatus.Open] = OrderStatus.Done }|]; public static OrderStatus After(OrderStatus s) => Next[s];")]
    public Task What_a_table_cannot_say_is_only_reported(string member)
    {
        var source = "namespace Company;\npublic class Flow { " + member + " }" + Sets;
        return CSharpCodeFixVerifier<ChosenSuccessorAnalyzer, SuccessorTableFix>.VerifyCodeFixAsync(source, source);
    }

    [Theory]
    [InlineData("public OrderStatus Can(OrderStatus status) => status switch { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => status };")]
    [InlineData("public OrderStatus Can(OrderStatus status) => status switch { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done };")]
    [InlineData("public OrderStatus Can(OrderStatus status) { switch (status) { case OrderStatus.Draft: return OrderStatus.Open; case OrderStatus.Open: return OrderStatus.Done; default: throw new System.InvalidOperationException(\"no \" + status); } }")]
    [InlineData("public OrderStatus? Can(OrderStatus? status) => status switch { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, null => OrderStatus.Draft, _ => null };")]
    [InlineData("public OrderStatus Can(Order order) { switch (order.Status) { case OrderStatus.Draft: order.Status = OrderStatus.Open; break; case OrderStatus.Open: order.Status = OrderStatus.Done; break; } return order.Status; }")]
    [InlineData("public OrderStatus Can(OrderStatus status) { var next = status; if (status == OrderStatus.Draft || status == OrderStatus.Void) { next = OrderStatus.Open; } else if (status == OrderStatus.Open) { next = OrderStatus.Done; } return next; }")]
    [InlineData("public OrderStatus Can(OrderStatus status, int action) => (status, action) switch { (OrderStatus.Draft, 1) => OrderStatus.Open, (OrderStatus.Open, 2) => OrderStatus.Done, (OrderStatus.Open, 3) => OrderStatus.Void, _ => status };")]
    [InlineData("public string Can(Order order) { switch (order.State) { case \"new\": order.State = \"busy\"; break; case \"busy\": order.State = \"closed\"; break; } return order.State; }")]
    public async Task Every_case_answers_as_before(string member)
    {
        var result = await BehaviourVerifier.VerifyAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(
            "#nullable enable\nnamespace Company;\npublic class Flow { " + member + " }" + Sets,
            "Company.Flow.Can",
            SuccessorTableFix.GatherKey,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }

    private static async Task VerifyAsync(string source, string fixedSource, string? title = null)
    {
        var test = new CSharpCodeFixTest<ChosenSuccessorAnalyzer, SuccessorTableFix>
        {
            TestCode = source + Sets,
            FixedCode = fixedSource + Sets,
            CodeActionEquivalenceKey = SuccessorTableFix.GatherKey,
            CodeActionTitle = title,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
