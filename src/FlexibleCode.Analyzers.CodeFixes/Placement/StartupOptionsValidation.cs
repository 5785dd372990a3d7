using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>
/// Plans the statements that have options checked: a validator that is registered, and the order to ask it when the program starts, where the
/// application's references know one. Without it the first reading asks.
/// </summary>
internal static class StartupOptionsValidation
{
    private const string Extensions = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Options = "global::Microsoft.Extensions.Options.";

    /// <summary>The statements to insert in every application that binds the options.</summary>
    /// <param name="solution">The current solution.</param>
    /// <param name="projectId">The project that declares, or will declare, the options class.</param>
    /// <param name="optionsName">The full name of the options class.</param>
    /// <param name="nestedValidator">The name of the validator that is nested in it.</param>
    /// <param name="identity">What is validated.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<ImmutableArray<SeamEdit>> PlanAsync(
        Solution solution,
        ProjectId projectId,
        Func<NameLookup, string> optionsName,
        Func<NameLookup, string> nestedValidator,
        string identity,
        CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        foreach (var (root, anchor, model) in await StartupOptionsBinding.BindableAsync(solution, projectId, cancellationToken).ConfigureAwait(false))
        {
            var types = KnownTypes.For(model.Compilation);
            if (types.IValidateOptions is null)
            {
                continue;
            }

            var services = root.Services;
            var position = anchor.Node.SpanStart;
            var isInScope = StartupOptionsBinding.IsInScope(model, position, types.IServiceCollection, "AddSingleton");
            edits.Add(new InsertStatement(
                root.DocumentId,
                anchor.Node,
                anchor.IsBefore,
                "validate " + identity,
                names => StartupOptionsBinding.Statement(Registration(services, isInScope, optionsName(names), nestedValidator(names)))));
            if (types.OptionsBuilderExtensions is { } builder && !builder.GetMembers("ValidateOnStart").IsEmpty)
            {
                edits.Add(new InsertStatement(
                    root.DocumentId,
                    anchor.Node,
                    anchor.IsBefore,
                    "validate on start " + identity.Substring(0, identity.IndexOf(' ')),
                    names => StartupOptionsBinding.Statement(OnStart(services, isInScope, optionsName(names)))));
            }
        }

        return edits.ToImmutable();
    }

    private static string Registration(string services, bool isInScope, string options, string validator) =>
        isInScope
            ? $"{services}.AddSingleton<{Options}IValidateOptions<{options}>, {options}.{validator}>();"
            : $"{Extensions}ServiceCollectionServiceExtensions.AddSingleton<{Options}IValidateOptions<{options}>, {options}.{validator}>({services});";

    private static string OnStart(string services, bool isInScope, string options) =>
        isInScope
            ? $"{services}.AddOptions<{options}>().ValidateOnStart();"
            : $"{Extensions}OptionsBuilderExtensions.ValidateOnStart({Extensions}OptionsServiceCollectionExtensions.AddOptions<{options}>({services}));";
}
