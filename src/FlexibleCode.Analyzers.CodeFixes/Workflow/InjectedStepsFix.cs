using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>
/// FLX1007: the steps are registered in the order in which they ran, and the container hands them over (L3). Offered only where nobody can tell
/// the steps of the container from those that were made anew, and where no registration could join or miss them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class InjectedStepsFix : SeamFix
{
    /// <summary>The key of the action that has the steps handed over.</summary>
    public const string InjectKey = "FLX1007.Inject";

    /// <summary>Creates the fix.</summary>
    public InjectedStepsFix()
        : base("FLX1007")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } = [new SeamAction(InjectKey, SeamLevel.Delegated)];

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        var organization = OrganizationModel.For(request.Model.Compilation, request.Options);
        if (SequenceAt(request, organization, cancellationToken) is not { IsField: false } sequence
            || PlaceOf(sequence, request, cancellationToken) is not { } place
            || place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax owner
            || request.Model.GetDeclaredSymbol(owner, cancellationToken) is not { IsStatic: false, TypeParameters.IsEmpty: true } type
            || !ConstructorInjection.CanReach(place)
            || !StepServices.CanBeServices(sequence, type)
            || !await StepServices.AreAloneAsync(request.Solution, sequence, organization, cancellationToken).ConfigureAwait(false)
            || await StepServices.RegisterAsync(request, sequence, cancellationToken).ConfigureAwait(false) is not { IsEmpty: false } registrations)
        {
            return null;
        }

        var service = new InjectedSequence(NameFor(sequence.Contract), sequence.Contract.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        var field = new SeamName(ConstructorInjection.MemberName(type, service.Name, cancellationToken), $"all {service.Contract} in {type.GetDocumentationCommentId()}");
        var injection = await ConstructorInjection.PlanAsync(request.Solution, service, [new InjectionTarget(type, field)], cancellationToken).ConfigureAwait(false);
        if (!injection.IsOffered)
        {
            return null;
        }

        return new SeamPlan(
            string.Format(CultureInfo.InvariantCulture, "Have {0} steps handed over by the container, in today's order", sequence.Steps.Length),
            [
                .. injection.Edits,
                .. registrations,
                new ReplaceNode(request.Document.Id, place, (current, names) => SyntaxFactory.IdentifierName(names(field)).WithTriviaFrom(current)),
                .. Rest(sequence, request),
            ]);
    }

    private static StepSequence? SequenceAt(SeamRequest request, OrganizationModel organization, CancellationToken cancellationToken)
    {
        for (var node = request.Root.FindNode(request.Span, getInnermostNodeForTie: true); node is not null && node.Span == request.Span; node = node.Parent)
        {
            if (request.Model.GetOperation(node, cancellationToken) is { } operation
                && StepSequence.Read(operation, FixedSequenceAnalyzer.Fewest.Read(request.Options.AnalyzerConfigOptionsProvider.GetOptions(request.Root.SyntaxTree)), organization, cancellationToken) is { } sequence)
            {
                return sequence;
            }
        }

        return null;
    }

    // What the loop goes through: the collection itself, or the local that does nothing else.
    private static ExpressionSyntax? PlaceOf(StepSequence sequence, SeamRequest request, CancellationToken cancellationToken)
    {
        if (sequence.Local is not { } local)
        {
            return sequence.Loop.Expression;
        }

        if (sequence.Value.Syntax.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Declaration.Variables.Count: 1, Parent: BlockSyntax block })
        {
            return null;
        }

        var uses = block.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Count(n => n.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(request.Model.GetSymbolInfo(n, cancellationToken).Symbol, local));
        return uses == 1 ? sequence.Loop.Expression : null;
    }

    private static IEnumerable<SeamEdit> Rest(StepSequence sequence, SeamRequest request) =>
        sequence.Local is not null && sequence.Value.Syntax.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } declaration
            ? [new RemoveStatement(request.Document.Id, declaration)]
            : [];

    // IPriceStep: priceSteps.
    private static string NameFor(INamedTypeSymbol contract)
    {
        var name = contract.Name.Length > 2 && contract.Name[0] == 'I' && char.IsUpper(contract.Name[1]) ? contract.Name.Substring(1) : contract.Name;
        return name.EndsWith("s", StringComparison.Ordinal) ? name : name.EndsWith("y", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) + "ies" : name + "s";
    }
}
