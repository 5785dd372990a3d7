using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a branch does: the strongest thing among its first statements. Logging beside an effect does not hide it.</summary>
internal static class BranchSink
{
    private const int MostStatements = 12;
    private const int MostSections = 24;
    private const int Deepest = 4;

    public static SinkKind OfBranches(IConditionalOperation branch) => OfBranches(branch, Deepest);

    public static SinkKind OfSections(ISwitchOperation choice) => OfSections(choice, Deepest);

    public static SinkKind Of(IOperation? statement) => Of(statement, Deepest);

    private static SinkKind OfBranches(IConditionalOperation branch, int depth) =>
        Stronger(Of(branch.WhenTrue, depth), Of(branch.WhenFalse, depth));

    private static SinkKind OfSections(ISwitchOperation choice, int depth)
    {
        var sink = SinkKind.Unknown;
        for (var i = 0; i < choice.Cases.Length && i < MostSections; i++)
        {
            foreach (var statement in choice.Cases[i].Body)
            {
                sink = Stronger(sink, Of(statement, depth));
            }
        }

        return sink;
    }

    private static SinkKind Of(IOperation? statement, int depth)
    {
        if (depth == 0)
        {
            return SinkKind.Unknown;
        }

        switch (statement)
        {
            case IBlockOperation block when MarkedRefusal.Ends(block.Operations):
                return SinkKind.Denial;
            case IBlockOperation block:
                var sink = SinkKind.Unknown;
                for (var i = 0; i < block.Operations.Length && i < MostStatements; i++)
                {
                    sink = Stronger(sink, Of(block.Operations[i], depth - 1));
                }

                return sink;
            case IThrowOperation:
                return SinkKind.Denial;
            case IReturnOperation answer:
                return OfAnswer(answer);
            case IExpressionStatementOperation { Operation: { } expression }:
                return OfEffect(expression);
            case IVariableDeclarationGroupOperation:
                return SinkKind.Unknown;
            case IConditionalOperation { Type: null } inner:
                return OfBranches(inner, depth - 1);
            case ISwitchOperation inner:
                return OfSections(inner, depth - 1);
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return SinkKind.Choice;
            case ILoopOperation loop:
                return Stronger(SinkKind.Choice, Of(loop.Body, depth - 1));
            case null:
            case IBranchOperation:
            case IEmptyOperation:
                return SinkKind.Unknown;
            default:
                return SinkKind.Choice;
        }
    }

    /// <summary>What a call does, by the words of its name and of its type; <see cref="SinkKind.Choice"/> when they say nothing.</summary>
    public static SinkKind OfCall(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (method.ContainingType?.Name is { } type && WritesText(type))
        {
            return SinkKind.Presentation;
        }

        var kinds = Vocabulary.BuiltIn.Of(method.Name);
        if ((kinds & WordKinds.Denial) != 0)
        {
            return SinkKind.Denial;
        }

        if ((kinds & WordKinds.Presentation) != 0)
        {
            return CarriesWork(method) ? SinkKind.Choice : SinkKind.Presentation;
        }

        if ((kinds & WordKinds.Route) != 0)
        {
            return SinkKind.Route;
        }

        if ((kinds & WordKinds.State) != 0)
        {
            return SinkKind.Status;
        }

        // errors.Add("…"), result.Failures.Add(…): a failed validation under the name of the list.
        if (method.Name is "Add" or "AddRange" && ReceiverName(invocation) is { } receiver)
        {
            var of = Vocabulary.BuiltIn.Of(receiver);
            return (of & WordKinds.Denial) != 0 ? SinkKind.Denial
                : (of & WordKinds.Route) != 0 ? SinkKind.Route
                : (of & WordKinds.Permission) != 0 ? SinkKind.Permission
                : SinkKind.Choice;
        }

        return SinkKind.Choice;
    }

    private static SinkKind OfEffect(IOperation expression)
    {
        while (expression is IAwaitOperation awaited)
        {
            expression = awaited.Operation;
        }

        if (expression is IConditionalAccessOperation access)
        {
            expression = access.WhenNotNull;
        }

        return expression switch
        {
            ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } text => Sink.OfTarget(text.Target) is SinkKind.Unknown ? SinkKind.Presentation : Sink.OfTarget(text.Target),
            ICompoundAssignmentOperation or IIncrementOrDecrementOperation => SinkKind.Value,
            IAssignmentOperation assignment => Sink.OfTarget(assignment.Target),
            IInvocationOperation invocation => OfCall(invocation),
            _ => SinkKind.Choice,
        };
    }

    private static SinkKind OfAnswer(IReturnOperation answer)
    {
        var value = answer.ReturnedValue;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        switch (value)
        {
            // To leave before the work is done is to refuse it.
            case null:
                return SinkKind.Denial;
            case { ConstantValue: { HasValue: true, Value: bool truth } }:
                return truth ? SinkKind.Permission : SinkKind.Denial;
            case not null when Refusal.Is(value):
                return SinkKind.Denial;
        }

        var sink = answer.ReturnedValue is { } returned ? Sink.Of(returned, CancellationToken.None) : SinkKind.Unknown;
        return sink == SinkKind.Unknown && value?.Type?.SpecialType != SpecialType.System_String ? SinkKind.Choice : sink;
    }

    // What is put on a queue is work for somebody, though it is called a message there.
    private static bool CarriesWork(IMethodSymbol method) =>
        method.Name.IndexOf("Message", StringComparison.Ordinal) >= 0
        && method.ContainingType?.Name is { } carrier
        && (carrier.IndexOf("Queue", StringComparison.Ordinal) >= 0 || carrier.IndexOf("Bus", StringComparison.Ordinal) >= 0 || carrier.IndexOf("Broker", StringComparison.Ordinal) >= 0
            || carrier.IndexOf("Publisher", StringComparison.Ordinal) >= 0 || carrier.IndexOf("Producer", StringComparison.Ordinal) >= 0);

    private static bool WritesText(string type) =>
        type is "Console" or "Debug" or "Trace" or "StringBuilder" or "TagBuilder" or "TextWriter" or "HtmlHelper" or "IHtmlHelper" or "Log" or "ILog"
        || type.EndsWith("Logger", StringComparison.Ordinal) || type.EndsWith("LoggerExtensions", StringComparison.Ordinal);

    private static string? ReceiverName(IInvocationOperation invocation)
    {
        var receiver = invocation.Instance ?? (invocation.Arguments.IsEmpty ? null : invocation.Arguments[0].Value);
        return receiver switch
        {
            IMemberReferenceOperation member => member.Member.Name,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        };
    }

    private static SinkKind Stronger(SinkKind left, SinkKind right) => Strength(left) >= Strength(right) ? left : right;

    private static int Strength(SinkKind sink) => sink switch
    {
        SinkKind.Denial => 7,
        SinkKind.Route => 6,
        SinkKind.Status => 5,
        SinkKind.Permission => 4,
        SinkKind.Value => 3,
        SinkKind.Choice => 2,
        SinkKind.Presentation => 1,
        _ => 0,
    };
}
