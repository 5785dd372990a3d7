using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>How the code of an arm ends.</summary>
internal enum RoleServiceEnd
{
    /// <summary>The code after the branch goes on.</summary>
    GoesOn,

    /// <summary>The member is left, in every way through the arm.</summary>
    Leaves,

    /// <summary>It always throws.</summary>
    Throws,
}

/// <summary>What the code of an arm needs from where it stands, and what it does there.</summary>
/// <param name="End">How it ends; an expression goes on.</param>
/// <param name="OfOwner">The names and <c>this</c> by which it reaches the object around it.</param>
/// <param name="Reads">The parameters and locals that it reads, by first use, with whether <c>null</c> is expected there.</param>
/// <param name="Awaits">The <c>await</c>s in it.</param>
/// <param name="DoesThings">Whether it calls something or changes an object.</param>
internal sealed record RoleServiceNeeds(
    RoleServiceEnd End, ImmutableArray<SyntaxNode> OfOwner, ImmutableArray<RoleServiceRead> Reads, ImmutableArray<SyntaxNode> Awaits, bool DoesThings)
{
    /// <summary>What the code needs; <c>null</c> where it could not do the same in a class of its own.</summary>
    public static RoleServiceNeeds? Of(RoleServiceCode code, RoleServicePlace place, CancellationToken cancellationToken)
    {
        if (code.DescendantNodes().Any(n => IsBound(n, code)) || EndOf(code, place.Model) is not { } end || ChangesWhatIsAround(code, place.Model))
        {
            return null;
        }

        var owner = ImmutableArray.CreateBuilder<SyntaxNode>();
        var reads = new List<RoleServiceRead>();
        var does = false;
        foreach (var node in code.Nodes)
        {
            if (place.Model.GetOperation(node, cancellationToken) is not { } root)
            {
                return null;
            }

            foreach (var operation in root.DescendantsAndSelf())
            {
                switch (operation)
                {
                    case IInvalidOperation or IAddressOfOperation:
                    case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call when IsAround(call.TargetMethod, code):
                    case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference when IsAround(reference.Method, code):
                    case IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } when IsOfSourceText(parameter):
                    case IObjectCreationOperation { Constructor: { } constructor } when TakesServices(constructor, place):
                        return null;
                    case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance:
                        if (instance.Syntax is not (SimpleNameSyntax or ThisExpressionSyntax))
                        {
                            return null;
                        }

                        owner.Add(instance.Syntax);
                        break;
                    case ILocalReferenceOperation local when IsAround(local.Local, code):
                        reads.Add(RoleServiceRead.Of(local, local.Local, local.Local.RefKind, place.Model, cancellationToken));
                        break;
                    case IParameterReferenceOperation parameter when IsAround(parameter.Parameter, code):
                        reads.Add(RoleServiceRead.Of(parameter, parameter.Parameter, parameter.Parameter.RefKind, place.Model, cancellationToken));
                        break;
                }

                does |= Does(operation);
            }
        }

        var awaits = code.DescendantNodes().Where(n => IsAwait(n) && !IsInFunction(n, code)).ToImmutableArray();
        return reads.TrueForAll(r => r.CanBePassed(place))
            ? new RoleServiceNeeds(end, owner.ToImmutable(), [.. reads], awaits, does)
            : null;
    }

    /// <summary>Whether a node stands in a lambda or a local function of the code: what it returns is no answer of the arm.</summary>
    public static bool IsInFunction(SyntaxNode node, RoleServiceCode code) =>
        node.Ancestors().TakeWhile(a => !code.Nodes.Contains(a)).Concat(code.Nodes.Where(n => n.Span.Contains(node.Span) && n != node))
            .Any(static a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    // Words that mean something only where they stand.
    private static bool IsBound(SyntaxNode node, RoleServiceCode code) => node switch
    {
        BaseExpressionSyntax or YieldStatementSyntax or GotoStatementSyntax or LabeledStatementSyntax or RefExpressionSyntax or StackAllocArrayCreationExpressionSyntax
            or UnsafeStatementSyntax or FixedStatementSyntax or MakeRefExpressionSyntax => true,
        ThrowStatementSyntax { Expression: null } rethrow =>
            rethrow.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause || !code.Nodes.Any(n => n.Span.Contains(clause.Span)),
        _ => node.Kind().ToString() == "FieldExpression",
    };

    private static RoleServiceEnd? EndOf(RoleServiceCode code, SemanticModel model)
    {
        if (code.Expression is { } expression)
        {
            return expression is ThrowExpressionSyntax ? RoleServiceEnd.Throws : RoleServiceEnd.GoesOn;
        }

        var flow = model.AnalyzeControlFlow(code.Statements[0], code.Statements[code.Statements.Length - 1]);
        if (flow is not { Succeeded: true } || flow.ExitPoints.Any(static p => p is not ReturnStatementSyntax))
        {
            return null;
        }

        if (flow.ReturnStatements.IsEmpty)
        {
            return flow.EndPointIsReachable ? RoleServiceEnd.GoesOn : RoleServiceEnd.Throws;
        }

        return flow.EndPointIsReachable ? null : RoleServiceEnd.Leaves;
    }

    // A local of the member that is assigned, or one of the arm that is used outside.
    private static bool ChangesWhatIsAround(RoleServiceCode code, SemanticModel model)
    {
        var flow = code.Expression is { } expression
            ? model.AnalyzeDataFlow(expression)
            : model.AnalyzeDataFlow(code.Statements[0], code.Statements[code.Statements.Length - 1]);
        if (flow is not { Succeeded: true })
        {
            return true;
        }

        bool IsOwn(ISymbol symbol) => flow.VariablesDeclared.Contains(symbol, SymbolEqualityComparer.Default);
        return flow.WrittenInside.Any(s => !IsOwn(s) && s is not IParameterSymbol { IsThis: true } && IsAround(s, code))
            || flow.ReadOutside.Concat(flow.WrittenOutside).Any(IsOwn);
    }

    private static bool IsAround(ISymbol symbol, RoleServiceCode code) =>
        symbol.DeclaringSyntaxReferences.Length == 0
        || !symbol.DeclaringSyntaxReferences.Any(r => code.Nodes.Any(n => n.SyntaxTree == r.SyntaxTree && n.Span.Contains(r.Span)));

    // [CallerArgumentExpression]: the text of an argument would be another one.
    private static bool IsOfSourceText(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static a => a.AttributeClass?.Name == "CallerArgumentExpressionAttribute");

    // Its constructor may get the provider, too, and who calls it by hand must be where that can be seen.
    private static bool TakesServices(IMethodSymbol constructor, RoleServicePlace place) =>
        !constructor.ContainingType.DeclaringSyntaxReferences.IsEmpty
        && (SymbolEqualityComparer.Default.Equals(constructor.ContainingType, place.Type)
            || constructor.Parameters.Any(static p => p.Type is { TypeKind: TypeKind.Interface, SpecialType: SpecialType.None } and not INamedTypeSymbol { IsGenericType: true }));

    private static bool Does(IOperation operation) => operation switch
    {
        IInvocationOperation or IDynamicInvocationOperation or IEventAssignmentOperation => true,
        IAssignmentOperation { Target: IMemberReferenceOperation } => true,
        IIncrementOrDecrementOperation { Target: IMemberReferenceOperation } => true,
        _ => false,
    };

    private static bool IsAwait(SyntaxNode node) => node is
        AwaitExpressionSyntax
        or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 };
}
