using FlexibleCode.Analyzers.Organization;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

/// <summary>What a file speaks of decides which rules are asked there: a word that is missed is a finding that is missed.</summary>
public sealed class FileTopicTests
{
    [Theory]
    [InlineData("class Order { int Price; string Name() => \"Order\"; }", nameof(FileTopics.None))]
    [InlineData("class Order { OrderStatus Now; }", nameof(FileTopics.States))]
    [InlineData("class Order { bool can_transition; }", nameof(FileTopics.States))]
    [InlineData("class Lease { LeaseFileStatus Now; }", nameof(FileTopics.States))]
    [InlineData("class Order { int NextLevel; }", nameof(FileTopics.Approval))]
    [InlineData("class Order { void APPROVE_ORDER() { } }", nameof(FileTopics.Approval))]
    [InlineData("class Order { void Genehmigen() { } }", nameof(FileTopics.Approval))]
    [InlineData("class Order { void NguoiDuyệt() { } }", nameof(FileTopics.Approval))]
    [InlineData("class Order { string NächsterSchritt; }", nameof(FileTopics.Approval))]
    [InlineData("class Order { void Set(dynamic d) => d[\"NextApprover\"] = 1; }", nameof(FileTopics.Approval))]
    [InlineData("class Order { bool May(User u) => u.IsInRole(\"A\"); }", nameof(FileTopics.Access))]
    [InlineData("class Order { bool May() => Read(\"userrole\") == \"A\"; }", nameof(FileTopics.Access))]
    [InlineData("class Order { bool May() => HttpContext.Session.Has(Keys.Kind); }", nameof(FileTopics.Access))]
    [InlineData("class Order { bool May(User u) => u.HasClaim(Keys.Kind, \"A\"); }", nameof(FileTopics.Access))]
    [InlineData("class Order { bool May() => Request.Headers[Keys.Kind] == \"A\"; }", nameof(FileTopics.Access))]
    [InlineData("class Order { /* the role, the status, the next one */ int Price; }", nameof(FileTopics.None))]
    [InlineData("class Order { void Approve(Status status, string role) { } }", nameof(FileTopics.All))]
    public void A_file_speaks_of_what_its_names_and_texts_say(string source, string topics)
    {
        var model = Model.Of(source);

        Assert.Equal(Enum.Parse<FileTopics>(topics), model.Organization.TopicsOf(model.Compilation.SyntaxTrees[0], CancellationToken.None));
    }

    [Fact]
    public void A_file_that_is_not_read_may_speak_of_anything()
    {
        var compilation = Model.Compile("Company.Application", []);
        var migration = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class Init { }", path: "/src/Migrations/Init.cs");
        compilation = compilation.AddSyntaxTrees(migration);
        var organization = OrganizationModel.For(compilation, new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]));

        Assert.Equal(FileTopics.All, organization.TopicsOf(migration, CancellationToken.None));
    }

    [Fact]
    public void Every_beginning_of_a_word_for_approving_is_seen()
    {
        foreach (var beginning in ApprovalWords.Beginnings)
        {
            var model = Model.Of("class Order { int " + beginning + "; }");

            Assert.True((model.Organization.TopicsOf(model.Compilation.SyntaxTrees[0], CancellationToken.None) & FileTopics.Approval) != 0, beginning);
        }
    }
}
