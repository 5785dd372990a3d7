using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// A list of brackets written as object initializers: <c>new Bracket { Min = 0, Max = 37_000, Rate = 0.15m }</c> and so on. Each row names a bound
/// and what holds within it by constants; that is a ladder in another spelling, and data only in form. So are rows of times that are kept by a text.
/// </summary>
internal static class CompiledMappingBrackets
{
    private const int LeastRows = 2;

    private static readonly HashSet<string> BoundWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "min", "minimum", "max", "maximum", "from", "to", "lower", "upper", "threshold", "floor", "ceiling", "above", "below", "upto", "start", "end", "limit",
    };

    public static Finding? Read(RuleScope scope, IOperation list)
    {
        var rows = list switch
        {
            IObjectCreationOperation { Initializer.Initializers: var added } => added,
            IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
            ICollectionExpressionOperation { Elements: var elements } => elements,
            _ => [],
        };
        if (rows.Length < LeastRows || Element(rows[0]) is not IObjectCreationOperation)
        {
            return null;
        }

        var places = ImmutableArray.CreateBuilder<Location>(rows.Length);
        INamedTypeSymbol? type = null;
        var areKeyed = false;
        foreach (var row in rows)
        {
            var bare = Element(row);
            if (bare is not IObjectCreationOperation { Type: INamedTypeSymbol created } creation
                || (type is not null && !SymbolEqualityComparer.Default.Equals(type, created))
                || (places.Count == 0 ? !IsBracket(creation, scope.Organization.Words) && !(areKeyed = CompiledMappingRows.MayBeIn(list) && CompiledMappingRows.Is(creation))
                    : areKeyed ? !CompiledMappingRows.Is(creation)
                    : !IsBracket(creation, scope.Organization.Words)))
            {
                return null;
            }

            type = created;
            places.Add(creation.Syntax.GetLocation());
        }

        if (type is null || !scope.Organization.IsOwn(type))
        {
            return null;
        }

        return new Finding(Rules.MappingIsCompiledIn, HeadOf(list.Syntax), type.Name, places.Count)
        {
            Subject = type.Name,
            Places = places.ToImmutable(),
            Severity = areKeyed ? DiagnosticSeverity.Info : null,
        };
    }

    // The creation without its rows.
    private static Location HeadOf(SyntaxNode list)
    {
        var rows = list switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            ArrayCreationExpressionSyntax array => array.Initializer,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            _ => null,
        };
        var last = rows?.OpenBraceToken.GetPreviousToken() ?? list.GetFirstToken();
        return Location.Create(list.SyntaxTree, TextSpan.FromBounds(list.SpanStart, Math.Max(last.Span.End, list.GetFirstToken().Span.End)));
    }

    // `new List<T> { x }` calls `Add(x)`; the other forms hold the element itself.
    private static IOperation Element(IOperation row)
    {
        var element = row is IInvocationOperation { Arguments: { Length: 1 } arguments } ? arguments[0].Value : row;
        while (element is IConversionOperation { IsImplicit: true } conversion)
        {
            element = conversion.Operand;
        }

        return element;
    }

    // All that is set is constant; a bound and a rate, an amount or a level are among it; nothing identifies the row as a record of its own.
    private static bool IsBracket(IObjectCreationOperation creation, Vocabulary words)
    {
        var (bounds, values) = (0, 0);
        if (creation.Initializer is { } initializer)
        {
            foreach (var set in initializer.Initializers)
            {
                if (set is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member } } assignment
                    || member.Name is "Id" || !Count(member.Name, assignment.Value, words, ref bounds, ref values))
                {
                    return false;
                }
            }
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue
                && (argument.Parameter is not { } parameter || !Count(parameter.Name, argument.Value, words, ref bounds, ref values)))
            {
                return false;
            }
        }

        return bounds >= 1 && values >= 1;
    }

    private static bool Count(string name, IOperation value, Vocabulary words, ref int bounds, ref int values)
    {
        var bare = value;
        while (bare is IConversionOperation conversion)
        {
            bare = conversion.Operand;
        }

        if (!bare.ConstantValue.HasValue)
        {
            return bare is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } };
        }

        if (bare.Type is not { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double })
        {
            return true;
        }

        if (CompiledMappingGoal.HasWord(name, BoundWords))
        {
            bounds++;
        }
        else if (words.Has(name, WordKinds.Rate | WordKinds.Amount | WordKinds.Due))
        {
            values++;
        }

        return true;
    }
}
