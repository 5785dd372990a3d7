using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Registers the classes of a branch, each under the roles that it is for.</summary>
internal static class RoleServiceRegistration
{
    private const string Method = "AddKeyedSingleton";

    /// <summary>
    /// Whether start-up code of another project has to name the classes; <c>null</c> where there is none, or where another container than the
    /// framework's, that may know no keys, is put in its place.
    /// </summary>
    public static async Task<bool?> IsFarAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        var roots = await StartupLocator.FindAsync(request.Solution, request.Document.Project.Id, cancellationToken).ConfigureAwait(false);
        foreach (var root in roots)
        {
            foreach (var document in request.Solution.GetProject(root.ProjectId)?.Documents ?? [])
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                if (text.ToString().IndexOf("ServiceProviderFactory", StringComparison.Ordinal) >= 0)
                {
                    return null;
                }
            }
        }

        return roots.IsEmpty ? null : roots.Any(r => r.ProjectId != request.Document.Project.Id);
    }

    /// <summary>The statements; <c>null</c> or empty where no start-up code takes them.</summary>
    public static Task<ImmutableArray<SeamEdit>?> PlanAsync(SeamRequest request, INamedTypeSymbol owner, RoleServiceClasses classes, CancellationToken cancellationToken)
    {
        var prefix = owner.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".";
        return StartupRegistration.PlanAsync(
            request.Solution,
            request.Document.Project.Id,
            Method,
            $"register {prefix} {classes.Contract.Preferred} {classes.Contract.Identity}",
            place => Keys(place, classes) is { } keys
                ? names => classes.Services.Select((s, i) => $".{Method}<{prefix}{names(classes.Contract)}, {prefix}{names(s.Class)}>({keys[i]})")
                : null,
            cancellationToken);
    }

    // The same roles as in the branch, by their names where start-up code may say them.
    private static string[]? Keys(RegistrationPlace place, RoleServiceClasses classes)
    {
        var keys = new string[classes.Services.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (Key(classes.Services[i].Key, place) is not { } key)
            {
                return null;
            }

            keys[i] = key;
        }

        return keys;
    }

    private static string? Key(KeyConstant constant, RegistrationPlace place)
    {
        if (constant.Symbol is IFieldSymbol { ContainingType: { } type } field
            && RoleServiceReach.Of(type) >= Least(type, place)
            && (type.TypeKind == TypeKind.Enum || (field.IsConst && field.DeclaredAccessibility >= Least(type, place))))
        {
            var name = SyntaxFacts.GetKeywordKind(field.Name) == SyntaxKind.None ? field.Name : "@" + field.Name;
            var member = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + name;
            return type.TypeKind == TypeKind.Enum && constant.Value is string ? $"nameof({member})" : member;
        }

        return constant.Value is string or int ? SymbolDisplay.FormatPrimitive(constant.Value, quoteStrings: true, useHexadecimalNumbers: false) : null;
    }

    private static Accessibility Least(INamedTypeSymbol type, RegistrationPlace place) =>
        type.ContainingAssembly.Identity.Equals(place.Model.Compilation.Assembly.Identity) ? Accessibility.Internal : Accessibility.Public;
}
