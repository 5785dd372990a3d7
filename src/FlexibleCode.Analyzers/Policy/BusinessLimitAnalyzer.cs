using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>FLX4002: money, quotas, scores, hours, days or attempts are compared with a number that is compiled in.</summary>
public sealed class BusinessLimitAnalyzer : FlexibleAnalyzer
{
    public BusinessLimitAnalyzer()
        : base(Rules.LimitIsLiteral)
    {
    }

    private protected override void Start(RuleScope scope)
    {
        scope.OnOperation((in context) => Find(scope, in context), CodeTopics.Order, LiteralReader.OperatorKinds);
        scope.OnOperation((in context) => Find(scope, in context), CodeTopics.Bounds, OperationKind.Argument);
    }

    private static Finding? Find(RuleScope scope, in OperationContext context)
    {
        if (!LiteralReader.MayBe(context.Operation))
        {
            return null;
        }

        // Before any literal is read: a variable keeps the name that the organization has a word for.
        var organization = scope.Organization;
        if (LiteralReader.Read(context.Operation, context.CancellationToken) is not { } literal
            || BusinessLimitBounds.IsTrivial(literal.Constant.Number))
        {
            return null;
        }

        var ignored = scope.Get(BusinessLimitScope.IgnoredValuesOption, context.Operation.Syntax.SyntaxTree);
        return BusinessLimitFinding.Read(literal, new(organization, ignored, context.ContainingSymbol), context.CancellationToken) is { } finding
            ? Report(finding, context.CancellationToken)
            : null;
    }

    private static Finding Report(BusinessLimitFinding finding, CancellationToken cancellationToken)
    {
        var told = finding.Told;
        var places = ImmutableArray.CreateBuilder<Location>();
        for (var i = 1; i < told.Length; i++)
        {
            places.Add(told[i].Place.GetLocation());
        }

        foreach (var twin in finding.ToldTwins)
        {
            places.Add(twin.Place.GetLocation());
        }

        foreach (var named in told.Select(static l => l.Constant.Named).Distinct<ISymbol?>(SymbolEqualityComparer.Default))
        {
            foreach (var reference in named?.DeclaringSyntaxReferences ?? [])
            {
                places.Add(reference.GetSyntax(cancellationToken).GetLocation());
            }
        }

        var said = BusinessLimitMessage.Of(told);
        return new Finding(Rules.LimitIsLiteral, finding.Location, said.Limits, said.Subject, said.IsOne ? "is" : "are", said.IsOne ? "it" : "them")
        {
            Places = places.ToImmutable(),
            Subject = told[0].Operand.Text,
            SeamNow = told.All(static l => l.Constant.Named is not null) ? SeamLevel.Named : null,
            SeamOffered = SeamLevel.Bound,
        };
    }
}
