using System.Collections.Immutable;
using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>
/// FLX9001: an option that is not used, because its value cannot be read or because no option has its name. It is about the set-up of the
/// package, so that it also speaks in test projects. Each pair of key and value is reported once.
/// </summary>
public sealed class OptionValidationAnalyzer : FlexibleAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public OptionValidationAnalyzer()
        : base(Rules.OptionIsUnreadable)
    {
    }

    private protected override bool RunsInTestProjects => true;

    private protected override void Start(RuleScope scope) => scope.OnEnd(static context => Validate(context));

    private static IEnumerable<Finding> Validate(CompilationAnalysisContext context)
    {
        foreach (var setting in Settings(context))
        {
            if (KnownOptions.Problem(setting.Key, setting.Value) is { } problem)
            {
                var place = ConfigFilePlace.Find(context.Options.AdditionalFiles, setting.Key, setting.Value, context.CancellationToken);
                yield return new Finding(Rules.OptionIsUnreadable, place, setting.Key, problem) { Subject = setting.Key };
            }
        }
    }

    // Files of one folder share their options, so that few of these are distinct. Where a host cannot list what is set, every known key is asked for, and
    // the options of each file are its own: of each folder one file is asked then. What a section for single files says, a build reports.
    private static IEnumerable<KeyValuePair<string, string>> Settings(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var seen = new HashSet<AnalyzerConfigOptions>();
        var folders = new FolderSet();
        var settings = new SortedDictionary<string, SortedSet<string>>(StringComparer.OrdinalIgnoreCase);
        Add(provider.GlobalOptions);
        bool? areListed = null;
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (areListed == false && !folders.Add(tree.FilePath))
            {
                continue;
            }

            var options = provider.GetOptions(tree);
            areListed ??= KnownOptions.AreListed(options);
            Add(options);
        }

        return settings.SelectMany(static s => s.Value.Select(v => new KeyValuePair<string, string>(s.Key, v)));

        void Add(AnalyzerConfigOptions options)
        {
            if (!seen.Add(options))
            {
                return;
            }

            foreach (var key in KnownOptions.KeysOf(options))
            {
                // Every key of every file is looked at, and few are the package's.
                if (key.Length > OptionDefinition.Prefix.Length && (key[0] | 0x20) == OptionDefinition.Prefix[0]
                    && key.StartsWith(OptionDefinition.Prefix, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out var value))
                {
                    if (!settings.TryGetValue(key, out var values))
                    {
                        settings[key] = values = new SortedSet<string>(StringComparer.Ordinal);
                    }

                    values.Add(value);
                }
            }
        }
    }
}
