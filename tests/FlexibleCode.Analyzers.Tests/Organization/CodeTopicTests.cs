using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

/// <summary>What a member speaks of decides which rules are asked there: a word or a sign that is missed is a finding that is missed.</summary>
public sealed class CodeTopicTests
{
    [Theory]
    [InlineData("int Price; string Name() => \"Order\";", nameof(CodeTopics.None))]
    [InlineData("OrderStatus Now;", nameof(CodeTopics.States))]
    [InlineData("bool can_transition;", nameof(CodeTopics.States))]
    [InlineData("LeaseFileStatus Now;", nameof(CodeTopics.States))]
    [InlineData("int NextLevel;", "Approval, Succession")]
    [InlineData("void APPROVE_ORDER() { }", nameof(CodeTopics.Approval))]
    [InlineData("void Genehmigen() { }", nameof(CodeTopics.Approval))]
    [InlineData("void NguoiDuyệt() { }", nameof(CodeTopics.Approval))]
    [InlineData("string NächsterSchritt;", nameof(CodeTopics.Approval))]
    [InlineData("void Set(dynamic d) => d[\"NextApprover\"] = 1;", "Approval, Succession")]
    [InlineData("bool May(User u) => u.IsInRole(\"A\");", nameof(CodeTopics.Access))]
    [InlineData("bool May() => Read(\"userrole\") == \"A\";", "Access, Test")]
    [InlineData("bool May() => HttpContext.Session.Has(Keys.Kind);", nameof(CodeTopics.Access))]
    [InlineData("bool May(User u) => u.HasClaim(Keys.Kind, \"A\");", nameof(CodeTopics.Access))]
    [InlineData("bool May() => Request.Headers[Keys.Kind] == \"A\";", "Access, Test")]
    [InlineData("void Promote() { }", nameof(CodeTopics.Succession))]
    [InlineData("/* the role, the status, the next one, a < b, if */ int Price;", nameof(CodeTopics.None))]
    [InlineData("string Text() => $\"{(Status == OrderStatus.Open ? 1 : 2)} of {Limit > 3}\";", "States, Order, Choice, Test")]
    [InlineData("string Text() => $@\"{IsInRole(Keys.Kind)}\";", nameof(CodeTopics.Access))]
    [InlineData("string Text() => $\"\"\"{Status}\"\"\";", nameof(CodeTopics.States))]
    [InlineData("string Text() => \"Status < 3 ? a : b\";", nameof(CodeTopics.None))]
    public void A_member_speaks_of_what_its_names_and_texts_say(string member, string topics) =>
        Assert.Equal(Enum.Parse<CodeTopics>(topics), TopicsOf("class Order { " + member + " }"));

