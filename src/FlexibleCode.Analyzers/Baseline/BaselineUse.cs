using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Baseline;

/// <summary>
/// Which accepted findings are still there in a compilation, told by the rules that ran. A place is noted once however often it is analyzed, as an
/// editor does.
/// </summary>
internal sealed class BaselineUse
{
    private static readonly ConditionalWeakTable<Compilation, BaselineUse> PerCompilation = new();

    private readonly ConcurrentDictionary<string, bool> _rules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Rule, string Member), ConcurrentDictionary<Location, bool>> _places = new();

    public static BaselineUse Of(Compilation compilation) => PerCompilation.GetValue(compilation, static _ => new BaselineUse());

    /// <summary>These rules look at the compilation: what they do not find is not there.</summary>
    public void NoteRules(ImmutableArray<DiagnosticDescriptor> rules)
    {
        foreach (var rule in rules)
        {
            _rules[rule.Id] = true;
        }
    }

    public void NoteFinding(string rule, string member, Location place) =>
        _places.GetOrAdd((rule, member), static _ => new())[place] = true;

    /// <summary>Whether a rule looked at the compilation.</summary>
    public bool Ran(string rule) => _rules.ContainsKey(rule);

    /// <summary>How many findings of a rule there are in a member that the baseline names.</summary>
    public int Found(string rule, string member) => _places.TryGetValue((rule, member), out var places) ? places.Count : 0;
}
