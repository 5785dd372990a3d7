using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Runs every case in the program before and in the program after, and requires that nothing that can be observed differs.</summary>
internal sealed class BehaviourComparison
{
    private const int MaxShown = 5;

    private readonly LoadedProgram _before;
    private readonly LoadedProgram _after;
    private readonly string _member;
    private readonly BehaviourSettings _settings;

    public BehaviourComparison(LoadedProgram before, LoadedProgram after, string member, BehaviourSettings settings)
    {
        _before = before;
        _after = after;
        _member = member;
        _settings = settings;
    }

    public async Task<BehaviourResult> RunAsync(CancellationToken cancellationToken)
    {
        var sectionsBefore = OptionsSections.Read(_before.Compilation, _settings.Sections, cancellationToken);
        var sectionsAfter = OptionsSections.Read(_after.Compilation, _settings.Sections, cancellationToken);
        var configuration = ConfigurationOf(sectionsBefore, sectionsAfter);

        using var hostBefore = new ProgramHost(_before, _settings, sectionsBefore);
        using var hostAfter = new ProgramHost(_after, _settings, sectionsAfter);
        var memberBefore = MemberPath.FindMethod(_before, _member);
        var memberAfter = MemberPath.FindMethod(_after, _member);
        if (memberBefore.GetParameters().Length != memberAfter.GetParameters().Length || memberBefore.IsStatic != memberAfter.IsStatic)
        {
            throw new VerificationException($"The signature of {_member} differs: '{memberBefore}' before, '{memberAfter}' after.");
        }

        var constants = SourceConstants.Read(_before.Compilation, cancellationToken).With(configuration?.Values ?? Enumerable.Empty<string?>());
        var generated = CaseGenerator.For(_before, memberBefore, constants, _settings);
        if (generated.Cases.Count == 0)
        {
            throw new VerificationException($"There is no case for {_member}: a comparison of nothing proves nothing.");
        }

        var before = new Observer(hostBefore, memberBefore, new Snapshot(Counts));
        var after = new Observer(hostAfter, memberAfter, new Snapshot(Counts));
        var observed = await CompareAsync(generated.Cases, before, after, cancellationToken).ConfigureAwait(false);
        if (observed.TrueForAll(static o => o.Exception is not null))
        {
            throw new VerificationException($"{_member} throws in every case, so that nothing of what it does was seen: {observed[0].Text}");
        }

        var changed = configuration is null ? 0 : await ConfigureAsync(generated.Cases, observed, hostAfter, after, configuration, cancellationToken).ConfigureAwait(false);

        return new BehaviourResult(
            generated.Cases.Count,
            generated.Total,
            observed.Count(static o => o.Exception is not null),
            observed.Select(static o => o.Text).Distinct(StringComparer.Ordinal).Count(),
            changed);
    }

    private async Task<List<Observation>> CompareAsync(IReadOnlyList<BehaviourCase> cases, Observer before, Observer after, CancellationToken cancellationToken)
    {
        var observed = new List<Observation>(cases.Count);
        var problems = new StringBuilder();
        var differing = 0;
        foreach (var @case in cases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var expected = await before.ObserveAsync(@case).ConfigureAwait(false);
            var actual = await after.ObserveAsync(@case).ConfigureAwait(false);
            observed.Add(expected);
            if (expected.Text != actual.Text && differing++ < MaxShown)
            {
                problems.AppendLine($"  case {@case}").AppendLine($"    before: {expected.Text}").AppendLine($"    after:  {actual.Text}");
            }
        }

        return differing == 0
            ? observed
            : throw new VerificationException($"{_member} behaves differently in {differing} of {cases.Count} cases:{Environment.NewLine}{problems}");
    }

    /// <summary>Counts the cases that configuration changes, in objects that were made before it was: no restart is needed.</summary>
    private async Task<int> ConfigureAsync(
        IReadOnlyList<BehaviourCase> cases, List<Observation> unconfigured, ProgramHost host, Observer after, Dictionary<string, string?> configuration, CancellationToken cancellationToken)
    {
        var changed = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            host.Configure(new Dictionary<string, string?>());
            var observation = await after.ObserveAsync(cases[i], meanwhile: () => host.Configure(configuration)).ConfigureAwait(false);
            if (observation.Exception is OptionsValidationException or InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" })
            {
                throw new VerificationException($"The configuration is refused: {Snapshot.Of(observation.Exception)}{Environment.NewLine}{Tell(configuration)}");
            }

            changed += observation.Text == unconfigured[i].Text ? 0 : 1;
        }

        return changed > 0
            ? changed
            : throw new VerificationException($"{_member} behaves as before in all {cases.Count} cases, although this is configured:{Environment.NewLine}{Tell(configuration)}");
    }

    private Dictionary<string, string?>? ConfigurationOf(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        if (_settings.Configuration is not { Count: 0 } told)
        {
            return _settings.Configuration;
        }

        var values = new Dictionary<string, string?>(told, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, section) in after)
        {
            if (_after.FindType(name) is { IsAbstract: false } options && options.GetConstructor(Type.EmptyTypes) is not null)
            {
                foreach (var (key, value) in GeneratedConfiguration.Of(options, section))
                {
                    values[key] = value;
                }
            }
        }

        return values.Count > 0
            ? values
            : throw new VerificationException($"No options type with a known section of configuration is in the program after (before: {before.Count}); name the section in {nameof(BehaviourSettings.Sections)}.");
    }

    // What the fix adds to a type of the program is no behaviour of before, and what such a type inherits from a framework is none of the program's.
    private bool Counts(PropertyInfo property)
    {
        var type = property.ReflectedType!;
        if (!_before.Declares(type) && !_after.Declares(type))
        {
            return true;
        }

        var declaring = property.DeclaringType!;
        var name = (declaring.IsConstructedGenericType ? declaring.GetGenericTypeDefinition() : declaring).FullName!;
        return _before.FindType(name.Replace('+', '.'))?.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance) is not null;
    }

    private static string Tell(Dictionary<string, string?> configuration) =>
        string.Join(Environment.NewLine, configuration.Select(static c => $"  {c.Key} = {c.Value}"));
}