    [Theory]
    [InlineData("bool F(int a) => a < 3;", nameof(CodeTopics.Order))]
    [InlineData("bool F(int a) => a<3;", nameof(CodeTopics.Order))]
    [InlineData("bool F(int a) => a >= 3;", nameof(CodeTopics.Order))]
    [InlineData("bool F(int a) => a is > 3 and < 5;", "Order, Test")]
    [InlineData("bool F(int a) => a is < 1 or > 30;", "Order, Test")]
    [InlineData("bool F(int a) => a is < Least or > Most;", "Order, Test")]
    [InlineData("bool F(int a) => a is\n < Least\n or > Most;", "Order, Test")]
    [InlineData("bool F(int a) => a is < (1) or > (30);", "Order, Test")]
    [InlineData("bool F(int a, int b, bool c) => a < b ? b > a : c;", "Order, Branch")]
    [InlineData("bool F(int a, int b, bool c) => a<b?b>a:c;", "Order, Branch")]
    [InlineData("bool F(int a, int b, bool c) => c ? a < b : b > a;", "Order, Branch")]
    [InlineData("bool F(int a, int b) => a < b && b > 3;", nameof(CodeTopics.Order))]
    [InlineData("bool F(int a, int b) => (a < 3) == (b > (3));", "Order, Test")]
    [InlineData("bool F(int a, List<int> b) => a > b.Count;", nameof(CodeTopics.Order))]
    [InlineData("int F(int a) => Math.Min(a, 3);", "Order, Bounds")]
    [InlineData("int F(int a) => Clamp(a, 3, 5);", "Order, Bounds")]
    [InlineData("Rules() => RuleFor(x => x.A).GreaterThan(3);", "Order, Bounds")]
    [InlineData("Rules() => RuleFor(x => x.A).GreaterThanOrEqualTo(3);", "Order, Bounds")]
    [InlineData("Rules() => RuleFor(x => x.A).LessThan(3);", "Order, Bounds")]
    [InlineData("Rules() => RuleFor(x => x.A).LessThanOrEqualTo(3);", "Order, Bounds")]
    [InlineData("Rules() => RuleFor(x => x.A).InclusiveBetween(3, 5);", "Order, Bounds")]
    [InlineData("Rules() => RuleFor(x => x.A).ExclusiveBetween(3, 5);", "Order, Bounds")]
    [InlineData("Dictionary<string, List<(int A, int? B)[]>> Map { get; } = new();", nameof(CodeTopics.None))]
    [InlineData("(int Key, List<T1> Values)? Pair<T1, T_2>(Func<(int A, string B), T1[]> read) => null;", nameof(CodeTopics.None))]
    [InlineData("List<global::A.B?> Names => new List<int?[]>();", nameof(CodeTopics.None))]
    [InlineData("Func<int, int> F<T>() where T : class => x => x;", nameof(CodeTopics.None))]
    [InlineData("int F(bool a) { if (a) { return 1; } return 2; }", nameof(CodeTopics.Branch))]
    [InlineData("int F(bool a, bool b) { if (a) { return 1; } if (b) { return 2; } return 3; }", "Branch, Choice")]
    [InlineData("int F(bool a) => a ? 1 : 2;", nameof(CodeTopics.Branch))]
    [InlineData("int F(bool a) => a?1:2;", nameof(CodeTopics.Branch))]
    [InlineData("int F(bool a, bool b) => a ? 1 : b ? 2 : 3;", "Branch, Choice")]
    [InlineData("int F(bool a, bool b) => a ? b ? 1 : 2 : 3;", "Branch, Choice")]
    [InlineData("int F(int? a, string? b) => a?.Length ?? Take(b?[0]);", nameof(CodeTopics.None))]
    [InlineData("int F(int a) => a switch { 1 => 2, _ => 3 };", "Choice, Switch")]
    [InlineData("int F(int a) { switch (a) { case 1: return 2; default: return 3; } }", "Choice, Switch")]
    [InlineData("object[] All = { new A(), new A() };", "Rows, List")]
    [InlineData("List<A> All = [new(1), // the first\n /* and */ new(2)];", "Rows, List")]
    [InlineData("object One = new A();", nameof(CodeTopics.None))]
    [InlineData("bool F(Kind a) => a == Kind.One;", nameof(CodeTopics.Test))]
    [InlineData("bool F(Kind a) => a!=Kind.One;", nameof(CodeTopics.Test))]
    [InlineData("bool F(Kind a) => a is Kind.One or Kind.Two;", nameof(CodeTopics.Test))]
    [InlineData("bool F(Kind? a) => a is null or Kind.Two;", nameof(CodeTopics.Test))]
    [InlineData("bool F(Kind? a) => a is not null and not Kind.Two;", nameof(CodeTopics.Test))]
    [InlineData("bool F(Kind? a, Kind? b) => a is not null && b != null && a==null || a is  null;", nameof(CodeTopics.None))]
    [InlineData("bool F(Kind a, Kind nullable) => a == nullable;", nameof(CodeTopics.Test))]
    [InlineData("bool F(Kind a) => a.Equals(Kind.One);", nameof(CodeTopics.Test))]
    [InlineData("bool F(List<Kind> a) => a.Contains(Kind.One);", nameof(CodeTopics.Test))]
    [InlineData("bool F(List<Kind> a) => a.Any(b => b.Has(1));", nameof(CodeTopics.Test))]
    [InlineData("bool F(List<Kind> a) => a.Exists(b => b.Has(1));", nameof(CodeTopics.Test))]
    [InlineData("bool F(string a) => a.StartsWith('x');", nameof(CodeTopics.Test))]
    [InlineData("bool F(string a) => a.EndsWith('x');", nameof(CodeTopics.Test))]
    [InlineData("Dictionary<Kind, int> Map = new() { { Kind.One, 1 }, { Kind.Two, 2 } };", "Table, List")]
    [InlineData("Dictionary<Kind, int> Map = new() { [Kind.One] = 1 };", "Table, List")]
    [InlineData("HashSet<Kind> Set = new() { Kind.One, Kind.Two };", nameof(CodeTopics.List))]
    [InlineData("HashSet<Kind> Set = new HashSet<Kind>(Other.Comparer)\n { Kind.One };", nameof(CodeTopics.List))]
    [InlineData("Kind[] Set = new[] { Kind.One };", nameof(CodeTopics.List))]
    [InlineData("Kind[] Set = { Kind.One };", nameof(CodeTopics.List))]
    [InlineData("List<Kind> Set = [Kind.One];", nameof(CodeTopics.List))]
    [InlineData("HashSet<Kind> Set = new([Kind.One]);", nameof(CodeTopics.List))]
    [InlineData("HashSet<Kind> Set = new(collection: [Kind.One]);", nameof(CodeTopics.List))]
    [InlineData("Kind F(Kind[] a) { var made = new Order(); return a[1]; }", nameof(CodeTopics.None))]
    [InlineData("int A; [Mark] int this[int a] { get => a; }", nameof(CodeTopics.None))]
    [InlineData("int F(int a) { a = 3; a += 4; a <<= 1; return !true; }", nameof(CodeTopics.Order))]
    public void Signs_and_keywords_say_what_a_member_can_do(string member, string topics) =>
        Assert.Equal(Enum.Parse<CodeTopics>(topics), TopicsOf("class Order { " + member + " }"));

