using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Placement;

public sealed class ConstructorInjectionTests
{
    private const string Prologue =
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        public interface IClock { }
        public interface IMail { }

        """;

    [Fact]
    public Task A_constructor_takes_the_monitor_before_code_that_could_need_it() => InjectsAsync(
        """
        public class InvoicesController : ControllerBase
        {
            private readonly IClock _clock;
            public InvoicesController(IClock clock)
            {
                _clock = clock;
                Prepare();
            }
            private void Prepare() => _ = _clock;
        }
        """,
        "InvoicesController",
        "public InvoicesController(IClock clock, IOptionsMonitor<LimitOptions> limitOptions)",
        "_clock = clock;\n        _limitOptions = limitOptions;\n        Prepare();",
        "private readonly IOptionsMonitor<LimitOptions> _limitOptions;");

    [Fact]
    public Task Parameters_that_stand_on_lines_of_their_own_go_on_so() => InjectsAsync(
        """
        public class InvoicesController : ControllerBase
        {
            public InvoicesController(
                IClock clock, // now
                IMail mail)
            {
            }
        }
        """,
        "InvoicesController",
        "        IClock clock, // now\n        IMail mail,\n        IOptionsMonitor<LimitOptions> limitOptions)");

    [Fact]
    public Task An_optional_parameter_stays_last() => InjectsAsync(
        "public class InvoicesController : ControllerBase { public InvoicesController(IClock clock, IMail? mail = null) { _ = clock; _ = mail; } }",
        "InvoicesController",
        "(IClock clock, IOptionsMonitor<LimitOptions> limitOptions, IMail? mail = null)");

    [Fact]
    public Task A_type_without_a_constructor_gets_one() => InjectsAsync(
        "public class InvoicesController : ControllerBase { public int Get() => 1; }",
        "InvoicesController",
        "public InvoicesController(IOptionsMonitor<LimitOptions> limitOptions)",
        "_limitOptions = limitOptions;");

    [Fact]
    public Task A_primary_constructor_captures_the_monitor() => InjectsAsync(
        "public class InvoicesController(IClock clock) : ControllerBase { public IClock Get() => clock; }",
        "InvoicesController",
        "public class InvoicesController(IClock clock, IOptionsMonitor<LimitOptions> limitOptions) : ControllerBase { public IClock Get() => clock; }");

    [Fact]
    public Task Constructors_that_call_each_other_pass_it_on() => InjectsAsync(
        """
        public class InvoicesController : ControllerBase
        {
            public InvoicesController(IClock clock) : this(clock, null) { }
            public InvoicesController(IClock clock, IMail? mail) => Mail = mail;
            public IMail? Mail { get; }
        }
        """,
        "InvoicesController",
        "(IClock clock, IOptionsMonitor<LimitOptions> limitOptions) : this(clock, null, limitOptions)",
        "(IClock clock, IMail? mail, IOptionsMonitor<LimitOptions> limitOptions)",
        "_limitOptions = limitOptions;");

    [Fact]
    public Task Fields_without_an_underscore_set_the_style() => InjectsAsync(
        "public class InvoicesController : ControllerBase { private readonly IClock clock; public InvoicesController(IClock clock) { this.clock = clock; } public IClock Get() => clock; }",
        "InvoicesController",
        "private readonly IOptionsMonitor<LimitOptions> limitOptions;",
        "this.limitOptions = limitOptions");

    [Fact]
    public Task A_generic_partial_type_is_rewritten_where_its_constructor_stands() => InjectsAsync(
        """
        public partial class Store<T> : IStore<T> { public int Days() => 1; }
        public partial class Store<T> { public Store(IClock clock) { _ = clock; } }
        public interface IStore<T> { }
        public class Startup { public void ConfigureServices(IServiceCollection services) { services.AddScoped(typeof(IStore<>), typeof(Store<>)); } }
        """,
        "Store",
        "public Store(IClock clock, IOptionsMonitor<LimitOptions> limitOptions)");

    [Fact]
    public Task Derived_types_pass_the_monitor_to_their_base() => InjectsAsync(
        """
        public abstract class Base : ControllerBase { protected Base(IClock clock) { _ = clock; } }
        public class OneController : Base { public OneController(IClock clock) : base(clock) { } }
        public class TwoController(IClock clock, IMail mail) : Base(clock) { public IMail Mail => mail; }
        public class ThreeController : OneController { public ThreeController(IClock c) : base(c) { } }
        """,
        "Base",
        "protected Base(IClock clock, IOptionsMonitor<LimitOptions> limitOptions)",
        "public OneController(IClock clock, IOptionsMonitor<LimitOptions> limitOptions) : base(clock, limitOptions)",
        "public class TwoController(IClock clock, IMail mail, IOptionsMonitor<LimitOptions> limitOptions) : Base(clock, limitOptions)",
        "public ThreeController(IClock c, IOptionsMonitor<LimitOptions> limitOptions) : base(c, limitOptions)");

    [Fact]
    public Task A_base_without_a_constructor_is_passed_it_by_derived_types_without_one() => InjectsAsync(
        """
        public abstract class Base : ControllerBase { }
        public class OneController : Base { }
        public class TwoController : Base { public TwoController(IClock clock) { _ = clock; } }
        public class ThreeController(IClock clock) : Base { public IClock Clock => clock; }
        """,
        "Base",
        "protected Base(IOptionsMonitor<LimitOptions> limitOptions)",
        "public OneController(IOptionsMonitor<LimitOptions> limitOptions) : base(limitOptions)",
        "public TwoController(IClock clock, IOptionsMonitor<LimitOptions> limitOptions) : base(limitOptions)",
        "public class ThreeController(IClock clock, IOptionsMonitor<LimitOptions> limitOptions) : Base(limitOptions)");

    [Fact]
    public Task A_factory_of_a_registration_asks_its_provider() => InjectsAsync(
        """
        public class Pricing(IClock clock) { public IClock Clock => clock; }
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddScoped<Pricing>(sp => new Pricing(sp.GetRequiredService<IClock>()));
            }
        }
        """,
        "Pricing",
        "new Pricing(sp.GetRequiredService<IClock>(), sp.GetRequiredService<IOptionsMonitor<LimitOptions>>())");

    [Fact]
    public Task A_service_that_constructs_the_type_gets_the_monitor_too() => InjectsAsync(
        """
        public class Pricing(IClock clock) { public IClock Clock => clock; }
        public class OrdersController : ControllerBase
        {
            private readonly IClock _clock;
            public OrdersController(IClock clock) { _clock = clock; }
            public Pricing Get() { Pricing pricing = new(_clock); return pricing; }
        }
        public class Startup { public void ConfigureServices(IServiceCollection services) { services.AddScoped<Pricing>(); } }
        """,
        "Pricing",
        "public class Pricing(IClock clock, IOptionsMonitor<LimitOptions> limitOptions)",
        "public OrdersController(IClock clock, IOptionsMonitor<LimitOptions> limitOptions)",
        "new(_clock, _limitOptions)");

    [Fact]
    public Task A_service_that_is_registered_by_convention_is_one() => InjectsAsync(
        "public class Pricing { public Pricing(IClock clock) { _ = clock; } }",
        "Pricing",
        "public Pricing(IClock clock, IOptionsMonitor<LimitOptions> limitOptions)");

    [Theory]
    [InlineData("public static class Pricing { }", "is static")]
    [InlineData("public record Pricing(IClock Clock);", "is a record")]
    [InlineData("public struct Pricing { }", "is no class")]
    [InlineData("public class Pricing { public decimal Total { get; set; } }", "is not built by the container")]
    [InlineData("public class Pricing { public Pricing(string name) { _ = name; } }", "is not built by the container")]
    [InlineData("public class Pricing : Attribute { public Pricing(IClock clock) { _ = clock; } }", "is not built by the container")]
    [InlineData("public class Pricing { public Pricing() { } public Pricing(IClock clock) { _ = clock; } }", "without arguments")]
    [InlineData("public class Pricing { private Pricing(IClock clock) { _ = clock; } }", "no public constructor")]
    [InlineData(
        "public class Pricing { public Pricing(IClock clock) { _ = clock; } public static Pricing Of(IClock clock) => new Pricing(clock); }"
        + "public class Startup { public void ConfigureServices(IServiceCollection services) { services.AddScoped<Pricing>(); } }",
        "is constructed by hand")]
    public async Task What_the_container_does_not_build_is_refused(string source, string reason)
    {
        var (_, refusal) = await new PlacementSolution().Add("App", Prologue + source).InjectAsync("App", "Pricing");
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_construction_in_a_test_is_refused_with_its_place()
    {
        var solution = new PlacementSolution()
            .Add("App", Prologue + "public class Pricing(IClock clock) { public IClock Clock => clock; } public class Startup { public void ConfigureServices(IServiceCollection services) { services.AddScoped<Pricing>(); } }")
            .Add("App.Tests", "public class PricingTests { public object Run() => new Pricing(null!); }", "App");
        var (_, refusal) = await solution.InjectAsync("App", "Pricing");
        Assert.Equal("'Pricing' is constructed by hand in App.Tests.cs", refusal);
    }

    [Theory]
    [InlineData("int M() => /*here*/1;", true)]
    [InlineData("int P { get { return /*here*/1; } }", true)]
    [InlineData("System.Func<int> M() => () => /*here*/1;", true)]
    [InlineData("C() { _ = /*here*/1; }", true)]
    [InlineData("static int M() => /*here*/1;", false)]
    [InlineData("int F = /*here*/1;", false)]
    [InlineData("int P { get; } = /*here*/1;", false)]
    [InlineData("System.Func<int> M() => static () => /*here*/1;", false)]
    [InlineData("int M(int x = /*here*/1) => x;", false)]
    [InlineData("C() : this(/*here*/1) { } C(int x) { }", false)]
    [InlineData("[System.Obsolete(/*here*/\"\")] int M() => 1;", false)]
    public void Instance_members_are_in_reach_of_instance_code_alone(string member, bool expected)
    {
        var source = "class C { " + member + " }";
        var root = CSharpSyntaxTree.ParseText(source).GetRoot(TestContext.Current.CancellationToken);
        var place = root.FindToken(source.IndexOf("/*here*/", StringComparison.Ordinal) + 8).Parent!;
        Assert.IsType<LiteralExpressionSyntax>(place);
        Assert.Equal(expected, ConstructorInjection.CanReach(place));
    }

    private static async Task InjectsAsync(string source, string type, params string[] expected)
    {
        var (solution, refusal) = await new PlacementSolution().Add("App", Prologue + source).InjectAsync("App", type);
        Assert.Null(refusal);
        var text = await PlacementSolution.TextAsync(solution!, "App");
        foreach (var part in expected)
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }
}
