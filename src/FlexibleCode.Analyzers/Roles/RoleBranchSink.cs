using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Whether something is decided with a role: access, data, work, money, a page to land on. Captions, logs, figures and translations of a role
/// into its like are none.
/// </summary>
internal static class RoleBranchSink
{
    public static bool Counts(RoleBranch branch, CancellationToken cancellationToken) =>
        !IsTranslation(branch) && !RoleBranchAssignment.IsSaved(branch, cancellationToken) && !RoleBranchRow.IsLookedUp(branch) && !RoleBranchRow.IsKept(branch)
        && (Counts(branch.Head, cancellationToken) || branch.Steps.Any(s => s is IConditionalOperation step && !ConsecutiveTests.Leaves(step) && Counts(s, cancellationToken)));

    private static bool Counts(IOperation head, CancellationToken cancellationToken)
    {
        if (RoleBranchFigure.Is(head) || IsSameEitherWay(head))
        {
            return false;
        }

        return Sink.Of(head, cancellationToken) switch
        {
            SinkKind.Presentation => false,
            SinkKind.Value => !OnlyCounts(head) && !RoleBranchOrder.Is(head) && !IsCaptionOfColumn(head),
            SinkKind.Unknown => !IsText(head) || Leads(head),
            _ => !IsSelection(head) && !RoleBranchOrder.Is(head) && !IsCaptionOfColumn(head),
        };
    }

    // role == "Admin" ? null : null
    private static bool IsSameEitherWay(IOperation head)
    {
        var choice = head is IConditionalOperation ? head : head.Parent;
        return choice is IConditionalOperation { WhenFalse: { } otherwise } either
            && (either == head || either.Condition == head)
            && SyntaxFactory.AreEquivalent(either.WhenTrue.Syntax, otherwise.Syntax);
    }

    // case Role.Admin: admins++;
    private static bool OnlyCounts(IOperation head) => head switch
    {
        IConditionalOperation rung => IsCounting(rung.WhenTrue) && (rung.WhenFalse is null or IConditionalOperation ? rung.WhenFalse is null || OnlyCounts(rung.WhenFalse) : IsCounting(rung.WhenFalse)),
        ISwitchOperation choice => choice.Cases.All(static section => OutcomeReader.Statements(section).All(IsCounting)),
        { Parent: IConditionalOperation { Type: null } rung } => OnlyCounts(rung),
        _ => false,
    };

