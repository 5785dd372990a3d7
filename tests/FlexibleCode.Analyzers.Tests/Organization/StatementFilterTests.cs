using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

/// <summary>A statement is passed over only if none of the signs stands in it that the asked rules look for.</summary>
public sealed class StatementFilterTests
{
    private const string Body =
        """
        class Order
        {
            int F(int a, int b)
            {
                Log(a);
                if (a == 3) { Log(b); b = a; }
                foreach (var c in All) { if (c > 3) { Log(c); } }
                var d = a switch { 1 => 2, _ => 3 };
                return d;
            }
        }
        """;

    [Theory]
    [InlineData(nameof(CodeTopics.Test), "if (a == 3)")]
    [InlineData(nameof(CodeTopics.Order), "foreach (var c in All)", "if (c > 3)")]
    [InlineData(nameof(CodeTopics.Switch), "var d = ")]
    [InlineData("Test, Switch", "if (a == 3)", "var d = ")]
    [InlineData(nameof(CodeTopics.Branch), "if (a == 3)", "foreach (var c in All)", "if (c > 3)")]
    [InlineData(nameof(CodeTopics.Table))]
    [InlineData(nameof(CodeTopics.All), "Log(a);", "if (a == 3)", "Log(b);", "b = a;", "foreach (var c in All)", "if (c > 3)", "Log(c);", "var d = ", "return d;")]
    public void Left_are_those_with_a_sign(string signs, params string[] left) => Assert.Equal(left, Left(Enum.Parse<CodeTopics>(signs)));

    [Theory]
    [InlineData(nameof(CodeTopics.Access), nameof(CodeTopics.None), nameof(CodeTopics.All))]
    [InlineData(nameof(CodeTopics.None), nameof(CodeTopics.None), nameof(CodeTopics.All))]
    [InlineData("Access, Test", nameof(CodeTopics.None), "Access, Test")]
    [InlineData(nameof(CodeTopics.States), nameof(CodeTopics.List), nameof(CodeTopics.List))]
    [InlineData("Test, Switch", nameof(CodeTopics.Choice), "Choice, Branch, Switch")]
    public void What_a_rule_needs_says_which_signs_it_looks_for(string oneOf, string andOneOf, string signs) =>
        Assert.Equal(Enum.Parse<CodeTopics>(signs), new CodeNeed(Enum.Parse<CodeTopics>(oneOf), Enum.Parse<CodeTopics>(andOneOf)).Signs);

    [Theory]
    [InlineData(nameof(CodeTopics.Access), "Access, Test", "Access, Test")]
    [InlineData(nameof(CodeTopics.Approval), nameof(CodeTopics.Approval), nameof(CodeTopics.Approval))]
    public void A_rule_that_needs_words_may_say_which_signs_it_finds_something_by(string oneOf, string inStatement, string signs) =>
        Assert.Equal(Enum.Parse<CodeTopics>(signs), new CodeNeed(Enum.Parse<CodeTopics>(oneOf), InStatement: Enum.Parse<CodeTopics>(inStatement)).Signs);

    [Fact]
    public void Where_a_method_that_takes_a_role_is_named_no_statement_is_passed_over()
    {
        var actions = new OperationActions();
        actions.Add(static (in _) => null, new CodeNeed(CodeTopics.Access, InStatement: CodeTopics.Access), [OperationKind.Invocation]);

        Assert.NotEqual(0UL, actions.Wanted(CodeTopics.Access, out var signs));
        Assert.Equal(CodeTopics.Access, signs);
        Assert.NotEqual(0UL, actions.Wanted(CodeTopics.Access | CodeTopics.Wrapped, out signs));
        Assert.Equal(CodeTopics.All, signs);
    }

    [Fact]
    public void It_can_be_asked_out_of_order()
    {
        var model = Model.Of(Body);
        var filter = new StatementFilter(model.Organization.TopicsFor(model.Compilation.SyntaxTrees[0], TestContext.Current.CancellationToken).Places, CodeTopics.Test);
        var statements = Statements(model).Where(static s => s.Syntax is IfStatementSyntax).ToList();

        Assert.True(filter.PassesOver(statements[1], OperationKind.Conditional));
        Assert.False(filter.PassesOver(statements[0], OperationKind.Conditional));
    }

    private static List<string> Left(CodeTopics signs)
    {
        var model = Model.Of(Body);
        var filter = new StatementFilter(model.Organization.TopicsFor(model.Compilation.SyntaxTrees[0], TestContext.Current.CancellationToken).Places, signs);
        var left = new List<string>();
        foreach (var statement in Statements(model))
        {
            if (!filter.PassesOver(statement, statement.Kind))
            {
                var text = statement.Syntax.ToString();
                var end = text.IndexOfAny([')', ';'], text.StartsWith("Log", StringComparison.Ordinal) || text.EndsWith("};", StringComparison.Ordinal) ? text.Length - 1 : 0);
                left.Add(text.StartsWith("var", StringComparison.Ordinal) ? text[..8] : text[..(end + 1)]);
            }
        }

        return left;
    }

    private static List<IOperation> Statements(Model model)
    {
        var tree = model.Compilation.SyntaxTrees[0];
        var method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var body = model.Compilation.GetSemanticModel(tree).GetOperation(method, TestContext.Current.CancellationToken)!;
        return [.. body.Descendants().Where(static o => o.Syntax is StatementSyntax and not BlockSyntax && !o.IsImplicit && o.Kind != OperationKind.VariableDeclaration)];
    }
}
