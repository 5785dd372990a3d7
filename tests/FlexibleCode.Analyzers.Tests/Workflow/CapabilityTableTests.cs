using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Workflow.CapabilityTableSource;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class CapabilityTableTests
{
    [Fact]
    public Task Equal_tables_are_shared_across_methods_and_types() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class OrderSolver
            {
                public bool CanEditDetails(OrderStatus? status)
                {
                    bool canEdit;
                    [|switch (status)|]
                    {
                        case OrderStatus.Draft:
                        case OrderStatus.Open:
                            canEdit = true;
                            break;
                        case OrderStatus.Done:
                            canEdit = false;
                            break;
                        default:
                            canEdit = false;
                            break;
                    }

                    return canEdit;
                }

                public bool CanEditLines(OrderStatus? status)
                {
                    var canEdit = [|status switch|]
                    {
                        OrderStatus.Draft or OrderStatus.Open => true,
                        _ => false,
                    };
                    return canEdit;
                }

                public bool CanDelete(OrderStatus? status) => [|status switch|]
                {
                    OrderStatus.Draft => true, // nobody has seen it
                    OrderStatus.Void => true,
                    _ => false,
                };
            }

            public class OrderPage
            {
                public bool CanRename(OrderStatus? status) => [|status switch|] { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false };
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class OrderSolver
            {
                public bool CanEditDetails(OrderStatus? status)
                {
                    bool canEdit;
                    canEdit = OrderStatusPermissions.CanEdit.Contains(status);

                    return canEdit;
                }

                public bool CanEditLines(OrderStatus? status)
                {
                    var canEdit = OrderStatusPermissions.CanEdit.Contains(status);
                    return canEdit;
                }

                public bool CanDelete(OrderStatus? status) => OrderStatusPermissions.CanDelete.Contains(status);
            }

            /// <summary>What may be done in which OrderStatus, gathered in one place.</summary>
            internal static class OrderStatusPermissions
            {
                public static readonly HashSet<OrderStatus?> CanEdit = [|new()
                {
                    OrderStatus.Draft,
                    OrderStatus.Open,
                }|];
                public static readonly HashSet<OrderStatus?> CanDelete = [|new()
                {
                    OrderStatus.Draft, // nobody has seen it
                    OrderStatus.Void,
                }|];
            }

            public class OrderPage
            {
                public bool CanRename(OrderStatus? status) => OrderStatusPermissions.CanEdit.Contains(status);
            }
            """,
            "Gather 2 states in a capability table (6 cases equal)");

    [Fact]
    public Task Tables_that_compare_text_in_two_ways_are_two() =>
        VerifyAsync(
            """
            using System;
            using System.Collections.Generic;

            namespace Company;

            public class OrderSolver
            {
                public bool CanEditLines(Order o) => [|o.State switch|] { "new" => true, "busy" => true, _ => false };

                public bool CanEditNotes(Order o)
                {
                    [|if (string.Equals(o.State, "new", StringComparison.OrdinalIgnoreCase))|]
                    {
                        return true;
                    }

                    if (string.Equals(o.State, "busy", StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }

                    return false;
                }
            }
            """,
            """
            using System;
            using System.Collections.Generic;

            namespace Company;

            public class OrderSolver
            {
                public bool CanEditLines(Order o) => StatePermissions.CanEdit.Contains(o.State);

                public bool CanEditNotes(Order o)
                {
                    return StatePermissions.CanEdit2.Contains(o.State);
                }
            }

            /// <summary>What may be done in which State, gathered in one place.</summary>
            internal static class StatePermissions
            {
                public static readonly HashSet<string> CanEdit = new()
                {
                    "new",
                    "busy",
                };
                public static readonly HashSet<string> CanEdit2 = new(StringComparer.OrdinalIgnoreCase)
                {
                    "new",
                    "busy",
                };
            }
            """);

    [Fact]
    public Task States_and_actions_are_pairs() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class OrderSolver
            {
                public bool CanDo(OrderStatus status, OrderAction action)
                {
                    [|switch (status)|]
                    {
                        case OrderStatus.Draft:
                            return action == OrderAction.Edit || action == OrderAction.Cancel;
                        case OrderStatus.Open:
                            return action == OrderAction.Pay;
                        default:
                            return false;
                    }
                }
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class OrderSolver
            {
                public bool CanDo(OrderStatus status, OrderAction action)
                {
                    return OrderStatusPermissions.CanDo.Contains((status, action));
                }
            }

            /// <summary>What may be done in which OrderStatus, gathered in one place.</summary>
            internal static class OrderStatusPermissions
            {
                public static readonly HashSet<(OrderStatus Status, OrderAction Action)> CanDo = [|new()
                {
                    (OrderStatus.Draft, OrderAction.Edit),
                    (OrderStatus.Draft, OrderAction.Cancel),
                    (OrderStatus.Open, OrderAction.Pay),
                }|];
            }
            """);

    [Fact]
    public Task States_that_only_a_type_can_name_stay_in_it() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class Page
            {
                private enum PageStatus { New, Read, Old }

                private static bool CanEdit(PageStatus status) => [|status switch|] { PageStatus.New => true, PageStatus.Read => true, _ => false };
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Page
            {
                private static readonly HashSet<PageStatus> CanEdit2 = [|new()
                {
                    PageStatus.New,
                    PageStatus.Read,
                }|];

                private enum PageStatus { New, Read, Old }

                private static bool CanEdit(PageStatus status) => CanEdit2.Contains(status);
            }
            """);

    [Theory]
    [InlineData("public bool CanEdit(Order o, bool isBoss) => [|o.Status switch|] { OrderStatus.Draft => true, OrderStatus.Open => isBoss, _ => false };")]
    [InlineData("public bool CanEdit(Order o) => [|o.Status switch|] { OrderStatus.Draft => true, OrderStatus.Open when o.State == \"late\" => true, _ => false };")]
    [InlineData("public bool CanEdit(OrderStatus status) => [|status switch|] { OrderStatus.Draft => true, OrderStatus.Open => true, _ => throw new System.InvalidOperationException() };")]
    [InlineData("public bool CanEdit(Order o) { [|if (o?.Status == OrderStatus.Draft)|] { return true; } else if (o.Status == OrderStatus.Open) { return true; } else { return false; } }")]
    [InlineData("public bool CanEdit(Order o) => [|o.Status == OrderStatus.Draft || o?.Status == OrderStatus.Open || o.Status == OrderStatus.Done|];")]
    [InlineData("public bool CanEdit(Order o) => [|o is { Status: OrderStatus.Draft } || o.Status == OrderStatus.Open || o.Status == OrderStatus.Done || o.Status == OrderStatus.Void|];")]
    [InlineData("public string[] ActionsFor(OrderStatus status) => [|status switch|] { OrderStatus.Draft => new[] { \"Edit\", \"Cancel\" }, OrderStatus.Open => new[] { \"Pay\" }, _ => new string[0] };")]
    [InlineData("static readonly System.Collections.Generic.HashSet<OrderStatus> EditAllowed = [|new() { OrderStatus.Draft, OrderStatus.Open }|]; public static bool May(OrderStatus s) => EditAllowed.Contains(s);")]
    public Task What_a_table_cannot_say_is_only_reported(string member)
    {
        var source = "namespace Company;\npublic class Flow { " + member + " }" + Sets;
        return CSharpCodeFixVerifier<StatePermissionsAnalyzer, CapabilityTableFix>.VerifyCodeFixAsync(source, source);
    }

    private static async Task VerifyAsync(string source, string fixedSource, string? title = null)
    {
        var test = new CSharpCodeFixTest<StatePermissionsAnalyzer, CapabilityTableFix>
        {
            TestCode = source + Sets,
            FixedCode = fixedSource + Sets,
            CodeActionEquivalenceKey = CapabilityTableFix.GatherKey,
            CodeActionTitle = title,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
