using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class InjectedStepsTests
{
    private const string Steps =
        """


        public class Order
        {
            public string Trace { get; set; } = "";
        }

        public interface IOrderStep
        {
            void Run(Order order);
        }

        public class Check : IOrderStep
        {
            public void Run(Order order) => order.Trace += "check;";
        }

        public class Price : IOrderStep
        {
            public void Run(Order order) => order.Trace += order.Trace.Length + ";";
        }

        public class Send : IOrderStep
        {
            public void Run(Order order) => order.Trace += "send;";
        }
        """;

    private const string Startup =
        """


        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddScoped<Desk>();
            }
        }

        public static class Application
        {
            public static void Compose(IServiceCollection services) => Startup.Configure(services);
        }
        """;

    private const string Desk =
        """
        using Microsoft.Extensions.DependencyInjection;

        namespace Company;

        public class Desk
        {
            public string Go(Order order)
            {
                // The process.
                foreach (var step in [|new IOrderStep[] { new Check(), new Price(), new Send() }|])
                {
                    step.Run(order);
                }

                return order.Trace;
            }
        }
        """;

    [Fact]
    public async Task Steps_are_handed_over_in_the_old_order()
    {
        var test = new CSharpCodeFixTest<FixedSequenceAnalyzer, InjectedStepsFix>
        {
            TestCode = Desk + Steps + Startup,
            FixedCode =
                """
                using System.Collections.Generic;
                using Microsoft.Extensions.DependencyInjection;

                namespace Company;

                public class Desk
                {
                    private readonly IEnumerable<IOrderStep> _orderSteps;

                    public Desk(IEnumerable<IOrderStep> orderSteps)
                    {
                        _orderSteps = orderSteps;
                    }

                    public string Go(Order order)
                    {
                        // The process.
                        foreach (var step in _orderSteps)
                        {
                            step.Run(order);
                        }

                        return order.Trace;
                    }
                }
                """ + Steps + Startup.Replace(
                "services.AddScoped<Desk>();",
                "services.AddScoped<Desk>();\n        services.AddTransient<IOrderStep, Check>()\n            .AddTransient<IOrderStep, Price>()\n            .AddTransient<IOrderStep, Send>();",
                StringComparison.Ordinal),

            // The type is not documented, and neither is the constructor that it gets.
            TestBehaviors = TestBehaviors.SkipNewWarningCheck,
            CodeActionTitle = "Have 3 steps handed over by the container, in today's order",
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_order_is_run_as_before()
    {
        var result = await BehaviourVerifier.VerifyAsync<FixedSequenceAnalyzer, InjectedStepsFix>(
            Desk + Steps + Startup, "Company.Desk.Go", InjectedStepsFix.InjectKey, new BehaviourSettings { CompositionRoot = "Company.Startup.Configure" },
            TestContext.Current.CancellationToken);
        Assert.True(result.Cases > 0);
    }

    [Theory]
    [InlineData("public class Check : IOrderStep\n{", "public class Check : IOrderStep\n{\n    private int _runs;\n\n    public int Runs => _runs++;\n")] // keeps something
    [InlineData("public class Check : IOrderStep\n{", "public class Check : IOrderStep\n{\n    public Check() => System.Console.WriteLine();\n")] // does something when it is made
    [InlineData("services.AddScoped<Desk>();", "services.AddScoped<Desk>(); services.AddTransient<IOrderStep, Send>();")] // one is registered already
    [InlineData("services.AddScoped<Desk>();", "")] // the container does not build the type
    [InlineData("public interface IOrderStep", "public class Other { public Other(System.Collections.Generic.IEnumerable<IOrderStep> all) { } }\n\npublic interface IOrderStep")] // somebody takes them all
    [InlineData("new Check(),", "new Check { },")] // is set up where it is made
    public async Task Nothing_is_offered_where_the_steps_could_be_told_apart(string from, string to)
    {
        var source = (Desk + Steps + Startup).Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Desk + Steps + Startup, source);
        await CSharpCodeFixVerifier<FixedSequenceAnalyzer, InjectedStepsFix>.VerifyCodeFixAsync(source, source);
    }
}
