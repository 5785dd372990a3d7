using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>Tells what a decision decides, from where its answer goes.</summary>
internal static class Sink
{
    // Longer ways up are nested expressions that no reader follows, either.
    private const int LongestWay = 24;

    /// <summary>
    /// The sink of a condition or of an answer: what the branch does (throw, refuse, assign, route), or, for an expression, where its value
    /// goes (the name of the member or local it is assigned to, the parameter it is passed to, the member that returns it).
    /// </summary>
    public static SinkKind Of(IOperation operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (operation)
        {
            case ISwitchOperation choice:
                return BranchSink.OfSections(choice);
            case IConditionalOperation { Type: null } branch:
                return BranchSink.OfBranches(branch);
            case IBlockOperation or IReturnOperation or IThrowOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation:
                return BranchSink.Of(operation);
        }

        var child = operation;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent; steps++)
        {
            if (Step(child, parent) is { } sink)
            {
                return sink;
            }

            child = parent;
        }

        return SinkKind.Unknown;
    }

    // What the parent says about the value of the child; null to ask the parent's parent.
    private static SinkKind? Step(IOperation child, IOperation parent)
    {
        switch (parent)
        {
            case IThrowOperation:
                return SinkKind.Denial;
            case IInterpolationOperation:
                return SinkKind.Presentation;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                return SinkKind.Presentation;
            case IConditionalOperation { Type: null } branch:
                return BranchSink.OfBranches(branch);
            case ISwitchOperation choice when choice.Value == child:
                return BranchSink.OfSections(choice);
            case IAssignmentOperation assignment when assignment.Value == child:
                return OfTarget(assignment.Target);
            case IAssignmentOperation:
                return SinkKind.Unknown;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } }:
                return NameSink.Of(local.Name, local.Type);
            case IPropertyInitializerOperation { InitializedProperties: { IsEmpty: false } properties }:
                return NameSink.Of(properties[0].Name, properties[0].Type);
            case IFieldInitializerOperation { InitializedFields: { IsEmpty: false } fields }:
                return NameSink.Of(fields[0].Name, fields[0].Type);
            case IArgumentOperation argument:
                return OfArgument(argument);
            case IReturnOperation { Parent: { } body } answer:
                return OfReturn(answer, body);
            case IWhileLoopOperation:
                return SinkKind.Choice;
            case IInvocationOperation { Instance: { } instance } invocation when instance == child:
                return OfReceiver(invocation);
            case IMethodBodyOperation or IConstructorBodyOperation or IBlockOperation or IExpressionStatementOperation:
                return SinkKind.Unknown;
            default:
                return null;
        }
    }

    // `(a || b).ToString()`, `list.Where(…).ToList()` only pass on; a word of the called method may say more.
    private static SinkKind? OfReceiver(IInvocationOperation invocation) =>
        NameSink.IsPresentation(invocation.TargetMethod.Name) ? SinkKind.Presentation : null;

    /// <summary>The sink of an assignment, by what is assigned to.</summary>
    public static SinkKind OfTarget(IOperation target)
    {
        switch (target)
        {
            case IPropertyReferenceOperation property:
                return property.Property.IsIndexer && property.Arguments.Length == 1 && property.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key }
                    ? NameSink.Of(key, property.Type)
                    : NameSink.Of(property.Property.Name, property.Type);
            case IFieldReferenceOperation field:
                return NameSink.Of(field.Field.Name, field.Type);
            case ILocalReferenceOperation local:
                return NameSink.Of(local.Local.Name, local.Type);
            case IParameterReferenceOperation parameter:
                return NameSink.Of(parameter.Parameter.Name, parameter.Type);
            case IDynamicMemberReferenceOperation dynamic:
                return NameSink.Of(dynamic.MemberName, null);
            case IDiscardOperation:
                return SinkKind.Unknown;
            case IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var unresolved } }:
                // The member is not known where a reference is missing; how a thing looks, its name says.
                return NameSink.Of(unresolved, null) == SinkKind.Presentation ? SinkKind.Presentation : SinkKind.Choice;
            default:
                return SinkKind.Choice;
        }
    }

    private static SinkKind? OfArgument(IArgumentOperation argument)
    {
        switch (argument.Parent)
        {
            case IObjectCreationOperation creation:
                if (IsException(creation.Type))
                {
                    return SinkKind.Presentation;
                }

                // The record or view model that is built says by its parameter what the value is.
                return NameSink.Of(argument.Parameter?.Name ?? "", argument.Parameter?.Type);
            case IInvocationOperation invocation:
                return OfCall(invocation, argument);
            default:
                return NameSink.Of(argument.Parameter?.Name ?? "", argument.Parameter?.Type);
        }
    }

    private static SinkKind? OfCall(IInvocationOperation invocation, IArgumentOperation argument)
    {
        var method = invocation.TargetMethod;
        var byCall = BranchSink.OfCall(invocation);
        if (byCall is SinkKind.Denial or SinkKind.Presentation or SinkKind.Route or SinkKind.Status or SinkKind.Permission)
        {
            return byCall;
        }

        // `Task.FromResult(x)`, `Result.Ok(x)`, `Convert.ToBoolean(x)` hand the value on.
        if (method.Name is "FromResult" or "Ok" or "Success" or "Equals" or "Contains" || method.ContainingType?.Name == "Convert")
        {
            return null;
        }

        var byParameter = NameSink.Of(argument.Parameter?.Name ?? "", argument.Parameter?.Type);
        return byParameter is SinkKind.Unknown or SinkKind.Permission ? SinkKind.Choice : byParameter;
    }

    // An answer of a lambda goes to the call that takes the lambda; another one to whoever calls the member.
    private static SinkKind? OfReturn(IReturnOperation answer, IOperation body)
    {
        for (var steps = 0; steps < LongestWay; steps++)
        {
            switch (body)
            {
                case IAnonymousFunctionOperation:
                    return OfLambda(body);
                case ILocalFunctionOperation function:
                    return NameSink.Of(function.Symbol.Name, function.Symbol.ReturnType);
                case { Parent: { } parent }:
                    body = parent;
                    continue;
            }

            break;
        }

        return OfMember(answer);
    }

    private static SinkKind? OfLambda(IOperation lambda)
    {
        var child = lambda;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent; steps++)
        {
            switch (parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation invocation } argument:
                    // Where, Any, FirstOrDefault: which data is chosen.
                    return invocation.TargetMethod.ContainingType?.Name is "Enumerable" or "Queryable" or "EntityFrameworkQueryableExtensions"
                        ? SinkKind.Choice
                        : OfCall(invocation, argument);
                case IArgumentOperation or IAssignmentOperation or IVariableInitializerOperation or IPropertyInitializerOperation or IFieldInitializerOperation:
                    return Step(child, parent);
                case IBlockOperation:
                    return SinkKind.Choice;
            }

            child = parent;
        }

        return SinkKind.Choice;
    }

    private static SinkKind OfMember(IOperation answer)
    {
        if (answer.SemanticModel is not { } model || EnclosingMember.Of(answer.Syntax, model) is not IMethodSymbol method)
        {
            return SinkKind.Unknown;
        }

        var member = (ISymbol?)method.AssociatedSymbol ?? method;
        return NameSink.Of(member.Name, NameSink.Awaited(method.ReturnType));
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "Exception")
            {
                return true;
            }
        }

        return false;
    }
}
