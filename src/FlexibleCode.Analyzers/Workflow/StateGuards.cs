using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>The guards of one set of states in one declaration of a type, and the places that change the state.</summary>
/// <param name="Set">The set: its type, or the member that holds text.</param>
/// <param name="Guards">The guards, in source order.</param>
/// <param name="Assignments">The changes, in source order.</param>
internal sealed record StateGuards(ISymbol Set, ImmutableArray<StateGuard> Guards, ImmutableArray<StateAssignment> Assignments)
{
    /// <summary>What people call the set: text is called by the class or enum that all states which are asked for are declared in, if there is one.</summary>
    public string Name
    {
        get
        {
            INamedTypeSymbol? declared = null;
            foreach (var state in Set is ITypeSymbol ? [] : Guards.SelectMany(static g => g.States))
            {
                if (state.Symbol?.ContainingType is not { } type || !(type.TypeKind == TypeKind.Enum || type.IsStatic) || (declared is not null && !SymbolEqualityComparer.Default.Equals(declared, type)))
                {
                    return Set.Name;
                }

                declared = type;
            }

            return declared?.Name ?? Set.Name;
        }
    }

    /// <summary>How many guards there are: the test in a helper stands for the calls that count for it.</summary>
    public int Count => Guards.Count(static g => !g.IsOfHelper);

    /// <summary>How many operations are guarded.</summary>
    public int Methods => Guards.Where(static g => !g.IsOfHelper).Select(static g => g.Method).Distinct().Count();

    /// <summary>How many operations hold a guard themselves: one helper that all of them call has gathered the guards already.</summary>
    public int MethodsWithGuards => Guards.Where(static g => !g.IsCall).Select(static g => g.Method).Distinct().Count();

