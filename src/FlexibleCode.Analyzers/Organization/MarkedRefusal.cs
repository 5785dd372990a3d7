using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// A branch that refuses by what it does before it returns: it marks the answer as failed (<c>reply.Success = false; reply.AddError("…"); return reply;</c>),
/// or leaves an error for the page that comes next (<c>TempData["ErrorMessage"] = "…"; return RedirectToAction("Index");</c>).
/// </summary>
internal static class MarkedRefusal
{
    private const int MostStatements = 12;

    /// <summary>Whether statements end so. Cheap where they do not end with a value.</summary>
    public static bool Ends(ImmutableArray<IOperation> statements)
    {
        if (statements.Length < 2 || statements[statements.Length - 1] is not IReturnOperation { ReturnedValue: { } returned })
        {
            return false;
        }

        var answer = Answer(returned);
        for (var i = 0; i < statements.Length - 1 && i < MostStatements; i++)
        {
            if (statements[i] is IExpressionStatementOperation { Operation: var effect } && (LeavesError(effect) || (answer is not null && Marks(effect, answer))))
            {
                return true;
            }
        }

        return false;
    }

    // What is handed back, also inside of what carries it: Ok(reply), Task.FromResult(reply).
    private static IOperation? Answer(IOperation returned)
    {
        var value = Operand.WithoutConversion(returned);
        if (value is IInvocationOperation { Arguments: [var argument, ..] })
        {
            value = Operand.WithoutConversion(argument.Value);
        }

        return value is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation ? value : null;
    }

    private static bool LeavesError(IOperation effect) => effect switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] } indexer } =>
            SaysDenial(key) && Operand.Symbol(indexer.Instance!)?.Name == "TempData",
        IInvocationOperation call => call.TargetMethod.Name == "AddModelError",
        _ => false,
    };

    private static bool Marks(IOperation effect, IOperation answer) => effect switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target, Value.ConstantValue: { HasValue: true, Value: bool truth } } =>
            (truth ? SaysDenial(target.Member.Name) : Refusal.SaysSuccess(target.Member.Name)) && IsOf(target.Instance, answer),
        IInvocationOperation { Instance: { } instance } call => BranchSink.OfCall(call) == SinkKind.Denial && IsOf(instance, answer),
        _ => false,
    };

    // reply, reply.Errors
    private static bool IsOf(IOperation? instance, IOperation answer)
    {
        while (instance is not null)
        {
            if (Operand.Same(instance, answer))
            {
                return true;
            }

            instance = (Operand.WithoutConversion(instance) as IMemberReferenceOperation)?.Instance;
        }

        return false;
    }

    private static bool SaysDenial(string name) => (Vocabulary.BuiltIn.Of(name) & WordKinds.Denial) != 0;
}
