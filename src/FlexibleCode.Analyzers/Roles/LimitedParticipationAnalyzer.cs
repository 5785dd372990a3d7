using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// FLX2008: a branch refuses, and nothing but the kind of party controls it: <c>if (!user.IsEmployee) throw …</c>,
/// <c>if (user.Type != UserType.Employee) return Forbid();</c>.
/// </summary>
public sealed class LimitedParticipationAnalyzer() : FlexibleAnalyzer(Rules.ParticipationIsLimited)
{
    private const WordKinds Actors = WordKinds.Party | WordKinds.Person;

    // Of the words for people, those that say for whom somebody works; an administrator or a manager is a role.
    private static readonly HashSet<string> Workers = new(StringComparer.OrdinalIgnoreCase) { "employee", "employees", "staff", "worker", "workers", "personnel" };

    private protected override void Start(RuleScope scope) => scope.OnOperation((in context) => Find(in context, scope), OperationKind.Conditional);

    private static Finding? Find(in OperationContext context, RuleScope scope)
    {
        if (context.Operation is not IConditionalOperation { Type: null, WhenFalse: null } branch
            || !NamesParty(branch.Condition, scope.Organization)
            || BranchSink.Of(branch.WhenTrue) != SinkKind.Denial)
        {
            return null;
        }

        var member = (context.ContainingSymbol as IMethodSymbol)?.AssociatedSymbol ?? context.ContainingSymbol;
        return new Finding(Rules.ParticipationIsLimited, branch.Condition.Syntax.GetLocation(), member.Name, branch.Condition.Syntax.ToString()) { Subject = member.Name };
    }

    private static bool NamesParty(IOperation condition, OrganizationModel organization)
    {
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            condition = not.Operand;
        }

        return condition switch
        {
            IPropertyReferenceOperation { Property: var property } => IsQuestion(property.Name, organization.Words) && IsOfActor(property.ContainingType, organization),
            IFieldReferenceOperation { Field: var field } => IsQuestion(field.Name, organization.Words) && IsOfActor(field.ContainingType, organization),
            IInvocationOperation { TargetMethod: { Parameters.IsEmpty: true } method } => IsQuestion(method.Name, organization.Words) && IsOfActor(method.ContainingType, organization),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                IsKind(comparison.LeftOperand, comparison.RightOperand, organization) || IsKind(comparison.RightOperand, comparison.LeftOperand, organization),
            IIsPatternOperation { Pattern: IConstantPatternOperation constant } test => IsKind(test.Value, constant.Value, organization),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } test => IsKind(test.Value, constant.Value, organization),
            _ => false,
        };
    }

    // IsEmployee, IsExternalPartner: "is" and a kind of party, and nothing else about it.
    private static bool IsQuestion(string name, Vocabulary words) =>
        name.Length > 3 && name.StartsWith("Is", StringComparison.Ordinal) && char.IsUpper(name[2]) && EndsInParty(name, words);

    private static bool EndsInParty(string name, Vocabulary words)
    {
        var reader = new WordReader(name.AsSpan());
        var start = 0;
        while (reader.MoveNext())
        {
            if ((words.Of(name.AsSpan(reader.Start, reader.End - reader.Start)) & (WordKinds.Denial | WordKinds.Permission)) != 0)
            {
                return false;
            }

            start = reader.Start;
        }

        return (words.Of(name.AsSpan(start)) & WordKinds.Party) != 0 || Workers.Contains(name.Substring(start));
    }

    private static bool IsOfActor(INamedTypeSymbol? type, OrganizationModel organization) =>
        type is not null && organization.IsOwn(type) && organization.Words.Has(type.Name, Actors);

    // A member of a closed set of kinds of party or user, whose own name is one.
    private static bool IsKind(IOperation subject, IOperation constant, OrganizationModel organization)
    {
        while (constant is IConversionOperation conversion)
        {
            constant = conversion.Operand;
        }

        return constant is IFieldReferenceOperation { Instance: null, Field: { ContainingType: { } set } member }
            && EndsInParty(member.Name, organization.Words)
            && organization.IsClosedSet(set)
            && FlaggedSets.IsMember(set, member.ConstantValue) && !FlaggedSets.IsOfBits(subject)
            && organization.Read(Decisions.Operand.Symbol(subject), set).Kind is ThingKind.Role or ThingKind.Party;
    }
}
