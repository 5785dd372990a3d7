using System.Globalization;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Decisions;

/// <summary>Reads every decision of a source, and writes each as one line, so that tests say what is expected as text.</summary>
internal static class ReadDecisions
{
    private const string Sets =
        """
        public enum State { Draft, Open, Done, Void, Finished = Done }
        public sealed class Item { public State State; public State? Maybe { get; set; } public string? Name { get; set; } public Item? Next; public decimal Amount; public int Days; }
        public static class Roles { public const string Admin = "Admin"; public static string Clerk => "Clerk"; public static readonly string Guest = "Guest"; }
        public sealed class Level { public static readonly Level Low = new(); public static readonly Level High = new(); }
        """;

    /// <summary>The decisions in the statements of a method that has everything as a parameter.</summary>
    public static IReadOnlyList<string> InMethod(string statements, string returns = "object?") =>
        [.. InSource(Method(statements, returns)).Select(Text)];

    public static Decision Single(string statements, string returns = "object?") =>
        Assert.Single(InSource(Method(statements, returns)));

    public static IReadOnlyList<string> InType(string members) => [.. InSource($"public class C {{ {members} }}").Select(Text)];

    public static IReadOnlyList<Decision> InSource(string source, bool mayHaveErrors = false)
    {
        var model = Model(source, mayHaveErrors);
        var found = new List<Decision>();
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (model.GetOperation(node) is not { } operation || operation.Syntax != node)
            {
                continue;
            }

            // A node may stand for several operations; the driver visits them all.
            for (var next = operation; next is not null && next.Syntax == node; next = next.ChildOperations.FirstOrDefault())
            {
                if (Array.IndexOf(DecisionReader.HeadKinds, next.Kind) >= 0 && DecisionReader.Read(next, default) is { } decision)
                {
                    found.Add(decision);
                }
                else if (Array.IndexOf(DecisionReader.TableKinds, next.Kind) >= 0 && DecisionReader.ReadTable(next, default) is { } table)
                {
                    found.Add(table);
                }
            }
        }

        return found;
    }

    public static SemanticModel Model(string source, bool mayHaveErrors = false)
    {
        var tree = CSharpSyntaxTree.ParseText(
            "using System; using System.Collections.Generic; using System.Linq;\n" + source + "\n" + Sets,
            new CSharpParseOptions(LanguageVersion.Latest));
        var compilation = CSharpCompilation.Create(
            "Read", [tree], ReferenceAssemblies.Default.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (!mayHaveErrors)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        }

        return compilation.GetSemanticModel(tree);
    }

    public static string Text(Decision decision)
    {
        var subjects = string.Join(", ", decision.Subjects.Select(s => s.Text + (s.Comparison == StringComparison.Ordinal ? "" : ":" + s.Comparison)));
        var rows = decision.Rows.Select(r => $"{string.Join("/", r.Keys.Select(Text))}{(r.Guard is null ? "" : " when " + r.Guard.Syntax)} => {Text(r.Outcome)}");
        var fallback = decision.Fallback.Kind == FallbackKind.Answers ? Text(decision.Fallback.Outcome!) : decision.Fallback.Kind.ToString();
        return $"{decision.Spelling} {subjects}: {string.Join("; ", rows)}; else {fallback}";
    }

    private static string Method(string statements, string returns) =>
        $"public class C {{ public static {returns} M(State from, State to, State? maybe, Item item, string name, int days, decimal amount, bool flag, Level level, object any) {{ {statements} }} }}";

    private static string Text(RowKey key) => key switch
    {
        AnyKey => "*",
        ConstantKey constants => (constants.IsNegated ? "not " : "") + string.Join("|", constants.Constants.Select(static c => c.Name is { Length: 0 } ? "''" : c.Value is null ? "null" : c.Name)),
        BoundKey bound => $"{Side(bound.Lower, "[", "(")}..{Side(bound.Upper, "]", ")")}",
        _ => "?",
    };

    private static string Side(Bound? bound, string closed, string open) =>
        bound is null ? "" : Convert.ToString(bound.Constant.Value, CultureInfo.InvariantCulture) + (bound.IsInclusive ? closed : open);

    private static string Text(Outcome outcome)
    {
        var value = outcome.Constant.HasValue
            ? Convert.ToString(outcome.Constant.Value, CultureInfo.InvariantCulture) ?? "null"
            : outcome.Value?.Syntax.ToString() ?? "";
        return outcome.Kind switch
        {
            OutcomeKind.Value => (outcome.Returns ? "return " : "") + value,
            OutcomeKind.Assigns => $"{outcome.Target!.Syntax} = {value}{(outcome.Returns ? " return" : "")}",
            _ => outcome.Kind + (outcome.Returns ? " return" : ""),
        };
    }
}