    [Theory]
    [InlineData("class OrderStatus { bool F() => true; }", nameof(CodeTopics.States))]
    [InlineData("class Order : OrderState { bool F() => true; }", nameof(CodeTopics.States))]
    [InlineData("record Order(OrderStatus Now) { bool F() => true; }", nameof(CodeTopics.States))]
    [InlineData("class OrderStatus { class Row { bool F() => true; } }", nameof(CodeTopics.States))]
    [InlineData("using static Acme.OrderStatus; class Order { bool F() => true; }", nameof(CodeTopics.States))]
    [InlineData("using S = Acme.OrderStatus; class Order { bool F() => true; }", nameof(CodeTopics.States))]
    [InlineData("namespace A { using S = Acme.OrderStatus; class Order { bool F() => true; } }", nameof(CodeTopics.States))]
    [InlineData("using Acme.OrderStatus; class Order { bool F() => true; }", nameof(CodeTopics.None))]
    [InlineData("class Order { OrderStatus Now; bool F() => true; }", nameof(CodeTopics.None))]
    [InlineData("class Order { bool F() => true; int G(int a) => a > 3 ? 1 : 2; }", nameof(CodeTopics.None))]
    [InlineData("class Order { int A; [Role] bool F() => true; }", nameof(CodeTopics.Access))]
    public void A_member_speaks_of_what_its_types_and_usings_say_too_and_of_nothing_that_others_say(string source, string topics)
    {
        var model = Model.Of(source);
        var tree = model.Compilation.SyntaxTrees[0];
        var body = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().First(static m => m.Identifier.ValueText == "F").ExpressionBody!;

        Assert.Equal(Enum.Parse<CodeTopics>(topics), model.Organization.TopicsFor(tree, TestContext.Current.CancellationToken).At(body));
    }

