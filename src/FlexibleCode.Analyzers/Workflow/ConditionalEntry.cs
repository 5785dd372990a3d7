using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A step of the route that is entered if there is somebody for it: <c>if (employee.ManagerId.HasValue) … else …</c>, where the branches put
/// the work into states, or before people, of different roles.
/// </summary>
internal static class ConditionalEntry
{
    public static ApprovalRoute? Read(IConditionalOperation branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (branch.WhenFalse is null || branch.SemanticModel is not { } model || AskedFor(branch.Condition) is not { } asked
            || NamedRoles.Of(organization) is not { IsEmpty: false } roles || roles.In(asked.Name) is null)
        {
            return null;
        }

        var reader = new RouteAnswerReader(organization, roles, model, cancellationToken);
        var whenTrue = reader.ReadBranch(branch.WhenTrue.Syntax);
        var whenFalse = reader.ReadBranch(branch.WhenFalse.Syntax);
        var toStates = whenTrue.States.Count > 0 && whenFalse.States.Count > 0 && !whenTrue.States.SetEquals(whenFalse.States);
        var toPeople = whenTrue.Routes && whenFalse.Routes;
        if (!(toStates || toPeople) || whenTrue.NamedRoles.Count == 0 || whenFalse.NamedRoles.SetEquals(whenTrue.NamedRoles))
        {
            return null;
        }

        return new ApprovalRoute(asked.Name, 2, [branch.WhenTrue.Syntax.GetLocation(), branch.WhenFalse.Syntax.GetLocation()]);
    }

    /// <summary>Where a report stands.</summary>
    public static Location Head(IConditionalOperation branch) => branch.Syntax is IfStatementSyntax written
        ? Location.Create(written.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(written.IfKeyword.SpanStart, written.CloseParenToken.Span.End))
        : branch.Syntax.GetLocation();

    // The member that is asked whether it is there.
    private static ISymbol? AskedFor(IOperation condition)
    {
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            condition = not.Operand;
        }

        switch (condition)
        {
            case IPropertyReferenceOperation { Property.Name: "HasValue", Instance: IMemberReferenceOperation nullable }:
                return nullable.Member;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when IsNull(comparison.RightOperand) || IsNull(comparison.LeftOperand):
                return Operand.Symbol(IsNull(comparison.RightOperand) ? comparison.LeftOperand : comparison.RightOperand) is { Kind: SymbolKind.Property or SymbolKind.Field } member ? member : null;
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: { } value } } } test when IsNull(value):
                return Operand.Symbol(test.Value);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: { } value } } test when IsNull(value):
                return Operand.Symbol(test.Value);
            case IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var argument] }:
                return Operand.Symbol(argument.Value);
            default:
                return null;
        }
    }

    private static bool IsNull(IOperation operation) => Operand.WithoutImplicitConversion(operation).ConstantValue is { HasValue: true, Value: null };
}
