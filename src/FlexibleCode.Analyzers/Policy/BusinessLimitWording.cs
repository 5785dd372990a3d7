using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Tells what is only a part of a text that a member answers from what is refused, or who is asked, one by one: <c>reasons.Add("too much")</c>.</summary>
internal static class BusinessLimitWording
{
    private static readonly WordStems Findings = WordStems.Whole("issue", "warning", "alert", "flag", "blocker", "breach", "issues", "warnings", "alerts", "flags", "blockers", "breaches");

    /// <summary><c>if (score >= 80) parts.Add("urgent");</c> where the parts are only joined into the text that is returned.</summary>
    public static bool Is(IConditionalOperation choice)
    {
        if (Adds(choice.WhenTrue) is not { } list
            || (choice.WhenFalse is { } otherwise && otherwise is not IConditionalOperation && !SymbolEqualityComparer.Default.Equals(Adds(otherwise), list))
            || Vocabulary.BuiltIn.Has(list.Name, WordKinds.Denial | WordKinds.Route | WordKinds.Permission)
            || Findings.AreIn(list.Name)
            || choice.SemanticModel is not { } model
            || EnclosingMember.Of(choice.Syntax, model) is not IMethodSymbol { ReturnType: var answered } member
            || !IsText(answered)
            || ApprovalWords.Routes(member.Name)
            || list.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax() is not VariableDeclaratorSyntax declarator)
        {
            return false;
        }

        var isReturned = false;
        foreach (var use in VariableUses.Of(declarator))
        {
            if (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access && access.Expression == use)
            {
                if (name is "Add" or "Insert" || (name is "Count" or "Any" && OnlyWords(access)))
                {
                    continue;
                }

                return false;
            }

            if (use.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Join" } } join }
                || !IsReturned(join))
            {
                return false;
            }

            isReturned = true;
        }

        return isReturned;
    }

    private static ILocalSymbol? Adds(IOperation? branch)
    {
        var statement = branch is IBlockOperation { Operations: [var only] } ? only : branch;
        return statement is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "Add", Instance: ILocalReferenceOperation { Local: var list }, Arguments: [{ Value.Type.SpecialType: SpecialType.System_String }] } }
            ? list
            : null;
    }

    // Of an async member the text comes later.
    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] };

    // How many there are says what is answered, and nothing is done by it: `if (parts.Count == 0) return "none";`.
    private static bool OnlyWords(ExpressionSyntax count) => count.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        ReturnStatementSyntax => true,
        IfStatementSyntax { Else: null, Statement: ReturnStatementSyntax or BlockSyntax { Statements: [ReturnStatementSyntax] } } => true,
        _ => false,
    };

    // From the texts that are joined to the answer there are choices and operations on texts; an outcome that is made of them decides.
    private static bool IsReturned(InvocationExpressionSyntax join)
    {
        SyntaxNode text = join;
        while (true)
        {
            switch (text.Parent)
            {
                case ReturnStatementSyntax:
                    return true;
                case ConditionalExpressionSyntax choice when choice.Condition != text:
                case ParenthesizedExpressionSyntax or InterpolationSyntax or InterpolatedStringExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression }:
                case MemberAccessExpressionSyntax access when access.Expression == text && access.Parent is InvocationExpressionSyntax:
                case InvocationExpressionSyntax call when call.Expression == text:
                case ArgumentSyntax:
                case ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" } } } }:
                    text = text.Parent;
                    continue;
                case InvocationExpressionSyntax call when call.ArgumentList == text:
                    text = call;
                    continue;
                default:
                    return false;
            }
        }
    }
}
