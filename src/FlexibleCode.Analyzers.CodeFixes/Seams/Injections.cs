using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// Plans the injection of options monitors and of the provider for all plans of one merge: one injection per options class, so that types that
/// depend on each other are rewritten together. A type that holds the service already, from an earlier fix, is left as it is.
/// </summary>
internal sealed class Injections(Solution solution, CancellationToken cancellationToken)
{
    private readonly Dictionary<(ProjectId, string Namespace, string Class), List<InjectOptions>> _groups = [];
    private readonly HashSet<(ProjectId, string, string)> _refused = [];
    private readonly Dictionary<(ProjectId, string, string), PlanNames> _names = [];
    private readonly List<InjectProvider> _providers = [];
    private readonly PlanNames _providerNames = new();
    private bool _isProviderRefused;

    /// <summary>Takes the injections of a plan whose classes are named.</summary>
    public void Add(SeamPlan plan, PlanNames names)
    {
        foreach (var edit in plan.Edits.OfType<InjectOptions>())
        {
            if (Held(edit, names) is { } held)
            {
                names[edit.Field] = held;
                continue;
            }

            var key = Key(edit, names);
            if (!_groups.TryGetValue(key, out var group))
            {
                _groups[key] = group = [];
                _names[key] = new PlanNames { [edit.Options.TypeName] = key.Class };
            }

            group.Add(edit);
        }

        foreach (var edit in plan.Edits.OfType<InjectProvider>())
        {
            if (ProviderOf(edit.OwnerSymbol, cancellationToken) is { } held)
            {
                names[edit.Field] = held;
            }
            else
            {
                _providers.Add(edit);
            }
        }
    }

    /// <summary>The plans that hand the monitors over, one per options class.</summary>
    public async Task<ImmutableArray<(SeamPlan Plan, PlanNames Names)>> PlanAsync()
    {
        var plans = ImmutableArray.CreateBuilder<(SeamPlan, PlanNames)>();
        foreach (var group in _groups)
        {
            var first = group.Value[0];
            var targets = group.Value
                .GroupBy(static e => e.Field)
                .Select(static e => new InjectionTarget(e.First().OwnerSymbol, e.Key))
                .ToImmutableArray();
            var plan = await ConstructorInjection
                .PlanAsync(solution, new InjectedOptions(first.Options, first.OptionsNamespace), targets, cancellationToken)
                .ConfigureAwait(false);
            if (plan.IsOffered)
            {
                plans.Add((new SeamPlan("", plan.Edits), _names[group.Key]));
            }
            else
            {
                _refused.Add(group.Key);
            }
        }

        if (_providers.Count > 0)
        {
            var targets = _providers.GroupBy(static e => e.Field).Select(static e => new InjectionTarget(e.First().OwnerSymbol, e.Key)).ToImmutableArray();
            var plan = await ConstructorInjection.PlanAsync(solution, new InjectedProvider(), targets, cancellationToken).ConfigureAwait(false);
            _isProviderRefused = !plan.IsOffered;
            if (plan.IsOffered)
            {
                plans.Add((new SeamPlan("", plan.Edits), _providerNames));
            }
        }

        return plans.ToImmutable();
    }

    /// <summary>Gives a plan the names of its monitors; <c>false</c> when one was refused and the plan is to be left out.</summary>
    public bool Settle(SeamPlan plan, PlanNames names)
    {
        foreach (var edit in plan.Edits.OfType<InjectOptions>())
        {
            if (names.Knows(edit.Field))
            {
                continue;
            }

            var key = Key(edit, names);
            if (_refused.Contains(key))
            {
                return false;
            }

            names[edit.Field] = _names[key].Lookup(edit.Field);
        }

        foreach (var edit in plan.Edits.OfType<InjectProvider>())
        {
            if (names.Knows(edit.Field))
            {
                continue;
            }

            if (_isProviderRefused)
            {
                return false;
            }

            names[edit.Field] = _providerNames.Lookup(edit.Field);
        }

        return true;
    }

    private static (ProjectId, string Namespace, string Class) Key(InjectOptions edit, PlanNames names) =>
        (edit.DocumentId.ProjectId, edit.OptionsNamespace, names.Lookup(edit.Options.TypeName));

    // A field, or the parameter of a primary constructor, of type IOptionsMonitor<class>.
    private string? Held(InjectOptions edit, PlanNames names)
    {
        var wanted = names.Lookup(edit.Options.TypeName);
        return edit.OwnerSymbol.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => IsMonitor(f.Type, wanted) && !f.IsStatic && !f.IsImplicitlyDeclared)?.Name
            ?? edit.OwnerSymbol.InstanceConstructors
                .Where(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is TypeDeclarationSyntax))
                .SelectMany(static c => c.Parameters)
                .FirstOrDefault(p => IsMonitor(p.Type, wanted))?.Name;
    }

    /// <summary>The provider that a type holds already: a field that only constructors set, or the parameter of a primary constructor.</summary>
    public static string? ProviderOf(INamedTypeSymbol owner, CancellationToken cancellationToken) =>
        owner.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static f => f is { IsStatic: false, IsReadOnly: true, IsImplicitlyDeclared: false } && IsProvider(f.Type))?.Name
        ?? owner.InstanceConstructors
            .Where(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is TypeDeclarationSyntax))
            .SelectMany(static c => c.Parameters)
            .FirstOrDefault(static p => IsProvider(p.Type))?.Name;

    private static bool IsProvider(ITypeSymbol type) => type is { Name: "IServiceProvider", ContainingNamespace.Name: "System" };

    private static bool IsMonitor(ITypeSymbol type, string options) =>
        type is INamedTypeSymbol { Name: "IOptionsMonitor", TypeArguments.Length: 1 } monitor && monitor.TypeArguments[0].Name == options;
}