    /// <summary>
    /// A cheap look at the statements as written, without any symbol: as many branches that only leave, and as many effects, as guards and
    /// assignments are asked for, each of which names something of states.
    /// </summary>
    public static bool MayBeScattered(TypeDeclarationSyntax type, RoleFacts facts, Vocabulary words, int guards, int assignments)
    {
        var (leaving, changing) = (0, 0);
        foreach (var member in type.Members)
        {
            if (member is not MethodDeclarationSyntax method || (facts.TopicsIn(member.FullSpan) & CodeTopics.States) == 0)
            {
                continue;
            }

            if (method is { Body: null, ExpressionBody.Expression: { } expression })
            {
                changing += MayChange(expression, words) || MayMake(expression, words) ? 1 : 0;
            }

            foreach (var statement in StatementsOf(method.Body))
            {
                switch (statement)
                {
                    case IfStatementSyntax test:
                        leaving += Leaves(test.Statement) && StateMentions.In(test.Condition, words) ? 1 : 0;
                        break;
                    case SwitchStatementSyntax choice:
                        leaving += StateMentions.In(choice.Expression, words) && GuardSwitch.Leaving(choice) is not null ? 1 : 0;
                        break;
                    case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } asked }:
                        leaving += IsOfHelper(asked) ? 1 : 0;
                        break;
                    case ExpressionStatementSyntax { Expression: var effect } when MayChange(effect, words):
                        // A call with a state may ask for it or set it.
                        leaving += effect is AssignmentExpressionSyntax ? 0 : 1;
                        changing++;
                        break;
                    case LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } kept }] } when MayMake(kept, words):
                    case ReturnStatementSyntax { Expression: { } answer } when MayMake(answer, words):
                        changing++;
                        break;
                }
            }

            if (leaving >= guards && changing >= assignments)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All sets of states that methods of this declaration guard.</summary>
    public static IEnumerable<StateGuards> Of(TypeDeclarationSyntax type, SemanticModel model, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var reader = new StateGuardReader(organization, model, cancellationToken);
        foreach (var member in type.Members)
        {
            if (member is MethodDeclarationSyntax method)
            {
                Read(method, reader);
            }
        }

        return Of(reader.Guards, reader.Assignments, reader.Calls);
    }

    /// <summary>Reads the statements of one method.</summary>
    public static void Read(MethodDeclarationSyntax method, StateGuardReader reader)
    {
        if (method is { Body: null, ExpressionBody.Expression: { } expression })
        {
            reader.Read(expression, method);
        }

        foreach (var statement in StatementsOf(method.Body))
        {
            reader.Read(statement, method);
        }
    }

    /// <summary>The sets that these guards ask about, which are all of a declaration, in source order.</summary>
    public static IEnumerable<StateGuards> Of(IReadOnlyList<StateGuard> found, IReadOnlyList<StateAssignment> changes, IReadOnlyList<GuardCall> calls)
    {
        foreach (var set in found.GroupBy<StateGuard, ISymbol>(static g => g.Set, SymbolEqualityComparer.Default))
        {
            var assignments = changes.Where(a => SymbolEqualityComparer.Default.Equals(a.Set, set.Key)).ToImmutableArray();

            // To leave early is to refuse only where there is something to refuse.
            var guards = set.Where(g => g.Throws || g.Refuses || assignments.Any(a => a.Method == g.Method)).ToImmutableArray();
            if (!guards.IsEmpty)
            {
                yield return new StateGuards(set.Key, WithCalls(guards, calls, assignments), assignments);
            }
        }
    }

    // An operation that calls a helper which throws is guarded as if the guard stood in it. What changes the state is an operation itself, whoever calls it.
    private static ImmutableArray<StateGuard> WithCalls(ImmutableArray<StateGuard> guards, IReadOnlyList<GuardCall> calls, ImmutableArray<StateAssignment> assignments)
    {
        var through = new List<StateGuard>();
        var helpers = new HashSet<MethodDeclarationSyntax>();
        foreach (var call in calls)
        {
            if (guards.FirstOrDefault(g => g.Throws && call.IsOf(g.Method)) is { } helper && helper.Method != call.Method)
            {
                if (assignments.All(a => a.Method != helper.Method))
                {
                    helpers.Add(helper.Method);
                }

                through.Add(new StateGuard(guards[0].Set, call.Method, null, call.Place, Throws: true) { IsCall = true });
            }
        }

        return through.Count == 0 ? guards : [.. guards.Select(g => helpers.Contains(g.Method) ? g with { IsOfHelper = true } : g), .. through];
    }

    // EnsurePending();
    private static bool IsOfHelper(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => GuardCall.MayBe(name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => GuardCall.MayBe(member.Name.Identifier.ValueText),
        _ => false,
    };

    /// <summary>Whether a branch does nothing after its last statement but leave.</summary>
    public static bool Leaves(StatementSyntax branch) =>
        (branch is BlockSyntax { Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : branch) is ReturnStatementSyntax or ThrowStatementSyntax;

    // The statements of a body, those of lambdas and local functions left out: they are not run where they stand.
    private static IEnumerable<StatementSyntax> StatementsOf(BlockSyntax? body)
    {
        if (body is null)
        {
            yield break;
        }

        foreach (var node in body.DescendantNodes(static n => n is StatementSyntax and not LocalFunctionStatementSyntax and not ExpressionStatementSyntax
            or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or SwitchSectionSyntax))
        {
            if (node is StatementSyntax statement)
            {
                yield return statement;
            }
        }
    }

    /// <summary>Whether an effect could change a state, or hand one over, as far as its names tell.</summary>
    public static bool MayChange(ExpressionSyntax effect, Vocabulary words) =>
        (effect is AwaitExpressionSyntax awaited ? awaited.Expression : effect) switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment =>
                MayBeState(assignment) && (StateMentions.In(assignment.Left, words) || StateMentions.In(assignment.Right, words)),
            InvocationExpressionSyntax call => call.ArgumentList.Arguments.Count == 0 ? IsOfHelper(call)
                : StateMentions.InArguments(call, words) || StateMentions.InMade(call, words) || HandedState.MayBeText(call, words),
            _ => false,
        };

    /// <summary>Whether an expression could make something, or hand it over, with a state in it, as far as its names tell.</summary>
    public static bool MayMake(ExpressionSyntax expression, Vocabulary words) =>
        StateMentions.InMade(expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression, words);

    private static bool MayBeState(AssignmentExpressionSyntax assignment) =>
        assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && assignment.Right is MemberAccessExpressionSyntax or IdentifierNameSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
            or InvocationExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or CastExpressionSyntax;
}
