using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Which operands can be keys of a table, and how they are compared there.</summary>
internal static class TableKeys
{
    /// <summary>Makes the dimensions; returns the reason where an operand can be none.</summary>
    public static string? Make(Decision decision, bool isSet, Compilation compilation, out ImmutableArray<TableKey> keys)
    {
        keys = default;
        var builder = ImmutableArray.CreateBuilder<TableKey>(decision.Subjects.Length);
        foreach (var subject in decision.Subjects)
        {
            if (OperandOf(subject, decision) is not { } operand)
            {
                return "an operand is no expression of its own";
            }

            if (subject.IsGuardedUnevenly)
            {
                return "a null receiver throws in some rows only";
            }

            var type = subject.Operation.Type;
            if (type is null or { TypeKind: TypeKind.Error })
            {
                return "an operand has no type";
            }

            // Only a dictionary cannot hold a null key: a set and a tuple can.
            var apart = !isSet && decision.Subjects.Length == 1;
            var underlying = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ((INamedTypeSymbol)type).TypeArguments[0] : null;
            if (!IsKey(underlying ?? type))
            {
                return "an operand's type makes no key of a table";
            }

            // The table is made before the static instances of its own type are.
            var isInstance = ValueObject.Is(type);
            if (isInstance && IsWithin(decision, type))
            {
                return "its states are made after the table";
            }

            var isText = type.SpecialType == SpecialType.System_String;
            if (isText && subject.Comparison is not (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase))
            {
                return "its text is compared by a culture";
            }

            // `x.Equals("A")` throws on null, a look-up that asks first does not.
            if (subject.ThrowsOnNull && !IsKnownNotNull(subject.Operation, operand))
            {
                return "a null operand throws";
            }

            var ignoresCase = isText && subject.Comparison == StringComparison.OrdinalIgnoreCase && !FoldsCase(operand);
            if (ignoresCase && decision.Subjects.Length > 1)
            {
                return "a pair with text that ignores case has no comparer";
            }

            if (builder.Count > 0 && !MayBeReadAlways(decision, operand))
            {
                return "its second operand is not always read";
            }

            if (!IsReadOnce(decision) && !IsPlainRead(subject.Operation))
            {
                return "an operand that is computed is read more than once";
            }

            var mayBeNull = apart && (isText || isInstance || underlying is not null);
            builder.Add(new TableKey(mayBeNull ? (underlying ?? type).WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type, mayBeNull, ignoresCase));
        }

        keys = builder.MoveToImmutable();
        return keys.Length == 2 && compilation.CreateTupleTypeSymbol([keys[0].Type, keys[1].Type]).TupleUnderlyingType is { TypeKind: TypeKind.Error }
            ? "the target framework has no tuples"
            : null;
    }

    /// <summary>The operand as an expression that can be written elsewhere in the same place; <c>null</c> for a member that a pattern reaches into.</summary>
    public static ExpressionSyntax? OperandOf(DecisionSubject subject, Decision decision)
    {
        if (subject.Operation.Syntax is not ExpressionSyntax expression)
        {
            return null;
        }

        for (SyntaxNode? node = expression; node is not null && node != decision.Syntax; node = node.Parent)
        {
            if (node is PatternSyntax or SubpatternSyntax or BaseExpressionColonSyntax)
            {
                return null;
            }
        }

        return expression;
    }

    /// <summary>Whether reading the operand twice is reading it once: locals, parameters, fields and properties, chains of them, and text in another case.</summary>
    public static bool IsPlainRead(IOperation? operation)
    {
        for (var current = operation; current is not null;)
        {
            switch (current)
            {
                case ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IConditionalAccessInstanceOperation:
                    return true;
                case IFieldReferenceOperation field when field.Instance is null:
                    return true;
                case IFieldReferenceOperation field:
                    current = field.Instance;
                    break;
                case IPropertyReferenceOperation { Arguments.Length: 0 } property when property.Instance is null:
                    return true;
                case IPropertyReferenceOperation { Arguments.Length: 0 } property:
                    current = property.Instance;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    current = conversion.Operand;
                    break;
                case IConditionalAccessOperation access when IsPlainRead(access.WhenNotNull):
                    current = access.Operation;
                    break;
                case IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } text } call when Decisions.Operand.IsNormalization(call.TargetMethod):
                    current = text;
                    break;
                case IParenthesizedOperation parenthesized:
                    current = parenthesized.Operand;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // `x.ToLower()` as written is looked up as written: its result is compared ordinally, and its null and culture behaviour stays.
    private static bool FoldsCase(ExpressionSyntax operand) =>
        operand is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax };

    private static bool IsKnownNotNull(IOperation operation, ExpressionSyntax operand) =>
        operation.SemanticModel?.GetTypeInfo(operand).Nullability.FlowState == NullableFlowState.NotNull;

    private static bool IsReadOnce(Decision decision) =>
        decision.Spelling is DecisionSpelling.SwitchStatement or DecisionSpelling.SwitchExpression or DecisionSpelling.PatternTest or DecisionSpelling.ListMembership;

    // A chain reads its second operand only where the first has matched; a table always does. Reading must not be able to fail where it was not
    // tried: no member of another object, unless the first operand has been read from the same one.
    private static bool MayBeReadAlways(Decision decision, ExpressionSyntax second)
    {
        if (decision.Syntax is SwitchExpressionSyntax { GoverningExpression: TupleExpressionSyntax } or SwitchStatementSyntax { Expression: TupleExpressionSyntax })
        {
            return true;
        }

        return second switch
        {
            IdentifierNameSyntax => true,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } => true,
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } =>
                decision.Subjects[0].Operation.Syntax is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax first }
                && first.Identifier.ValueText == receiver.Identifier.ValueText,
            _ => false,
        };
    }

    /// <summary>Whether a decision stands in a type, or in one that is nested in it.</summary>
    public static bool IsWithin(Decision decision, ITypeSymbol type)
    {
        for (var owner = decision.Subjects[0].Operation.SemanticModel?.GetEnclosingSymbol(decision.Syntax.SpanStart)?.ContainingType; owner is not null; owner = owner.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(owner, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKey(ITypeSymbol type) =>
        ValueObject.Is(type) || type.TypeKind == TypeKind.Enum || type.SpecialType is
            SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean
            or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;
}
