namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>What a source that asks for states and actions speaks of.</summary>
internal static class CapabilityTableSource
{
    public const string Sets =
        """


        public enum OrderStatus { Draft, Open, Done, Void }

        public enum OrderAction { Edit, Pay, Cancel }

        public class Order
        {
            public OrderStatus Status { get; set; }
            public string State { get; set; } = "";
        }
        """;
}
