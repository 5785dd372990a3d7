using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>One value that the contract's method takes.</summary>
/// <param name="Type">Its type as it is written.</param>
/// <param name="Name">Its name.</param>
/// <param name="Argument">What the member hands over.</param>
internal sealed record RoleServiceParameter(string Type, string Name, string Argument);

/// <summary>What all arms of a branch have in common: one method that each of them implements.</summary>
/// <param name="Method">The name of the method: the member's.</param>
/// <param name="Access">How far the contract is open.</param>
/// <param name="Parameters">What the method takes; the object itself first, where an arm reaches it.</param>
/// <param name="Owner">The parameter that stands for the object.</param>
/// <param name="Answer">The type of the answer; <c>null</c> for none.</param>
/// <param name="IsAwaited">Whether an arm awaits something: the method gives a task then.</param>
/// <param name="Leaves">Whether the arms leave the member.</param>
internal sealed record RoleServiceContract(
    string Method, string Access, ImmutableArray<RoleServiceParameter> Parameters, string Owner, string? Answer, bool IsAwaited, bool Leaves)
{
    private const string Task = "global::System.Threading.Tasks.Task";

    public string Returns => IsAwaited ? (Answer is null ? Task : $"{Task}<{Answer}>") : Answer ?? "void";

    public string ParameterList => string.Join(", ", Parameters.Select(static p => p.Type + " " + p.Name));

    public string Arguments => string.Join(", ", Parameters.Select(static p => p.Argument));

    /// <summary>The contract; <c>null</c> where the arms have no single one that others can implement.</summary>
    public static RoleServiceContract? Of(RoleServiceArms arms, ImmutableArray<RoleServiceNeeds> needs, RoleServicePlace place, bool isFar, CancellationToken cancellationToken)
    {
        var ends = needs.Select(static n => n.End).Where(static e => e != RoleServiceEnd.Throws).Distinct().ToArray();
        if (ends.Length != 1)
        {
            return null;
        }

        var leaves = ends[0] == RoleServiceEnd.Leaves;
        var answer = arms.Decision.Syntax is SwitchExpressionSyntax choice ? AnswerOf(choice, place, cancellationToken) : leaves ? place.Answer : null;
        if ((arms.Decision.Syntax is SwitchExpressionSyntax && answer is null) || (answer is not null && !RoleServiceReach.CanName(answer)))
        {
            return null;
        }

        var reads = needs.SelectMany(static n => n.Reads).GroupBy(static r => r.Symbol, SymbolEqualityComparer.Default).Select(static g => g.First() with { MayBeNull = g.Any(static r => r.MayBeNull) }).ToArray();
        if (reads.Select(static r => r.Symbol.Name).Distinct(StringComparer.Ordinal).Count() < reads.Length
            || AccessFor(place.Type, reads.Select(static r => r.Type).Concat(answer is null ? [] : [answer]), isFar) is not { } access)
        {
            return null;
        }

        var parameters = ImmutableArray.CreateBuilder<RoleServiceParameter>();
        var taken = arms.Arms.SelectMany(static a => a.Code.DescendantNodes()).SelectMany(static n => n.ChildTokens()).Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText);
        var owner = Escaped(ConstructorInjectionSyntax.Fresh(InjectedService.ParameterNameOf(place.Type.Name), taken));
        if (needs.Any(static n => !n.OfOwner.IsEmpty))
        {
            parameters.Add(new RoleServiceParameter(place.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), owner, "this"));
        }

        // As everywhere, what cancels comes last.
        foreach (var read in reads.OrderBy(static r => r.Type.Name == "CancellationToken"))
        {
            var name = Escaped(read.Symbol.Name);
            parameters.Add(new RoleServiceParameter(TypeText(read.Type, read.MayBeNull, place), name, name));
        }

        return new RoleServiceContract(
            place.Name,
            access,
            parameters.ToImmutable(),
            owner,
            answer is null ? null : TypeText(answer, answer.NullableAnnotation == NullableAnnotation.Annotated, place),
            needs.Any(static n => !n.Awaits.IsEmpty),
            leaves);
    }

    private static ITypeSymbol? AnswerOf(SwitchExpressionSyntax choice, RoleServicePlace place, CancellationToken cancellationToken)
    {
        var info = place.Model.GetTypeInfo(choice, cancellationToken);
        var type = info.Type ?? info.ConvertedType;
        return type is { IsReferenceType: true }
            ? type.WithNullableAnnotation(info.Nullability.FlowState == NullableFlowState.MaybeNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated)
            : type is { SpecialType: SpecialType.System_Void } ? null : type;
    }

    // As open as the class around it; others implement it, and start-up code of another project names it.
    private static string? AccessFor(INamedTypeSymbol owner, IEnumerable<ITypeSymbol> types, bool isFar)
    {
        var reach = RoleServiceReach.Of(owner);
        var narrowest = types.Select(RoleServiceReach.Of).Append(Accessibility.Public).Min();
        if (reach == Accessibility.Private || narrowest == Accessibility.Private)
        {
            return null;
        }

        return isFar && (reach < Accessibility.Public || narrowest < Accessibility.Public) ? null : narrowest >= reach ? "public" : "internal";
    }

    private static string TypeText(ITypeSymbol type, bool mayBeNull, RoleServicePlace place)
    {
        if (type.IsReferenceType)
        {
            type = type.WithNullableAnnotation(mayBeNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated);
        }

        return new TableText(place.Model, place.Owner.SpanStart, IsFar: false).Type(type);
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
