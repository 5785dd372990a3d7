using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>Whether steps can be services of the container instead, and how they are registered.</summary>
internal static class StepServices
{
    private const int FewestSteps = 2;

    // As code says it: by text, because a registration may stand in any project and in any form.
    private static readonly string[] Registering =
    [
        "FromAssembl", "RegisterAssemblyTypes", "AsImplementedInterfaces", "AddClasses", "IEnumerable<{0}>", "GetServices<{0}>", "GetService<{0}>",
        "GetRequiredService<{0}>", "Transient<{0}", "Scoped<{0}", "Singleton<{0}", "typeof({0})",
    ];

    /// <summary>
    /// Whether nobody can tell a step that lives longer from one that is made anew: it takes nothing, keeps nothing and does nothing when it is
    /// made or thrown away. And whether the constructor of the type can name the contract.
    /// </summary>
    public static bool CanBeServices(StepSequence sequence, INamedTypeSymbol owner) =>
        Reach(sequence.Contract) >= Math.Min(Reach(owner), (int)Accessibility.Public)
        && !sequence.Contract.IsGenericType
        && sequence.Steps.All(static s => s is { Arguments.IsEmpty: true, Initializer: null, Type: INamedTypeSymbol step } && IsStateless(step));

    /// <summary>Whether nothing registers, finds or takes services of this contract already, and no second sequence would join this one.</summary>
    public static async Task<bool> AreAloneAsync(Solution solution, StepSequence sequence, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var name = sequence.Contract.Name;
        var patterns = Registering.Select(s => s.Replace("{0}", name)).ToArray();
        var first = sequence.Steps[0].Type!.Name;
        foreach (var document in solution.Projects.SelectMany(static p => p.Documents))
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (patterns.Any(p => text.IndexOf(p, StringComparison.Ordinal) >= 0))
            {
                return false;
            }

            if (text.IndexOf(first, StringComparison.Ordinal) >= 0 && await HasAnotherAsync(document, sequence, organization, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The registrations, in the old order; empty or <c>null</c> where no start-up code takes them.</summary>
    public static Task<ImmutableArray<SeamEdit>?> RegisterAsync(SeamRequest request, StepSequence sequence, CancellationToken cancellationToken)
    {
        var contract = sequence.Contract.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return StartupRegistration.PlanAsync(
            request.Solution,
            request.Document.Project.Id,
            "AddTransient",
            $"register steps of {contract}",
            place => sequence.Steps.All(s => place.Model.IsAccessible(place.Position, s.Type!))
                ? _ => sequence.Steps.Select(s => $".AddTransient<{contract}, {s.Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>()")
                : null,
            cancellationToken);
    }

    private static async Task<bool> HasAnotherAsync(Document document, StepSequence sequence, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return true;
        }

        foreach (var node in root.DescendantNodes())
        {
            if (node is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax or BaseObjectCreationExpressionSyntax
                && !(node.SyntaxTree == sequence.Value.Syntax.SyntaxTree && (node.Span.Contains(sequence.Value.Syntax.Span) || sequence.Value.Syntax.Span.Contains(node.Span)))
                && model.GetOperation(node, cancellationToken) is { } operation
                && StepSequence.Read(operation, FewestSteps, organization, cancellationToken) is { } other
                && other.Contract.Name == sequence.Contract.Name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStateless(INamedTypeSymbol step)
    {
        if (step.IsGenericType || step.AllInterfaces.Any(static i => i.Name is "IDisposable" or "IAsyncDisposable"))
        {
            return false;
        }

        for (var type = step; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (type.TypeKind != TypeKind.Class || type.DeclaringSyntaxReferences.IsEmpty)
            {
                return false;
            }

            foreach (var member in type.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false } or IEventSymbol { IsStatic: false }
                    or IMethodSymbol { MethodKind: MethodKind.StaticConstructor or MethodKind.Destructor }
                    or IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false })
                {
                    return false;
                }
            }
        }

        return true;
    }

    // How far a type can be named: the narrowest of it and the types around it.
    private static int Reach(INamedTypeSymbol type)
    {
        var reach = (int)Accessibility.Public;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            reach = Math.Min(reach, (int)current.DeclaredAccessibility);
        }

        return reach;
    }
}
