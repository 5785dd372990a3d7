using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells variables that keep the answer to role tests: <c>var isAdmin = user.IsInRole("A") || user.IsInRole("B");</c>, set once. Where one is read, these
/// tests are asked.
/// </summary>
internal static class InlineRoleTestAnswers
{
    // A variable that is told by another one, and so on: what lies farther away does not explain the condition any more.
    private const int MostSteps = 4;

    /// <summary>The test that an expression asks first, by itself or by a variable that it reads; <c>null</c> when it asks none.</summary>
    public static RoleAsk? FirstOf(IOperation root, CancellationToken cancellationToken) => FirstOf(root, MostSteps, cancellationToken);

    /// <summary>What a variable keeps the answer of; <c>null</c> when that is no test of roles.</summary>
    public static IOperation? Of(ILocalReferenceOperation read, CancellationToken cancellationToken) =>
        Asked(read, MostSteps, cancellationToken) is { } asked && FirstOf(asked, MostSteps, cancellationToken) is not null ? asked : null;

    /// <summary>The variables that an expression reads as a part of its own answer, in source order.</summary>
    public static IEnumerable<ILocalReferenceOperation> ReadIn(IOperation root)
    {
        var open = new Stack<IOperation>();
        open.Push(root);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next is ILocalReferenceOperation { Local: { IsConst: false, Type.SpecialType: SpecialType.System_Boolean } } read)
            {
                yield return read;
                continue;
            }

            foreach (var child in next.ChildOperations.Reverse())
            {
                if (InlineRoleTestReader.Passes(next, child))
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>The declaration of the variable that keeps the answer of an expression.</summary>
    public static VariableDeclaratorSyntax? KeptBy(IOperation root)
    {
        var operation = root.Parent;
        while (operation is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.Type.SpecialType: SpecialType.System_Boolean, Syntax: VariableDeclaratorSyntax kept } }
            && kept.Parent?.Parent is LocalDeclarationStatementSyntax
                ? kept
                : null;
    }

    /// <summary>Whether two tests ask about one person, in whatever words.</summary>
    public static bool AskAboutOne(RoleAsk one, RoleAsk other) => (Who(one), Who(other)) switch
    {
        ({ } left, { } right) => Operand.Same(left, right),
        (null, null) => one.Operation is IInvocationOperation left && other.Operation is IInvocationOperation right
            && SymbolEqualityComparer.Default.Equals(left.TargetMethod, right.TargetMethod),
        _ => false,
    };

    private static RoleAsk? FirstOf(IOperation root, int steps, CancellationToken cancellationToken)
    {
        foreach (var ask in InlineRoleTestReader.AsksOf(root, cancellationToken))
        {
            if (ask.Kind is RoleAskKind.Membership or RoleAskKind.Collection or RoleAskKind.Comparison)
            {
                return ask;
            }
        }

        if (steps > 0)
        {
            foreach (var read in ReadIn(root))
            {
                if (Asked(read, steps, cancellationToken) is { } asked && FirstOf(asked, steps - 1, cancellationToken) is { } ask)
                {
                    return ask;
                }
            }
        }

        return null;
    }

    private static IOperation? Asked(ILocalReferenceOperation read, int steps, CancellationToken cancellationToken) =>
        steps > 0 && read.SemanticModel is { } model && VariableUses.OnlyValue(read.Local, cancellationToken) is { } value
        && value.SyntaxTree == model.SyntaxTree && model.GetOperation(value, cancellationToken) is { } operation
            ? InlineRoleTestReader.Root(operation)
            : null;

    private static IOperation? Who(RoleAsk ask) => ask.Operation switch
    {
        IInvocationOperation call => AskedForAll(call) ?? InlineRoleTestPerson.Of(call, ask),
        IBinaryOperation { LeftOperand.ConstantValue.HasValue: true } comparison => comparison.RightOperand,
        IBinaryOperation comparison => comparison.LeftOperand,
        IIsPatternOperation pattern => pattern.Value,
        _ => null,
    };

    // Roles.Any(role => user.IsInRole(role)), Roles.Any(user.IsInRole): who is asked for each role of a set.
    private static IOperation? AskedForAll(IInvocationOperation call)
    {
        if (call.Arguments is [.., { Value: IDelegateCreationOperation { Target: IMethodReferenceOperation { Instance: { } instance } } }])
        {
            return instance;
        }

        if (InlineRoleTestCalls.Lambda(call) is not { } lambda || InlineRoleTestCalls.Returned(lambda) is not IInvocationOperation asked)
        {
            return null;
        }

        for (var i = InlineRoleTestCalls.FirstArgument(asked); i < asked.Arguments.Length; i++)
        {
            if (Operand.WithoutConversion(asked.Arguments[i].Value) is { ConstantValue.HasValue: false } argument && !IsOfSet(argument))
            {
                return asked.Arguments[i].Value;
            }
        }

        return InlineRoleTestCalls.Receiver(asked) is { } receiver && !IsOfSet(receiver) ? receiver : null;

        bool IsOfSet(IOperation operand) =>
            operand is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, lambda.Symbol.Parameters[0]);
    }
}
