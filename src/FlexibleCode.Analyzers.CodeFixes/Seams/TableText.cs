using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// How types, keys and values are written in a table. Names are written in full; the simplifier shortens them to what the document imports.
/// </summary>
/// <param name="Model">The model of the document.</param>
/// <param name="Position">The decision's place.</param>
/// <param name="IsFar">Whether the table stands in another type than the decision: private names cannot be used there.</param>
internal sealed record TableText(SemanticModel Model, int Position, bool IsFar)
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly SymbolDisplayFormat FullWithNullability =
        Full.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public bool IsNullableOn => Model.GetNullableContext(Position).AnnotationsEnabled();

    /// <summary>A type; text and other references say <c>?</c> where nullability is on and the type does.</summary>
    public string Type(ITypeSymbol type) => type.ToDisplayString(IsNullableOn ? FullWithNullability : Full);

    /// <summary>The type of the values: with <c>?</c> where one of them is <c>null</c>.</summary>
    public string ValueType(Table table)
    {
        var type = table.ValueType!;
        if (type.IsReferenceType)
        {
            var hasNull = table.Entries.Any(static e => e.Outcome.Constant is { HasValue: true, Value: null });
            type = type.WithNullableAnnotation(hasNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated);
        }

        return Type(type);
    }

    /// <summary>The type of the keys: the one key's, or the pair's with the names of what is asked.</summary>
    public string KeyType(Table table)
    {
        if (table.Keys.Length == 1)
        {
            return Type(table.Keys[0].Type);
        }

        var (first, second) = PairNames(table.Decision);
        return $"({Type(table.Keys[0].Type)} {first}, {Type(table.Keys[1].Type)} {second})";
    }

    /// <summary>A key as an expression.</summary>
    public string Key(TableKey key, KeyConstant constant)
    {
        if (constant.Value is null)
        {
            return "null";
        }

        if (constant.Value is ISymbol instance)
        {
            return Full1(instance);
        }

        if (constant.Written is not null)
        {
            return Literal(constant.Value);
        }

        var type = NullableType.Underlying(key.Type);
        if (type.TypeKind == TypeKind.Enum)
        {
            return EnumMember(type, constant.Symbol, constant.Value);
        }

        return constant.Symbol is IFieldSymbol { IsConst: true } field && CanName(field)
            ? field.ContainingType.TypeKind != TypeKind.Enum ? Full1(field)
                : constant.Value is string ? $"nameof({Full1(field)})"
                : $"({type.ToDisplayString(Full)}){Full1(field)}"
            : constant.Syntax is LiteralExpressionSyntax literal ? literal.Token.Text : Literal(constant.Value);
    }

    /// <summary>A value as an expression: as it is written in the decision, unless that names something which is not in reach of the table.</summary>
    public string Value(Outcome outcome, ITypeSymbol type)
    {
        var syntax = outcome.Value!.Syntax;
        if (IsFar && Operand.WithoutImplicitConversion(outcome.Value) is IMemberReferenceOperation { Instance: null, Member: var member } && ValueObject.IsInstance(member, member.ContainingType))
        {
            return Full1(member);
        }

        if (outcome.Constant.HasValue && (IsFar || NamesLocal(syntax)))
        {
            var core = NullableType.Underlying(type);
            return outcome.Constant.Value is null ? "null"
                : core.TypeKind == TypeKind.Enum ? EnumMember(core, (outcome.Value as IFieldReferenceOperation)?.Field, outcome.Constant.Value)
                : syntax is LiteralExpressionSyntax literal ? literal.Token.Text
                : Literal(outcome.Constant.Value);
        }

        return syntax.WithoutTrivia().ToString();
    }

    /// <summary>The names of a pair's parts: what the operands are called, else first and second.</summary>
    public static (string First, string Second) PairNames(Decision decision)
    {
        var first = Pascal(decision.Subjects[0].Symbol?.Name);
        var second = Pascal(decision.Subjects[1].Symbol?.Name);
        return first is null || second is null || first == second || first is "Item1" or "Item2" || second is "Item1" or "Item2"
            ? ("First", "Second")
            : (first, second);
    }

    /// <summary>A name as members are called; <c>null</c> if nothing is left of it.</summary>
    public static string? Pascal(string? name)
    {
        var bare = name?.TrimStart('_', '@');
        return string.IsNullOrEmpty(bare) ? null : char.ToUpperInvariant(bare![0]) + bare.Substring(1);
    }

    private string EnumMember(ITypeSymbol type, ISymbol? symbol, object value)
    {
        if (symbol is not IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum })
        {
            symbol = type.GetMembers().FirstOrDefault(m => m is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value));
        }

        return symbol is not null ? Full1(symbol) : $"({type.ToDisplayString(Full)})({Literal(value)})";
    }

    private bool CanName(ISymbol symbol) =>
        !IsFar || symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;

    private static string Full1(ISymbol member) => $"{member.ContainingType.ToDisplayString(Full)}.{Escaped(member.Name)}";

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string Literal(object value) => value switch
    {
        float f => f.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "f",
        double d => d.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "d",
        decimal m => m.ToString(System.Globalization.CultureInfo.InvariantCulture) + "m",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
    };

    private bool NamesLocal(SyntaxNode syntax)
    {
        foreach (var node in syntax.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax && Model.GetSymbolInfo(node).Symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            {
                return true;
            }
        }

        return false;
    }
}
