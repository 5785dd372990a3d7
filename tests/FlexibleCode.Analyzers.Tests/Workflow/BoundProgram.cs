using System.Text.RegularExpressions;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>A program whose one service decides by a table, and what it does when the table is bound to configuration.</summary>
internal static partial class BoundProgram
{
    /// <summary>The type that decides; its section is "Order".</summary>
    public const string Service = "OrderService";

    private const string Root = "Company.Startup.Configure";

    private const string Usings =
        "using System; using System.Linq; using System.Collections.Generic; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection;\nnamespace Company;\npublic class OrderService { ";

    private const string Rest =
        """
         }

        public enum OrderStatus { Draft, Open, Done, Void }
        public enum OrderAction { Edit, Pay, Cancel }
        public enum PaymentStatus { Waiting, Settled, Bounced }
        public enum ShippingStatus { Packing, Sent }
        public enum Role { Clerk, Manager, Director, Auditor }
        public static class TicketStatuses { public const string New = "new"; public const string Busy = "busy"; public const string Closed = "closed"; }
        public static class RoleNames { public const string Clerk = "Clerk"; public const string Manager = "Manager"; public const string Director = "Director"; }

        public sealed class ClaimState
        {
            private ClaimState(string name) => Name = name;
            public string Name { get; }
            public static readonly ClaimState Filed = new("filed");
            public static readonly ClaimState Checked = new("checked");
            public static ClaimState Paid { get; } = new("paid");
        }

        public record ParcelState(string Code)
        {
            public static readonly ParcelState Packed = new("P");
            public static readonly ParcelState Sent = new("S");
            public static readonly ParcelState Lost = new("L");
        }

        public static class Cases
        {
            public static ClaimState?[] Claims() => new[] { ClaimState.Filed, ClaimState.Checked, ClaimState.Paid, null };
            public static ParcelState?[] Parcels() => new[] { ParcelState.Packed, ParcelState.Sent, new ParcelState("P"), new ParcelState("?"), null };
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddScoped<OrderService>();
            }
        }

        public static class Application
        {
            public static void Compose(IServiceCollection services, IConfiguration configuration) => Startup.Configure(services, configuration);
        }
        """;

    private const string Head =
        """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        namespace Company;


        """;

    private const string Tail =
        """


        public enum OrderStatus { Draft, Open, Done, Void }

        public enum OrderAction { Edit, Pay, Cancel }

        public static class Application
        {
            public static void Compose(IServiceCollection services, IConfiguration configuration) => Startup.Configure(services, configuration);
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddScoped<OrderService>();

        """;

    /// <summary>The program with members of its service.</summary>
    public static string Source(string members) => Usings + members + Rest;

    /// <summary>Every case of the first public method answers as before; with configuration, as many differ as are named (any, if negative).</summary>
    public static async Task VerifyAsync<TAnalyzer, TFix>(string members, string key, int cases, int changed, params string[] entries)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        await VerifyUnchangedAsync<TAnalyzer, TFix>(members, key, cases);
        var configured = await RunAsync<TAnalyzer, TFix>(members, key, Configuration("", entries));
        Assert.True(changed < 0 ? configured.Changed > 0 : configured.Changed == changed, $"{configured.Changed} cases changed");
    }

    /// <summary>Every case of the first public method answers as before.</summary>
    public static async Task VerifyUnchangedAsync<TAnalyzer, TFix>(string members, string key, int cases = -1)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var result = await RunAsync<TAnalyzer, TFix>(members, key, null);
        Assert.True(cases < 0 || result.Cases == cases, $"{result.Cases} cases");
        Assert.True(result.Outcomes >= 2);
    }

    /// <summary>What the rewritten program says when it refuses to start; <c>null</c> if it starts.</summary>
    public static Task<string?> StartAsync<TAnalyzer, TFix>(string members, string key, string section, params string[] entries)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        BehaviourVerifier.StartAsync<TAnalyzer, TFix>(Source(members), key, Root, Configuration(section, entries), TestContext.Current.CancellationToken);

    /// <summary>The action is not offered where the members say with markup that something is found.</summary>
    public static Task VerifyNotOfferedAsync<TAnalyzer, TFix>(string members, string key)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        CSharpCodeFixVerifier<TAnalyzer, TFix>.VerifyCodeFixAsync(Source(members), Source(members), key);

    /// <summary>What is written for a service, one by one and all at once: its new text, the readers that it needs, its options and its registrations.</summary>
    public static async Task VerifyOutputAsync<TAnalyzer, TFix>(string key, string before, string service, string[] readers, string options, string registrations)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix>
        {
            TestCode = Head + before + Tail + "    }\n}\n",
            FixedCode = Head + service + "\n\n" + ReadersOf(readers) + "\n" + options + Tail + Indented(registrations, 2) + "\n    }\n}\n",
            CodeActionEquivalenceKey = key,

            // The constructor that the type gets is public and has no comment, as none of its members has.
            TestBehaviors = TestBehaviors.SkipNewWarningCheck,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    // The methods as they are brought along, with the names that the simplifier shortens.
    private static string ReadersOf(string[] names)
    {
        var methods = names.Select(static n => ConfiguredTableNames.Methods.Concat(ConfiguredTableReaders.Methods).Single(m => m.Name == n).Source(n, static other => other));
        var text = string.Join("\n\n", methods.Select(static m => Indented(LongNames().Replace(m.ReplaceLineEndings("\n"), ""), 1)));
        return $"/// <summary>Reads tables from configuration, and says section and row of what is wrong with them.</summary>\ninternal static class ConfiguredTables\n{{\n{text}\n}}\n";
    }

    private static string Indented(string text, int steps) =>
        string.Join("\n", text.Split('\n').Select(l => l.Length == 0 ? l : new string(' ', 4 * steps) + l));

    private static Task<BehaviourResult> RunAsync<TAnalyzer, TFix>(string members, string key, Dictionary<string, string?>? configuration)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        BehaviourVerifier.VerifyAsync<TAnalyzer, TFix>(
            Source(members),
            $"Company.{Service}.{Method().Match(members).Groups[1].Value}",
            key,
            new BehaviourSettings
            {
                CompositionRoot = Root,
                Configuration = configuration,
                ValuesFrom = { ["claim"] = "Company.Cases.Claims", ["next"] = "Company.Cases.Claims", ["parcel"] = "Company.Cases.Parcels" },
            },
            TestContext.Current.CancellationToken);

    private static Dictionary<string, string?> Configuration(string section, string[] entries)
    {
        var configuration = new Dictionary<string, string?>();
        for (var i = 0; i < entries.Length; i += 2)
        {
            configuration[section + entries[i]] = entries[i + 1];
        }

        return configuration;
    }

    [GeneratedRegex(@"global::System\.(Collections\.Generic\.|Globalization\.)?")]
    private static partial Regex LongNames();

    [GeneratedRegex(@"public \S+ (\w+)\(")]
    private static partial Regex Method();
}
