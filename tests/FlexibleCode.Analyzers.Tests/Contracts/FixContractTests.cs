using System.Composition;
using System.Reflection;
using FlexibleCode.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

public sealed class FixContractTests
{
    [Theory]
    [MemberData(nameof(Product.FixNames), MemberType = typeof(Product))]
    public void A_fix_is_exported_and_shared(string name)
    {
        var type = Product.Fix(name).GetType();
        Assert.True(type.IsPublic && type.IsSealed);
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>(inherit: false);
        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.NotNull(type.GetCustomAttribute<SharedAttribute>(inherit: false));
    }

    [Theory]
    [MemberData(nameof(Product.FixNames), MemberType = typeof(Product))]
    public void A_fix_is_built_on_the_one_base(string name) => Assert.IsAssignableFrom<SeamFix>(Product.Fix(name));

    [Theory]
    [MemberData(nameof(Product.FixNames), MemberType = typeof(Product))]
    public void A_fix_fixes_rules_of_the_table_of_contents(string name)
    {
        var ids = Product.Fix(name).FixableDiagnosticIds;
        Assert.NotEmpty(ids);
        Assert.All(ids, static id => Assert.Contains(Product.Descriptors, d => d.Id == id));
    }

    [Theory]
    [MemberData(nameof(Product.FixNames), MemberType = typeof(Product))]
    public void Fix_All_serves_every_scope_without_the_batch_fixer(string name)
    {
        var provider = Product.Fix(name).GetFixAllProvider();
        Assert.NotNull(provider);
        Assert.NotSame(WellKnownFixAllProviders.BatchFixer, provider);
        var scopes = provider.GetSupportedFixAllScopes().ToList();
        Assert.Contains(FixAllScope.Document, scopes);
        Assert.Contains(FixAllScope.Project, scopes);
        Assert.Contains(FixAllScope.Solution, scopes);
    }

    [Theory]
    [MemberData(nameof(Product.FixNames), MemberType = typeof(Product))]
    public void Every_action_has_a_public_constant_key(string name)
    {
        var fix = (SeamFix)Product.Fix(name);
        Assert.NotEmpty(fix.Actions);
        var constants = fix.GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(static f => f.IsLiteral)
            .Select(static f => f.GetRawConstantValue());
        Assert.Subset(constants.ToHashSet(), fix.Actions.Select(static a => (object?)a.EquivalenceKey).ToHashSet());
    }

    [Fact]
    public void Every_key_is_used_once()
    {
        var keys = Product.FixTypes.Select(static t => Product.Fix(t.FullName!)).OfType<SeamFix>().SelectMany(static f => f.Actions).Select(static a => a.EquivalenceKey).ToList();
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Nothing_uses_the_batch_fixer() =>
        Assert.DoesNotContain(Repository.Sources(Repository.CodeFixesFolder), static p => File.ReadAllText(p).Contains("BatchFixer", StringComparison.Ordinal));
}
