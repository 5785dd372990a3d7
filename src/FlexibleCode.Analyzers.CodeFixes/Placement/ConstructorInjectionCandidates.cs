using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>Which types the container builds, and which can take one more constructor parameter.</summary>
internal static class ConstructorInjectionCandidates
{
    // Base types and interfaces whose implementations a framework or a library takes from the container.
    private static readonly ImmutableHashSet<string> BuiltBases = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Microsoft.AspNetCore.Mvc.ControllerBase",
        "Microsoft.AspNetCore.Mvc.Controller",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageModel",
        "Microsoft.AspNetCore.Mvc.ViewComponent",
        "Microsoft.AspNetCore.SignalR.Hub",
        "Microsoft.AspNetCore.Http.IMiddleware",
        "Microsoft.AspNetCore.Authorization.IAuthorizationHandler",
        "Microsoft.AspNetCore.Authentication.IClaimsTransformation",
        "Microsoft.Extensions.Hosting.IHostedService",
        "Microsoft.Extensions.Hosting.BackgroundService",
        "MediatR.IRequestHandler",
        "MediatR.INotificationHandler",
        "MediatR.IPipelineBehavior",
        "MediatR.IStreamRequestHandler",
        "MassTransit.IConsumer",
        "NServiceBus.IHandleMessages",
        "Quartz.IJob",
        "FastEndpoints.BaseEndpoint");

    private static readonly string[] Registrations = ["Add", "TryAdd", "Register", "Replace", "UseMiddleware", "MapHub", "MapGrpcService", "Decorate", "Scan", "For", "Use", "Bind", "To"];

    /// <summary>Why a type cannot get the parameter; <c>null</c> if it can.</summary>
    public static string? Refuse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.IsStatic)
        {
            return $"'{type.Name}' is static";
        }

        if (type.TypeKind != TypeKind.Class)
        {
            return $"'{type.Name}' is no class";
        }

        if (type.IsRecord)
        {
            return $"'{type.Name}' is a record: a parameter would become part of its data";
        }

        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            switch (current.ToDisplayString(TypeName))
            {
                case "System.Attribute":
                case "System.Exception":
                    return $"'{type.Name}' is not built by the container";
                case "Microsoft.EntityFrameworkCore.DbContext":
                    return $"'{type.Name}' is a database context";
                case "Microsoft.AspNetCore.Components.ComponentBase":
                    return $"'{type.Name}' is a component: it gets services by property";
            }
        }

        var constructors = type.InstanceConstructors.Where(static c => !c.IsImplicitlyDeclared).ToList();
        if (constructors.Count > 1 && constructors.Any(static c => c.Parameters.Length == 0))
        {
            return $"'{type.Name}' can be made without arguments, too";
        }

        if (constructors.Count > 0 && !constructors.Any(static c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
        {
            return $"'{type.Name}' has no public constructor";
        }

        return type.DeclaringSyntaxReferences.Length == 0 || type.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is not TypeDeclarationSyntax)
            ? $"'{type.Name}' is not declared in this solution"
            : null;
    }

    /// <summary>
    /// Whether the container builds a type: by what it derives from, by a registration in the solution, or, where registrations are by
    /// convention, because all that its constructor asks for are services and nobody constructs it by hand.
    /// </summary>
    public static async Task<bool> IsContainerBuiltAsync(Solution solution, INamedTypeSymbol type, bool isConstructed, CancellationToken cancellationToken)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (BuiltBases.Contains(current.ToDisplayString(TypeName)))
            {
                return true;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (BuiltBases.Contains(contract.ToDisplayString(TypeName)))
            {
                return true;
            }
        }

        var constructors = type.InstanceConstructors;
        if (constructors.Any(static c => c.Parameters.Any(static p => p.Type.ToDisplayString(TypeName) == "Microsoft.AspNetCore.Http.RequestDelegate")))
        {
            return true;
        }

        if (await IsRegisteredAsync(solution, type, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return !isConstructed
            && constructors.Any(static c => c.Parameters.Length > 0)
            && constructors.All(static c => c.Parameters.All(static p => IsService(p.Type)));
    }

    private static bool IsService(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface
            ? type.SpecialType == SpecialType.None && type.ContainingNamespace?.ToDisplayString() is not ("System.Collections.Generic" or "System.Collections")
            : type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsRecord: false } service
                && (DerivesFromDbContext(service) || service.InstanceConstructors.Any(static c => c.Parameters.Any(static p => p.Type.TypeKind == TypeKind.Interface)));

    private static bool DerivesFromDbContext(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "DbContext")
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> IsRegisteredAsync(Solution solution, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var declaring = type.DeclaringSyntaxReferences.Select(r => solution.GetDocument(r.SyntaxTree)?.Project.Id).FirstOrDefault(static id => id is not null);
        if (declaring is null)
        {
            return false;
        }

        foreach (var id in StartupLocator.Dependents(solution, declaring).Prepend(declaring))
        {
            foreach (var document in solution.GetProject(id)?.Documents ?? [])
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                if (text.ToString().IndexOf(type.Name, StringComparison.Ordinal) < 0
                    || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                    || !Names(root, type.Name)
                    || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                {
                    continue;
                }

                foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>())
                {
                    if (name.Identifier.ValueText == type.Name && IsInRegistration(name) && Means(model, name, type, cancellationToken))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Names(SyntaxNode root, string name) =>
        root.DescendantNodes().Any(n => n is SimpleNameSyntax simple && simple.Identifier.ValueText == name && IsInRegistration(simple));

    // AddScoped<IFoo, Foo>(), AddScoped(typeof(IFoo), typeof(Foo)), UseMiddleware<Foo>(), MapHub<Foo>("…")
    private static bool IsInRegistration(SimpleNameSyntax name)
    {
        SyntaxNode outer = name;
        while (outer.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            outer = outer.Parent;
        }

        var invocation = outer.Parent switch
        {
            TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: var parent } } => parent as InvocationExpressionSyntax ?? parent?.Parent as InvocationExpressionSyntax,
            TypeOfExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } => call,
            _ => null,
        };

        var method = invocation?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };

        return method is not null && Registrations.Any(r => method.StartsWith(r, StringComparison.Ordinal)) && method is not ("AddOptions" or "AddDbContext");
    }

    private static bool Means(SemanticModel model, SimpleNameSyntax name, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is INamedTypeSymbol found
        && found.OriginalDefinition.ToDisplayString(TypeName) == type.OriginalDefinition.ToDisplayString(TypeName);

    private static readonly SymbolDisplayFormat TypeName = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
