using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>A parameter or local that an arm reads; its value is handed over.</summary>
/// <param name="Symbol">The variable.</param>
/// <param name="Type">Its type.</param>
/// <param name="MayBeNull">Whether <c>null</c> is expected where it is read.</param>
/// <param name="RefKind">How it is held.</param>
internal sealed record RoleServiceRead(ISymbol Symbol, ITypeSymbol Type, bool MayBeNull, RefKind RefKind)
{
    public static RoleServiceRead Of(IOperation operation, ISymbol symbol, RefKind refKind, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;
        var isKnown = model.GetTypeInfo(operation.Syntax, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull;
        return new RoleServiceRead(symbol, type, !isKnown && type.NullableAnnotation == NullableAnnotation.Annotated, refKind);
    }

    /// <summary>
    /// Whether the value can stand for the variable: it has a type that can be named, no copy of it is told from it, and nothing assigns it while
    /// somebody else holds it.
    /// </summary>
    public bool CanBePassed(RoleServicePlace place) =>
        RefKind == RefKind.None && IsValue(Type) && RoleServiceReach.CanName(Type) && !IsShared(place);

    // A struct that can be changed is changed where it stands.
    private static bool IsValue(ITypeSymbol type) =>
        !type.IsRefLikeType
        && (type.IsReferenceType || type.TypeKind == TypeKind.Enum || type.IsReadOnly || type.IsTupleType
            || type.SpecialType != SpecialType.None || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    private bool IsShared(RoleServicePlace place)
    {
        // The parameter of a primary constructor is a field of the object.
        if (Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })
        {
            return place.Type.DeclaringSyntaxReferences.Any(r => IsAssigned(r.GetSyntax()));
        }

        var flow = place.Body is BlockSyntax block ? place.Model.AnalyzeDataFlow(block) : place.Model.AnalyzeDataFlow((ExpressionSyntax)place.Body);
        return flow is not { Succeeded: true }
            || (flow.Captured.Contains(Symbol, SymbolEqualityComparer.Default) && IsAssigned(place.Body));
    }

    // By name: another variable of that name is a false alarm.
    private bool IsAssigned(SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == Symbol.Name && IsTarget(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTarget(ExpressionSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } } => true,
        RefExpressionSyntax => true,
        _ => false,
    };
}