    [Theory]
    [InlineData("Hidden", nameof(CodeTopics.None))]
    [InlineData("Shown()", nameof(CodeTopics.None))]
    [InlineData("Shown(1)", nameof(CodeTopics.None))]
    [InlineData("Shown(typeof(Claim))", nameof(CodeTopics.Access))]
    [InlineData("Approvers(\"Clerk\", \"Lead\")", "Approval, Succession")]
    [InlineData("Authorize", nameof(CodeTopics.None))]
    [InlineData("Authorize(\"Budgets\")", nameof(CodeTopics.All))]
    [InlineData("Api.HasPermission(3)", nameof(CodeTopics.All))]
    [InlineData("RequireUnit(Unit.North)", nameof(CodeTopics.All))]
    public void An_attribute_speaks_for_itself_and_one_that_lets_somebody_in_of_anything(string attribute, string topics)
    {
        var model = Model.Of("class ApprovedOrder { bool A; [" + attribute + "] void F() { if (A) { } } }");
        var tree = model.Compilation.SyntaxTrees[0];
        var syntax = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<AttributeSyntax>().Single();

        Assert.Equal(Enum.Parse<CodeTopics>(topics), model.Organization.TopicsFor(tree, TestContext.Current.CancellationToken).At(syntax));
    }

    [Theory]
    [InlineData(nameof(CodeTopics.None), nameof(CodeTopics.None), nameof(CodeTopics.None), true)]
    [InlineData("States, Approval", nameof(CodeTopics.None), nameof(CodeTopics.Approval), true)]
    [InlineData("States, Approval", nameof(CodeTopics.None), "Access, Test", false)]
    [InlineData(nameof(CodeTopics.States), nameof(CodeTopics.Decision), "States, Test", true)]
    [InlineData(nameof(CodeTopics.States), nameof(CodeTopics.Decision), "States, List", false)]
    [InlineData(nameof(CodeTopics.States), nameof(CodeTopics.Decision), nameof(CodeTopics.Test), false)]
    [InlineData(nameof(CodeTopics.States), nameof(CodeTopics.Decision), nameof(CodeTopics.All), true)]
    public void A_rule_is_asked_where_both_its_needs_are_met(string oneOf, string andOneOf, string topics, bool isAsked) =>
        Assert.Equal(isAsked, new CodeNeed(Enum.Parse<CodeTopics>(oneOf), Enum.Parse<CodeTopics>(andOneOf)).IsMetBy(Enum.Parse<CodeTopics>(topics)));

