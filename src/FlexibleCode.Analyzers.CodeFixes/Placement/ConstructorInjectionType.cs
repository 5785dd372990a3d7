using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>The edits of one type that gets the monitor: its constructors, its field, and what it hands to its base.</summary>
internal sealed class ConstructorInjectionType(Solution solution, InjectedService options, INamedTypeSymbol type, SeamName? field, bool passesToBase)
{
    /// <summary>Adds the edits; <c>false</c> when a constructor cannot be rewritten.</summary>
    public bool Render(ImmutableArray<SeamEdit>.Builder edits, CancellationToken cancellationToken)
    {
        if (ConstructorInjectionSyntax.PrimaryConstructor(type, cancellationToken) is { } primary)
        {
            return RenderPrimary(primary, edits, cancellationToken);
        }

        var constructors = type.InstanceConstructors
            .Where(static c => !c.IsImplicitlyDeclared)
            .Select(c => c.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken))
            .ToList();
        if (constructors.Count == 0)
        {
            return RenderNew(edits, cancellationToken);
        }

        foreach (var constructor in constructors)
        {
            if (constructor is not ConstructorDeclarationSyntax declaration
                || solution.GetDocument(declaration.SyntaxTree) is not { } document
                || !CanExtend(declaration.Initializer))
            {
                return false;
            }

            edits.Add(new ReplaceNode(document.Id, declaration, (current, names) => Rewrite((ConstructorDeclarationSyntax)current, declaration, names)));
        }

        return RenderField((TypeDeclarationSyntax)constructors[0]!.Parent!, edits);
    }

    private ConstructorDeclarationSyntax Rewrite(ConstructorDeclarationSyntax current, ConstructorDeclarationSyntax original, NameLookup names)
    {
        // Locals of the body and parameters share one scope.
        var taken = original.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText);
        var parameter = ConstructorInjectionSyntax.Fresh(options.ParameterName(names), taken);
        var rewritten = current.WithParameterList(ConstructorInjectionSyntax.WithParameter(current.ParameterList, options.ServiceType(names), parameter));
        if (current.Initializer is { } initializer)
        {
            if (initializer.IsKind(SyntaxKind.ThisConstructorInitializer))
            {
                return rewritten.WithInitializer(initializer.WithArgumentList(ConstructorInjectionSyntax.WithArgument(initializer.ArgumentList, parameter)));
            }

            if (passesToBase)
            {
                rewritten = rewritten.WithInitializer(initializer.WithArgumentList(ConstructorInjectionSyntax.WithArgument(initializer.ArgumentList, parameter)));
            }
        }
        else if (passesToBase)
        {
            var arguments = ConstructorInjectionSyntax.WithArgument(SyntaxFactory.ArgumentList(), parameter);
            rewritten = rewritten.WithInitializer(
                SyntaxFactory.ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, arguments).WithAdditionalAnnotations(Formatter.Annotation));
        }

        return field is null ? rewritten : ConstructorInjectionSyntax.WithAssignment(rewritten, names(field), parameter);
    }

    private bool RenderPrimary(TypeDeclarationSyntax primary, ImmutableArray<SeamEdit>.Builder edits, CancellationToken cancellationToken)
    {
        // Other constructors must chain to the primary one, each with the monitor.
        if (solution.GetDocument(primary.SyntaxTree) is not { } document || type.InstanceConstructors.Count(static c => !c.IsImplicitlyDeclared) > 1)
        {
            return false;
        }

        string Parameter(NameLookup names) => field is null
            ? ConstructorInjectionSyntax.Fresh(options.ParameterName(names), type.GetMembers().Select(static m => m.Name).Concat(primary.ParameterList!.Parameters.Select(static p => p.Identifier.ValueText)))
            : names(field);

        if (field is not null)
        {
            edits.Add(new AllocateName(document.Id, primary, field));
        }

        edits.Add(new ReplaceNode(document.Id, primary.ParameterList!, (current, names) =>
            ConstructorInjectionSyntax.WithParameter((ParameterListSyntax)current, options.ServiceType(names), Parameter(names))));
        if (!passesToBase)
        {
            return true;
        }

        switch (primary.BaseList?.Types.FirstOrDefault())
        {
            case PrimaryConstructorBaseTypeSyntax called:
                if (!called.ArgumentList.Arguments.All(static a => a.NameColon is null))
                {
                    return false;
                }

                edits.Add(new ReplaceNode(document.Id, called, (current, names) =>
                    ((PrimaryConstructorBaseTypeSyntax)current).WithArgumentList(
                        ConstructorInjectionSyntax.WithArgument(((PrimaryConstructorBaseTypeSyntax)current).ArgumentList, Parameter(names)))));
                return true;
            case SimpleBaseTypeSyntax simple when IsBaseClass(simple):
                edits.Add(new ReplaceNode(document.Id, simple, (current, names) =>
                    SyntaxFactory.PrimaryConstructorBaseType(
                        ((SimpleBaseTypeSyntax)current).Type.WithoutTrailingTrivia(),
                        ConstructorInjectionSyntax.WithArgument(SyntaxFactory.ArgumentList(), Parameter(names))).WithTrailingTrivia(current.GetTrailingTrivia())));
                return true;
            default:
                return false;
        }
    }

    private bool RenderNew(ImmutableArray<SeamEdit>.Builder edits, CancellationToken cancellationToken)
    {
        // The declaration that names members first is the one that people read first.
        var owner = type.DeclaringSyntaxReferences
            .Select(r => (TypeDeclarationSyntax)r.GetSyntax(cancellationToken))
            .OrderBy(static d => d.BaseList is null)
            .First();
        if (solution.GetDocument(owner.SyntaxTree) is not { } document)
        {
            return false;
        }

        // Another options class may have brought the constructor already: it takes both then.
        edits.Add(new ReplaceNode(document.Id, owner, (current, names) =>
        {
            var declaration = (TypeDeclarationSyntax)current;
            var known = declaration.Members.OfType<ConstructorDeclarationSyntax>().FirstOrDefault(static c => !c.Modifiers.Any(SyntaxKind.StaticKeyword));
            if (known is not null)
            {
                return declaration.ReplaceNode(known, Rewrite(known, known, names));
            }

            var constructor = ConstructorInjectionSyntax.NewConstructor(
                declaration, type.IsAbstract, options.ServiceType(names), options.ParameterName(names), field is null ? null : names(field), passesToBase);
            return ConstructorInjectionSyntax.WithConstructor(declaration, constructor);
        }));
        return RenderField(owner, edits);
    }

    private bool RenderField(TypeDeclarationSyntax owner, ImmutableArray<SeamEdit>.Builder edits)
    {
        if (field is null)
        {
            return true;
        }

        if (solution.GetDocument(owner.SyntaxTree) is not { } document)
        {
            return false;
        }

        edits.Add(new AddMember(document.Id, owner, field, names =>
            SyntaxFactory.ParseMemberDeclaration($"private readonly {options.ServiceType(names)} {names(field)};")!
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation)));
        return true;
    }

    private bool CanExtend(ConstructorInitializerSyntax? initializer) =>
        initializer is null
        || (initializer.IsKind(SyntaxKind.BaseConstructorInitializer) && !passesToBase)
        || initializer.ArgumentList.Arguments.All(static a => a.NameColon is null);

    private bool IsBaseClass(SimpleBaseTypeSyntax simple) =>
        type.BaseType is { } baseType && (simple.Type as SimpleNameSyntax ?? (simple.Type as QualifiedNameSyntax)?.Right)?.Identifier.ValueText == baseType.Name;
}
