using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>Plans both actions of <see cref="PolicyObjectFix"/>: they differ in where the members live and how code reads them.</summary>
internal static class PolicyObjectPlan
{
    /// <summary>L1: a policy object beside the code.</summary>
    public static SeamPlan? Gather(
        SeamRequest request, ImmutableArray<PolicyObjectValue> values, Proof proof, CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        var homes = new Dictionary<SeamName, Func<NameLookup, ExpressionSyntax>>();
        foreach (var value in values)
        {
            // A constant that others share brings its policy along where it is declared.
            var code = value.Declaration is { } declaration ? declaration.Node : value.Literals[0].Test.Syntax;
            var documentId = value.Declaration?.DocumentId ?? request.Document.Id;
            var policy = PolicyOf(code);
            var anchor = TypePlacement.AnchorOf(code);
            var space = TypePlacement.NamespaceOf(anchor);
            edits.Add(new AddClassMember(documentId, anchor, policy, value.Member, value.Fixed));
            homes[value.Member] = names => SyntaxFactory
                .ParseExpression($"{StartupOptionsBinding.QualifiedName(space, names(policy.TypeName))}.Default.{names(value.Member)}")
                .WithAdditionalAnnotations(Simplifier.Annotation);
            if (value.Declaration is { } named)
            {
                edits.Add(new ReplaceNode(named.DocumentId, named.Node, (current, names) =>
                    PolicyObjectDeclarations.Reading(current, homes[value.Member](names), isStatic: true)));
            }
        }

        var sites = new PolicyObjectSites(request, (member, names) => homes[member](names), cancellationToken);
        if (sites.Plan(values) is not { } places)
        {
            return null;
        }

        edits.AddRange(places);
        return new SeamPlan($"Gather {Limits(values)} in a policy object ({proof.Text})", edits.ToImmutable());
    }

    /// <summary>L2: options that are bound to configuration. A declaration follows only where its own type gets the options.</summary>
    public static async Task<SeamPlan?> BindAsync(
        SeamRequest request, ImmutableArray<PolicyObjectValue> values, Proof proof, CancellationToken cancellationToken)
    {
        var place = values[0].Literals[0].Test.Syntax;
        values = [.. values.Select(v => Follows(v, place) ? v : v with { Declaration = null })];
        var reading = values.SelectMany(static v => v.Declaration is { } d ? d.References.Append(d.Node) : v.Literals.Select(static l => l.Test.Syntax));
        if (!reading.All(n => n is FieldDeclarationSyntax or PropertyDeclarationSyntax || ConstructorInjection.CanReach(n))
            || await OptionsSeam.TryAsync(request, place, cancellationToken).ConfigureAwait(false) is not { } seam)
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        edits.AddRange(seam.Edits);
        foreach (var value in values)
        {
            edits.Add(seam.Member(value.Member, value.Bound));
            if (value.Declaration is { } named)
            {
                edits.Add(new ReplaceNode(named.DocumentId, named.Node, (current, names) =>
                    PolicyObjectDeclarations.Reading(current, seam.Read(value.Member, names), isStatic: false)));
            }
        }

        var sites = new PolicyObjectSites(request, seam.Read, cancellationToken);
        if (sites.Plan(values) is not { } places)
        {
            return null;
        }

        edits.AddRange(places);
        return new SeamPlan($"Bind {Limits(values)} to configuration, section \"{seam.Section}\" ({proof.Text})", edits.ToImmutable());
    }

    // A private constant of the very type, or a local one, may become an instance's reading; others are somebody else's, too.
    private static bool Follows(PolicyObjectValue value, SyntaxNode place) =>
        value.Declaration is { } declaration
        && (declaration.Node is LocalDeclarationStatementSyntax
            || (declaration.Node is FieldDeclarationSyntax field
                && !field.Modifiers.Any(static m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
                && field.Parent == place.FirstAncestorOrSelf<TypeDeclarationSyntax>()
                && declaration.References.All(r => r.FirstAncestorOrSelf<TypeDeclarationSyntax>() == field.Parent)));

    private static string Limits(ImmutableArray<PolicyObjectValue> values) =>
        values.Length == 1 ? "the limit" : string.Format(CultureInfo.InvariantCulture, "{0} limits", values.Length);

    // Types of one stem (`Orders`, `OrdersService`) share a policy object, so its words name the stem.
    private static SeamClass PolicyOf(SyntaxNode code)
    {
        var type = code.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "Program";
        var policy = PolicyObjectNames.Policy(type);
        var stem = policy.Substring(0, policy.Length - PolicyObjectNames.Suffix.Length);
        return new SeamClass(policy, name => (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            $$"""
            /// <summary>The limits of {{stem}}, gathered in one place.</summary>
            internal sealed class {{name}}
            {
                public static {{name}} Default { get; } = new {{name}}();
            }
            """)!);
    }
}