    [Fact]
    public void Top_level_statements_speak_of_what_their_file_says()
    {
        var model = Model.Of("System.Console.WriteLine(1); enum OrderStatus { Open }");
        var tree = model.Compilation.SyntaxTrees[0];

        Assert.Equal(CodeTopics.States, model.Organization.TopicsFor(tree, TestContext.Current.CancellationToken).At(tree.GetRoot(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void The_name_of_a_method_that_takes_a_role_is_one_for_access_where_it_is_called()
    {
        var model = Model.Of(
            "class Guard { public bool Allows(string role) => Current.IsInRole(role); }",
            "class Order { bool F(Guard g) => g.Allows(\"A\"); bool G() => true; }");
        var tree = model.Compilation.SyntaxTrees[1];
        var topics = model.Organization.TopicsFor(tree, TestContext.Current.CancellationToken);
        var methods = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().ToList();

        Assert.Equal(CodeTopics.Access | CodeTopics.Wrapped, topics.At(methods[0].ExpressionBody!));
        Assert.Equal(CodeTopics.None, topics.At(methods[1].ExpressionBody!));
    }

    [Theory]
    [InlineData("bool F() { bool Allows(string role) => Current.IsInRole(role); return Allows(\"A\"); }", true)]
    [InlineData("bool F(User user) => user.HasRole && Allows(\"A\"); bool Allows(string role) => true;", true)]
    [InlineData("bool F(User user) => user.HasRole && Grants(\"A\"); bool Allows(string role) => true;", false)]
    [InlineData("bool F() => HasRole(\"A\"); bool HasRole(string role) => true;", false)]
    public void Such_a_name_is_seen_beside_words_for_access_and_for_local_functions_too(string members, bool isSeen)
    {
        var model = Model.Of("class Guard { " + members + " }");
        var tree = model.Compilation.SyntaxTrees[0];
        var method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static m => m.Identifier.ValueText == "F");

        Assert.Equal(
            isSeen ? CodeTopics.Access | CodeTopics.Wrapped : CodeTopics.Access,
            model.Organization.TopicsFor(tree, TestContext.Current.CancellationToken).At((SyntaxNode?)method.Body ?? method.ExpressionBody!));
    }

    [Fact]
    public void What_the_members_of_a_file_speak_of_is_kept_until_such_methods_come_or_go()
    {
        var calling = CSharpSyntaxTree.ParseText("class Order { bool F(Guard g) => g.Allows(\"A\"); }", path: "/src/Order.cs", cancellationToken: TestContext.Current.CancellationToken);
        var before = Model.Compile("Company.Application", [], "class Guard { public bool Allows(string name) => true; }").AddSyntaxTrees(calling);
        var same = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Invoice { }", path: "/src/Invoice.cs", cancellationToken: TestContext.Current.CancellationToken));
        var after = Model.Compile("Company.Application", [], "class Guard { public bool Allows(string role) => true; }").AddSyntaxTrees(calling);

        Assert.Equal(CodeTopics.None, TopicsOf(Organization(before), calling, "F"));
        Assert.Same(Members(before), Members(same));
        Assert.NotSame(Members(before), Members(after));
        Assert.Equal(CodeTopics.Access | CodeTopics.Wrapped, TopicsOf(Organization(after), calling, "F"));

        static OrganizationModel Organization(Compilation compilation) => OrganizationModel.For(compilation, new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]));
        MemberTopics Members(Compilation compilation) => Organization(compilation).TopicsFor(calling, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_migration_is_asked_by_what_it_says_and_teaches_nothing_whoever_comes_first()
    {
        var compilation = Model.Compile("Company.Application", [], "class Order { bool F(Guard g) => g.Allows(\"A\"); }");
        var migration = CSharpSyntaxTree.ParseText(
            "class Guard { public bool Allows(string role) => Current.IsInRole(role); bool G(int a) => a == 3; }",
            path: "/src/Migrations/Init.cs",
            cancellationToken: TestContext.Current.CancellationToken);
        compilation = compilation.AddSyntaxTrees(migration);
        var organization = OrganizationModel.For(compilation, new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]));
        var facts = organization.FactsOf(migration, TestContext.Current.CancellationToken);

        Assert.Contains("Allows", facts.Wrappers);
        Assert.Equal(CodeTopics.None, TopicsOf(organization, compilation.SyntaxTrees[0], "F"));
        Assert.Equal(CodeTopics.Test, TopicsOf(organization, migration, "G"));
    }

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Every_beginning_of_a_word_is_seen(string beginning, string topic) =>
        Assert.True((TopicsOf("class Order { int " + beginning + "; }") & Enum.Parse<CodeTopics>(topic)) != 0);

    public static TheoryData<string, string> Beginnings()
    {
        var data = new TheoryData<string, string>();
        data.AddRange([.. ApprovalWords.Beginnings.Select(static b => new TheoryDataRow<string, string>(b, nameof(CodeTopics.Approval)))]);
        data.AddRange([.. SuccessionWords.Beginnings.Select(static b => new TheoryDataRow<string, string>(b, nameof(CodeTopics.Succession)))]);
        return data;
    }

    private static CodeTopics TopicsOf(string source)
    {
        var model = Model.Of(source);
        var tree = model.Compilation.SyntaxTrees[0];
        return model.Organization.TopicsFor(tree, TestContext.Current.CancellationToken).At(tree.GetRoot(TestContext.Current.CancellationToken));
    }

    private static CodeTopics TopicsOf(OrganizationModel organization, SyntaxTree tree, string method)
    {
        var declaration = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(m => m.Identifier.ValueText == method);
        return organization.TopicsFor(tree, TestContext.Current.CancellationToken).At(declaration.ExpressionBody!);
    }
}
