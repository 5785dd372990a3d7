using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells a test that only names the role for a log: <c>var by = user.IsInRole("A") ? "A" : "B"; logger.Log(id, by);</c>. The answer is the role that was asked for,
/// and goes nowhere else: nobody is let in or kept out by it.
/// </summary>
internal static class InlineRoleTestLog
{
    private static readonly WordStems Logs = WordStems.Whole("log", "logs", "logger", "logging", "audit", "auditor", "trace", "telemetry");

    public static bool IsAll(InlineRoleTest test, CancellationToken cancellationToken) =>
        test is { Asks: [{ Roles: [var role] }], Steps.IsEmpty: true }
        && InlineRoleTestReader.Rung(test.Root) is { Type.SpecialType: SpecialType.System_String, WhenFalse.ConstantValue.HasValue: true } choice
        && choice.WhenTrue.ConstantValue is { HasValue: true, Value: string answer } && string.Equals(answer, role.Text, StringComparison.OrdinalIgnoreCase)
        && KeptBy(choice) is { } kept && choice.SemanticModel is { } model
        && VariableUses.Of(kept).All(use => IsLogged(model.GetOperation(use, cancellationToken)));

    // A message can be work that somebody gets.
    private static bool IsLog(IMethodSymbol method) => Logs.AreIn(method.Name) || Logs.AreIn(method.ContainingType?.Name);

    private static VariableDeclaratorSyntax? KeptBy(IOperation choice)
    {
        var operation = choice.Parent;
        while (operation is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Syntax: VariableDeclaratorSyntax kept } } ? kept : null;
    }

    private static bool IsLogged(IOperation? use)
    {
        var operation = use is ILocalReferenceOperation ? use.Parent : null;
        while (operation is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation is IArgumentOperation { Parent: IInvocationOperation call } && BranchSink.OfCall(call) == SinkKind.Presentation && IsLog(call.TargetMethod);
    }
}
