namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>What the tests of gathered guards share.</summary>
internal static class GuardTableSource
{
    /// <summary>A member of a type <c>Desk</c> that puts a new one into a state, does each of its four operations, and tells what came of it.</summary>
    public static string All(string state) =>
        $$"""
            public static string All({{state}} status)
            {
                var told = "";
                foreach (var operation in new Action<Desk>[] { d => d.Send(), d => d.Pay(), d => d.Close(), d => d.Drop() })
                {
                    var desk = new Desk { Status = status };
                    try { operation(desk); } catch (InvalidOperationException e) { told += e.Message; }
                    told += desk.Status + ";";
                }
                return told;
            }

        """;
}
