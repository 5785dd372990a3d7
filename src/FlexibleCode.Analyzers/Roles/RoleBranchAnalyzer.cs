using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>FLX2003: what the program does depends on a role that the code names.</summary>
public sealed class RoleBranchAnalyzer : FlexibleAnalyzer
{
    private const int MostNames = 6;

    /// <summary>Creates the analyzer.</summary>
    public RoleBranchAnalyzer()
        : base(Rules.BehaviorBranchesOnRole)
    {
    }

    private protected override void Start(RuleScope scope)
    {
        // Findings of one member follow one another, and ask for all that is compared there.
        var last = new StrongBox<RoleBranchMember?>();
        scope.OnOperation(
            (in context) => Find(scope, last, in context),
            CodeTopics.Test | CodeTopics.Order | CodeTopics.Switch,
            OperationKind.Binary,
            OperationKind.IsPattern,
            OperationKind.PropertySubpattern,
            OperationKind.Switch,
            OperationKind.SwitchExpression,
            OperationKind.Invocation);
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private static Finding? Find(RuleScope scope, StrongBox<RoleBranchMember?> last, in OperationContext context)
    {
        if (!MayBranch(context.Operation)
            || RoleBranchReader.Read(context.Operation, scope.Organization, context.CancellationToken) is not { } branch
            || !Counts(scope, branch, context.ContainingSymbol, context.CancellationToken)
            || IsNested(scope, branch, context.ContainingSymbol, context.CancellationToken))
        {
            return null;
        }

        var member = last.Value = RoleBranchMember.Around(branch.Comparisons[0], last.Value, scope.Organization, context.CancellationToken);
        return IsFirst(scope, branch, member, context.ContainingSymbol, context.CancellationToken)
            ? Told(scope, branch, member, context.ContainingSymbol, context.Compilation, context.CancellationToken)
            : null;
    }

    // By itself, for what its lambdas take along.
    private static Finding? Told(RuleScope scope, RoleBranch branch, RoleBranchMember? member, ISymbol symbol, Compilation compilation, CancellationToken token)
    {
        var table = Table(scope, branch, member, symbol, token);
        if (!IsAt(table.First(), branch))
        {
            return null;
        }

        // Properties that repeat the roles of a type are one finding for all of them, and so is what holds one member against a key that the type has named.
        bool CountsIn(RoleBranch other, ISymbol owner) => Counts(scope, other, owner, token) && !Exclusions.Silence(owner, other.Head.Syntax) && !IsNested(scope, other, owner, token);
        var together = RoleBranchKeys.IsNamedHere(branch)
            ? RoleBranchKeys.With(branch, scope.Organization, CountsIn, token)
            : RoleBranchPredicates.With(branch, scope.Organization, CountsIn, token);
        if (together.FirstOrDefault() is { } first && !IsAt(first, branch))
        {
            return null;
        }

        RoleBranch[] lines = [.. table];
        RoleBranch[] others = [.. together.Where(b => !IsAt(b, branch))];
        RoleBranch[] all = [.. lines, .. others];

        // What is repeated has its own guards and grants.
        RoleBranch[] repeated = [.. all.SelectMany(b => Same(scope, b, member, symbol, token)).GroupBy(static b => b.Head.Syntax).Select(static g => g.First())];
        RoleBranch[] within = [.. repeated.SelectMany(b => RoleBranchNested.Within(b, scope.Organization, token))];
        var isGathered = branch.Comparisons.All(static c => c.IsGathered);
        var isInfo = isGathered || others.Length > 0 || Comparisons(branch, member, token) < scope.Get(RoleBranchOptions.WarningFrom, branch.Head.Syntax.SyntaxTree);
        var doWork = !isGathered && RoleBranchArms.DoWork(branch, token);
        return new Finding(
            Rules.BehaviorBranchesOnRole,
            branch.Location,
            RolePlace.Member(symbol),
            Names([.. all, .. within]),
            isGathered ? "read the set from configuration"
                : doWork && !RoleBranchArms.AreOneCall(branch, token) ? "hand what is done for each role to a service that is chosen by key"
                : "gather what each role means in a table or a set that can be configured")
        {
            Places = RoleBranchPlaces.Of(
                [.. repeated, .. within],
                isTable: lines.Length > 1)
                .AddRange(repeated.SelectMany(b => RoleBranchGrants.Within(b, token)).SelectMany(static g => g.Roles).Select(static r => r.Syntax.GetLocation())),
            Subject = branch.Comparisons[0].Symbol.Name,
            SeamNow = isGathered ? SeamLevel.Gathered : null,
            SeamOffered = doWork ? RoleBranchArms.Offered(symbol, compilation) : SeamLevel.Gathered,
            Severity = isInfo ? DiagnosticSeverity.Info : null,
        };
    }

    /// <summary>Whether a branch is a finding, by itself or as a place of another one.</summary>
    internal static bool Reports(RuleScope scope, RoleBranch branch, ISymbol member, CancellationToken cancellationToken) =>
        Counts(scope, branch, member, cancellationToken) && !Exclusions.Silence(member, branch.Comparisons[0].Operation.Syntax);

    private static bool Counts(RuleScope scope, RoleBranch branch, ISymbol member, CancellationToken cancellationToken) =>
        branch.Comparisons[0].Operation is var operation
        && !RolePlace.IsPolicyTable(operation)
        && !RolePlace.IsCompositionRoot(operation, member)
        && !IsAboutMachines(scope, branch)
        && RoleBranchSink.Counts(branch, cancellationToken)
        && !RoleBranchPrecedence.Yields(branch, scope, cancellationToken);

    // What asks the same as a branch around it is a part of that one, if that is a finding.
    private static bool IsNested(RuleScope scope, RoleBranch branch, ISymbol member, CancellationToken cancellationToken) =>
        RoleBranchNested.Around(branch, scope.Organization, cancellationToken) is { } around
        && Reports(scope, around, member, cancellationToken);

    // What asks the same as an earlier branch is a place of that one.
    private static bool IsFirst(RuleScope scope, RoleBranch branch, RoleBranchMember? around, ISymbol member, CancellationToken cancellationToken) =>
        IsAt(Same(scope, branch, around, member, cancellationToken).First(), branch);

    private static bool IsAt(RoleBranch one, RoleBranch other) => one.Location.SourceSpan == other.Location.SourceSpan;

    // The lines of the table that the branch begins or belongs to, as far as they are no places of earlier branches.
    private static IEnumerable<RoleBranch> Table(RuleScope scope, RoleBranch branch, RoleBranchMember? around, ISymbol member, CancellationToken cancellationToken) =>
        RoleBranchTable.Of(
            branch,
            scope.Organization,
            other => Counts(scope, other, member, cancellationToken) && !IsNested(scope, other, member, cancellationToken)
                && !Exclusions.Silence(member, other.Comparisons[0].Operation.Syntax) && IsFirst(scope, other, around, member, cancellationToken),
            cancellationToken);

    // What is silent for its place is no head that others could stand behind.
    private static IEnumerable<RoleBranch> Same(RuleScope scope, RoleBranch branch, RoleBranchMember? around, ISymbol member, CancellationToken cancellationToken) =>
        RoleBranchRepeats.Of(
            branch,
            around,
            other => Reports(scope, other, member, cancellationToken) && !IsNested(scope, other, member, cancellationToken));

    // Shape alone, without allocating: what is left is a small part of a program's comparisons and calls.
    [MethodImpl(MethodOptimization.FromTheStart)]
    private static bool MayBranch(IOperation operation) => operation.Kind switch
    {
        OperationKind.Binary => MayCompare((IBinaryOperation)operation),
        OperationKind.IsPattern => MayMatch((IIsPatternOperation)operation),
        OperationKind.Invocation => ((IInvocationOperation)operation).TargetMethod.Name is nameof(Equals) or "Contains" or "StartsWith" or "EndsWith" or "Any" or "Exists",
        _ => true,
    };

    private static bool MayCompare(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => !IsPlain(binary.LeftOperand.Type) && !IsNull(binary.RightOperand),
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
            => RoleBranchSubject.MayRank(binary.LeftOperand.Type) || binary.LeftOperand is IConversionOperation || IndexTest.Call(binary, out _) is not null,
        _ => false,
    };

    private static bool MayMatch(IIsPatternOperation test) => test.Pattern switch
    {
        IDeclarationPatternOperation or ITypePatternOperation => false,
        INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: { } value } } when IsNull(value) => false,
        _ => !IsPlain(test.Value.Type),
    };

    // By its syntax: an operation hands out its constant in a box.
    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation is ILiteralOperation && operation.Syntax.IsKind(SyntaxKind.NullLiteralExpression);
    }

    private static bool IsPlain(ITypeSymbol? type) =>
        type is null || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Decimal or SpecialType.System_Double
            or SpecialType.System_Single or SpecialType.System_DateTime;

    private static bool IsAboutMachines(RuleScope scope, RoleBranch branch)
    {
        var machines = scope.Get(RoleBranchOptions.MachineRoles, branch.Head.Syntax.SyntaxTree);
        return branch.Comparisons.All(c => c.Constants.All(k => machines.Matches(k.Value as string ?? k.Name)));
    }

    // The comparisons of one operand in this branch, and where they are few, in the whole member.
    private static int Comparisons(RoleBranch branch, RoleBranchMember? member, CancellationToken cancellationToken)
    {
        var first = branch.Comparisons[0];
        var most = branch.Comparisons.GroupBy(static c => c.Symbol, SymbolEqualityComparer.Default).Max(static g => g.Sum(static c => c.Constants.Length));
        return most > 1 ? most : member?.Comparisons(first, cancellationToken) ?? first.Constants.Length;
    }

    private static string Names(RoleBranch[] branches)
    {
        var comparisons = branches.SelectMany(static b => b.Comparisons);
        var names = comparisons.SelectMany(static c => c.Constants).Select(static k => k.Written ?? k.Value as string ?? RoleBranchKeys.RoleOf(k)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var isNumber = comparisons.All(static c => c.Constants.All(static k => k.Symbol is null && k.Value is int or long or short or byte));
        var text = new StringBuilder(names.Length == 1 ? "the role " : "the roles ").Append(!isNumber ? "" : names.Length == 1 ? "with id " : "with ids ");
        for (var i = 0; i < names.Length && i < MostNames; i++)
        {
            text.Append(i == 0 ? "'" : ", '").Append(names[i]).Append('\'');
        }

        return names.Length > MostNames ? text.Append(", …").ToString() : text.ToString();
    }
}
