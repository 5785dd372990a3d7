using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// Resolves an operation to a constant through the semantic model: a literal, <c>const</c>, <c>nameof</c>, an interpolation of constants, an
/// enum member or its name as text, a static getter that returns a constant, a static instance of a value object, and any text of these in another
/// case or without blanks around it.
/// </summary>
internal static class ConstantReader
{
    /// <summary>Whether the operation might be a constant; allocates nothing, and a <c>true</c> promises nothing.</summary>
    public static bool MayBe(IOperation operation)
    {
        operation = Operand.WithoutImplicitConversion(operation);
        return operation.ConstantValue.HasValue
            ? operation.ConstantValue.Value is not null
            : operation switch
            {
                IMemberReferenceOperation { Instance: null, Member: IFieldSymbol or IPropertySymbol } => true,
                IInvocationOperation call => NormalizedConstant.MayBe(call),
                _ => false,
            };
    }

    /// <summary>The constant, or <c>null</c> if it is none.</summary>
    public static KeyConstant? Read(IOperation operation, CancellationToken cancellationToken)
    {
        // The outermost constant has the type that is compared (`5` beside a decimal is 5m); a conversion to a nullable has no constant value.
        var constant = operation;
        while (!constant.ConstantValue.HasValue && constant is IConversionOperation { IsImplicit: true } conversion)
        {
            constant = conversion.Operand;
        }

        if (constant.ConstantValue.HasValue)
        {
            return new KeyConstant(constant.ConstantValue.Value, NamedSymbol(constant), constant.ConstantValue.Value is null ? null : constant.Type, operation.Syntax);
        }

        return constant switch
        {
            IInvocationOperation call when NormalizedConstant.IsNameOfMember(call) => EnumName(call),
            IInvocationOperation call => NormalizedConstant.Read(call, cancellationToken),
            IMemberReferenceOperation { Instance: null } member => Static(member, cancellationToken),
            _ => null,
        };
    }

    private static ISymbol? NamedSymbol(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => local.Local,

            // Text that is the name of a member of a set is that member.
            INameOfOperation { Argument: IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } } => member,
            _ => null,
        };
    }

    private static KeyConstant? EnumName(IInvocationOperation call) =>
        call.Instance is IFieldReferenceOperation { Field: { HasConstantValue: true } field } && !HasAlias(field)
            ? new KeyConstant(field.Name, field, call.Type, call.Syntax)
            : null;

    // Which name `ToString()` gives for a value with two names is not specified.
    private static bool HasAlias(IFieldSymbol field)
    {
        foreach (var member in field.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } other
                && !SymbolEqualityComparer.Default.Equals(other, field)
                && Equals(other.ConstantValue, field.ConstantValue))
            {
                return true;
            }
        }

        return false;
    }

    private static KeyConstant? Static(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        var isFixed = reference.Member switch
        {
            IFieldSymbol field => field.IsReadOnly,
            IPropertySymbol property => property is { IsReadOnly: true, IsIndexer: false },
            _ => false,
        };
        if (!isFixed || reference.Type is null)
        {
            return null;
        }

        var symbol = reference.Member;
        if (symbol is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
        {
            return new KeyConstant("", symbol, reference.Type, reference.Syntax);
        }

        if (Written(symbol, cancellationToken) is { } written && Value(written, reference, cancellationToken) is { HasValue: true } value)
        {
            return value.Value is null ? null : new KeyConstant(value.Value, symbol, reference.Type, reference.Syntax);
        }

        // A static instance of its own type is a member of a closed set, as an enum member is.
        return SymbolEqualityComparer.Default.Equals(reference.Type, symbol.ContainingType) && symbol.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
            ? new KeyConstant(symbol, symbol, reference.Type, reference.Syntax)
            : null;
    }

    private static ExpressionSyntax? Written(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        return symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody: { } body }] } => body.Expression,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: { } value }] }] } => value,
            _ => null,
        };
    }

    private static Optional<object?> Value(ExpressionSyntax written, IOperation reference, CancellationToken cancellationToken)
    {
        if (written is LiteralExpressionSyntax { Token.Value: string text })
        {
            return text;
        }

        if (written is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax || reference.SemanticModel is not { } model)
        {
            return default;
        }

        if (written.SyntaxTree != model.SyntaxTree)
        {
            if (!model.Compilation.ContainsSyntaxTree(written.SyntaxTree))
            {
                return default;
            }

            model = model.Compilation.GetSemanticModel(written.SyntaxTree);
        }

        return model.GetConstantValue(written, cancellationToken);
    }
}
