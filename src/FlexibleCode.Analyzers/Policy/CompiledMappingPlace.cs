using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Where the values of a decision go.</summary>
/// <param name="Name">The target, the parameter, or the member that returns them; <c>null</c> if there is none with a name.</param>
/// <param name="Member">The member in which the decision stands.</param>
/// <param name="Type">The type in which it stands.</param>
/// <param name="IsShown">Whether they are put into a text.</param>
internal readonly record struct CompiledMappingPlace(string? Name, string? Member, string? Type, bool IsShown)
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "get", "calculate", "calc", "compute", "determine", "resolve", "find", "lookup", "map", "to", "from", "convert", "choose", "select", "pick", "fetch", "read", "load", "set",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase) { "for", "by", "from", "of", "per" };

    public static CompiledMappingPlace Of(Decision decision)
    {
        var model = decision.Head?.SemanticModel;
        var enclosing = model is null ? null : EnclosingMember.Of(decision.Syntax, model);
        var member = NameOf(enclosing);
        var type = enclosing?.ContainingType?.Name;
        foreach (var row in decision.Rows)
        {
            if (row.Outcome is { Kind: OutcomeKind.Assigns, Target: { } target })
            {
                return new CompiledMappingPlace(TargetName(target), member, type, IsShown: false);
            }

            if (row.Outcome is { Kind: OutcomeKind.Value, Returns: true })
            {
                return new CompiledMappingPlace(member, member, type, IsShown: false);
            }
        }

        var (name, isShown) = Above(decision.Head);
        return new CompiledMappingPlace(name ?? (isShown ? null : member), member, type, isShown);
    }

    /// <summary>What a place of this name holds: its name without the verb in front of it and what follows a preposition (<c>GetRateFor</c>: rate).</summary>
    public static string? Held(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var reader = new WordReader(name.AsSpan());
        var (start, end, isFirst) = (0, name.Length, true);
        while (reader.MoveNext())
        {
            var word = name.Substring(reader.Start, reader.End - reader.Start);
            if (isFirst && Verbs.Contains(word))
            {
                start = reader.End;
            }
            else if (!isFirst && Prepositions.Contains(word) && reader.Start > start)
            {
                end = reader.Start;
                break;
            }

            isFirst = false;
        }

        var held = name.Substring(start, end - start).Trim('_');
        return held.EndsWith("Async", StringComparison.Ordinal) && held.Length > 5 ? held.Substring(0, held.Length - 5) : held.Length == 0 ? null : held;
    }

    private static (string? Name, bool IsShown) Above(IOperation? operation)
    {
        for (var parent = operation?.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IInterpolationOperation or IInterpolatedStringOperation:
                    return (null, true);
                case IAssignmentOperation assignment:
                    return (TargetName(assignment.Target), false);
                case IVariableDeclaratorOperation declarator:
                    return (declarator.Symbol.Name, false);
                case IPropertyInitializerOperation property:
                    return (property.InitializedProperties.FirstOrDefault()?.Name, false);
                case IFieldInitializerOperation field:
                    return (field.InitializedFields.FirstOrDefault()?.Name, false);
                case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: { Name: "FromResult" } } }:
                    continue;
                case IArgumentOperation { Parameter: { } parameter } argument:
                    return (parameter.Name.Length > 2 ? parameter.Name : (argument.Parent as IInvocationOperation)?.TargetMethod.Name, false);
                case IReturnOperation or IBlockOperation or IAnonymousFunctionOperation:
                    return (null, false);
            }
        }

        return (null, false);
    }

    private static string? TargetName(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer => indexer.Arguments[0].Value.ConstantValue.Value as string ?? indexer.Property.ContainingType.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => null,
    };

    private static string? NameOf(ISymbol? enclosing)
    {
        for (var symbol = enclosing; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            switch (symbol)
            {
                case IMethodSymbol { AssociatedSymbol: { } property }:
                    return property.Name;
                case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }:
                    continue;
                case IMethodSymbol or IPropertySymbol or IFieldSymbol:
                    return symbol.Name;
                case INamedTypeSymbol:
                    return null;
            }
        }

        return null;
    }
}