    private static bool IsCounting(IOperation? statement) => statement switch
    {
        null => true,
        IBlockOperation block => block.Operations.All(IsCounting),
        IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation } => true,
        IBranchOperation => true,
        _ => false,
    };

    // UserRole.Admin => "Admin", "manager" => Role.Manager: the same name in another type.
    private static bool IsTranslation(RoleBranch branch)
    {
        if (branch.Head is not (ISwitchExpressionOperation or ISwitchOperation or IConditionalOperation)
            || DecisionReader.Read(branch.Head, CancellationToken.None) is not { Rows.Length: > 0 } decision)
        {
            return false;
        }

        var same = 0;
        foreach (var row in decision.Rows)
        {
            if (AnswerOf(row.Outcome) is not { } answer)
            {
                return false;
            }

            foreach (var key in row.Keys)
            {
                if (key is ConstantKey { Constants: [var constant, ..] } && AreAlike(constant, answer))
                {
                    same++;
                    break;
                }
            }
        }

        // One row alone says little: what all others are called must be the name of another member of the set, too.
        return decision.Rows.Length > 1 ? same * 2 > decision.Rows.Length : same == 1 && NamesAnother(decision);
    }

    // The key of a member, (int)Role.Manager, answers with the member.
    private static string? AnswerOf(Outcome outcome) => outcome.Value is not { } value ? null : Operand.WithoutConversion(value) switch
    {
        IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } member } => member.Name,
        _ when outcome.Constant is { HasValue: true, Value: string text } => text,
        // What a role may do or is shown can be called as the role is: AdminPages, a list of permissions.
        IMemberReferenceOperation { Instance: null, Type: { } type } member
            when !CollectionType.Is(type) => member.Member.Name,
        _ => null,
    };

    // role == Role.Customer ? "Customer" : "Staff"
    private static bool NamesAnother(Decision decision)
    {
        if (decision is not { Fallback.Outcome: { } otherwise, Subjects: [{ Type: { TypeKind: TypeKind.Enum } set }] } || AnswerOf(otherwise) is not { } answer)
        {
            return false;
        }

        var letters = Letters(answer);
        foreach (var member in set.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } && Letters(member.Name) == letters)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreAlike(KeyConstant constant, string answer)
    {
        // The page of managers has their name, too.
        if (answer.IndexOf('/') >= 0)
        {
            return false;
        }

        var left = Letters(constant.Value as string ?? constant.Name);
        var right = Letters(answer);
        return left.Length > 1 && left == right;
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    // Nothing but written texts: what people read.
    private static bool IsText(IOperation head) => head switch
    {
        ISwitchExpressionOperation choice => choice.Arms.All(static arm => arm.Value is null || IsWritten(arm.Value)),
        ISwitchOperation choice => choice.Cases.All(static section => OutcomeReader.Statements(section).All(AnswersText)),
        IConditionalOperation { Type: null } rung => AnswersText(rung.WhenTrue) && AnswersText(rung.WhenFalse),
        IConditionalOperation => IsWritten(head),
        _ => false,
    };

    private static bool AnswersText(IOperation? statement) => statement switch
    {
        null or IBranchOperation => true,
        IBlockOperation block => block.Operations.All(AnswersText),
        IReturnOperation { ReturnedValue: { } value } => IsWritten(value),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => IsWritten(assignment.Value),
        IConditionalOperation { Type: null, WhenFalse: var otherwise } rung => AnswersText(rung.WhenTrue) && AnswersText(otherwise),
        _ => false,
    };

    private static bool IsWritten(IOperation value) => Operand.WithoutImplicitConversion(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string or null } } or IInterpolatedStringOperation or IThrowOperation => true,
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsWritten(choice.WhenTrue) && IsWritten(otherwise),
        ISwitchExpressionOperation choice => choice.Arms.All(static arm => arm.Value is null || IsWritten(arm.Value)),
        _ => false,
    };

    // new("Role", u => u.Role == "Admin" ? "Head of the office" : "Clerk"): prose that a column of a list or sheet is made of.
    private static bool IsCaptionOfColumn(IOperation head)
    {
        if (!IsText(head) || Leads(head) || !IsProse(head))
        {
            return false;
        }

        var parent = head.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation or IReturnOperation or IBlockOperation { Operations: [_] } or IAnonymousFunctionOperation)
        {
            if (parent is IAnonymousFunctionOperation lambda)
            {
                return Handed(lambda) is IArgumentOperation { Parent: IObjectCreationOperation made } argument && RoleBranchColumn.Is(made, argument);
            }

            parent = parent.Parent;
        }

        return false;
    }

    private static IOperation? Handed(IAnonymousFunctionOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    // No name of anything: a blank, or letters that names of code do without.
    private static bool IsProse(IOperation head)
    {
        foreach (var node in head.Syntax.DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { Token.Value: string text, Parent: not (BinaryExpressionSyntax or PatternSyntax or ArgumentSyntax) } && text.Any(static c => c is ' ' or > '\x7f'))
            {
                return true;
            }
        }

        return false;
    }

    // "/admin/dashboard", "~/Views/…": a page to land on.
    private static bool Leads(IOperation head)
    {
        foreach (var node in head.Syntax.DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { Token.Value: string text } && text.Length > 1 && (text[0] == '/' || text[0] == '~'))
            {
                return true;
            }
        }

        return false;
    }

    // new SelectListItem { Selected = role == "Admin" }
    private static bool IsSelection(IOperation head)
    {
        for (var parent = head.Parent; parent is IConversionOperation or IParenthesizedOperation or IUnaryOperation or IAssignmentOperation; parent = parent.Parent)
        {
            if (parent is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Selected" or "IsSelected" or "Checked" or "IsChecked" } })
            {
                return true;
            }
        }

        return false;
    }
}
