using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Policy.CompiledMappingAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Tables that are told by what their rows hold: degrees, those who get the work, and times that are kept by a text.</summary>
public sealed class CompiledMappingRowTests
{
    [Theory]
    [InlineData("int Offset(Case c) => c.Cause switch { \"LEFT\" => 80, \"RIGHT\" => 50, _ => 10 };")]
    [InlineData("int Weight(Case c) => c.Cause switch { \"A\" => 80, \"HIGH\" => 50, _ => 10 };")]
    [InlineData("string Word(Case c) => c.Cause switch { \"HIGH\" => \"urgent\", \"LOW\" => \"easy\", _ => \"\" };")]
    [InlineData("List<Level> Of(Context db) { db.Add(new List<Level> { new() { Key = \"high\", ResponseHours = 2, ResolutionHours = 8 }, new() { Key = \"low\", ResponseHours = 8, ResolutionHours = 72 } }); return null; }")]
    [InlineData("List<Kept> Of() => new() { new() { Id = 1, Key = \"high\", ResponseHours = 2, ResolutionHours = 8 }, new() { Id = 2, Key = \"low\", ResponseHours = 8, ResolutionHours = 72 } };")]
    [InlineData("List<Level> Of() => new() { new() { Key = \"high\", ResponseHours = 2, Note = \"\" }, new() { Key = \"low\", ResponseHours = 8, Note = \"\" } };")]
    public async Task What_says_too_little_is_silent(string member) => await Verify.VerifyAnalyzerAsync(In(member));

    [Fact]
    public async Task Degrees_with_values_are_a_table() => await Verify.VerifyAnalyzerAsync(
        In("int Score(Case c) { int severityWeight = {|#0:c.Cause?.ToUpper() switch|} { {|#1:\"HIGH\"|} => 80, {|#2:\"MEDIUM\"|} => 50, {|#3:\"LOW\"|} => 20, _ => 10 }; return severityWeight; }"),
        Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithArguments("Cause", 3));

    [Fact]
    public async Task Who_gets_the_work_of_a_kind_is_a_table() => await Verify.VerifyAnalyzerAsync(
        In("int? DefaultAssigneeFor(string category) => {|#0:category switch|} { {|#1:\"hardware\"|} => 2, {|#2:\"software\"|} => 3, {|#3:\"access\"|} => 1, _ => 1 };"),
        Verify.Diagnostic(Rules.MappingIsCompiledIn).WithSeverity(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithArguments("category", 3));

    [Fact]
    public async Task Times_kept_by_a_text_are_a_table() => await Verify.VerifyAnalyzerAsync(
        In("List<Level> Of() => {|#0:new()|} { {|#1:new() { Key = \"high\", ResponseHours = 2, ResolutionHours = 8 }|}, {|#2:new() { Key = \"low\", ResponseHours = 8, ResolutionHours = 72 }|} };"),
        Verify.Diagnostic(Rules.MappingIsCompiledIn).WithSeverity(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("Level", 2));

    private static string In(string member) =>
        $$"""
        using System.Collections.Generic;
        public class Case { public string Cause { get; set; } }
        public class Context { public void Add(List<Level> levels) { } }
        public class Level { public string Key { get; set; } public int ResponseHours { get; set; } public int ResolutionHours { get; set; } public string Note { get; set; } }
        public class Kept { public int Id { get; set; } public string Key { get; set; } public int ResponseHours { get; set; } public int ResolutionHours { get; set; } }
        public class Desk { {{member}} }
        """;
}
