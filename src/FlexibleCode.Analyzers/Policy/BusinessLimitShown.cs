using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Tells what only says what is shown, and how, from what decides: captions, style classes, the wording of a text.</summary>
internal static class BusinessLimitShown
{
    private static readonly WordStems Style = WordStems.Whole("class", "classes", "style", "styles", "css");

    private static readonly WordStems Sheet = WordStems.Whole("style", "styles", "css");

    private static readonly char[] Compounds = ['-', ':', ' '];

    /// <summary>Whether what the test chooses is only shown.</summary>
    public static bool Is(Literal literal, BusinessLimitScope scope)
    {
        var head = LiteralDecision.Head(literal.Test);
        switch (head)
        {
            case { Type.SpecialType: SpecialType.System_Boolean, Parent: IReturnOperation } when scope.Member is { } asked && BusinessLimitWords.IsShown(asked.Name):
                return true;
            case { Type.SpecialType: SpecialType.System_String }:
                return BusinessLimitGroup.IsName(head) || IsForDisplay(scope) || AreStyles(TargetOf(head) ?? scope.Member?.Name, AnswersOf(head));
            case { Type.IsTupleType: true }:
                return IsTupleOfCaptions(head);
            case IConditionalOperation { Type: null } choice:
                return BusinessLimitWording.Is(choice);
            default:
                return false;
        }
    }

    // A text that is chosen in a type or member for display is shown, whatever the text says.
    private static bool IsForDisplay(BusinessLimitScope scope)
    {
        for (var symbol = scope.Member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (scope.Organization.Words.Has(symbol.Name, WordKinds.Presentation))
            {
                return true;
            }
        }

        return false;
    }

    private static string? TargetOf(IOperation head)
    {
        var parent = head.Parent;
        while (parent is IConversionOperation or IConditionalOperation { Type: not null } or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
        {
            parent = parent.Parent;
        }

        return BusinessLimitTarget.NameOf(parent) ?? (parent as IArgumentOperation)?.Parameter?.Name;
    }

    // `risk-high`, `badge bg-warning`; a risk class "A" or "High" is the business's, and so is a tax class "reduced": no class of a style sheet is told by plain words.
    private static bool AreStyles(string? name, IEnumerable<IOperation> answers)
    {
        if (name is null || !IsOfStyle(name))
        {
            return false;
        }

        var isOfSheet = Sheet.AreIn(name);
        foreach (var answer in answers)
        {
            if (answer.ConstantValue is not { HasValue: true, Value: string text } || !IsToken(text))
            {
                return false;
            }

            isOfSheet |= text.IndexOfAny(Compounds) >= 0;
        }

        return isOfSheet;
    }

    // The last word: `StatusClass` is a class of a style sheet, `ClassFee` is none.
    private static bool IsOfStyle(string name)
    {
        var words = new WordReader(name.AsSpan());
        var isStyle = false;
        while (words.MoveNext())
        {
            isStyle = Style.Has(name.AsSpan(words.Start, words.End - words.Start));
        }

        return isStyle;
    }

    private static bool IsToken(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or ' ' or ':' or ';' or '#' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    // `>= 8 => (score, "Good", "score-good")`: the parts in which the answers differ are a label and a class.
    private static bool IsTupleOfCaptions(IOperation head)
    {
        var target = head.Parent is IConversionOperation { Type: INamedTypeSymbol { IsTupleType: true } converted } ? converted : (INamedTypeSymbol)head.Type!;
        var rows = AnswersOf(head).Select(static a => a as ITupleOperation).ToList();
        if (rows.Count < 2 || rows.Exists(r => r is null || r.Elements.Length != target.TupleElements.Length))
        {
            return false;
        }

        for (var i = 0; i < target.TupleElements.Length; i++)
        {
            var parts = rows.ConvertAll(r => Operand.WithoutConversion(r!.Elements[i]));
            if (parts.TrueForAll(p => SyntaxFactory.AreEquivalent(p.Syntax, parts[0].Syntax)))
            {
                continue;
            }

            var name = target.TupleElements[i].Name;
            if (!AreStyles(name, parts)
                && !(NameSink.Of(name, target.TupleElements[i].Type) == SinkKind.Presentation && parts.TrueForAll(static p => p.ConstantValue is { HasValue: true, Value: string })))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<IOperation> AnswersOf(IOperation choice)
    {
        var open = new Stack<IOperation>();
        open.Push(choice);
        while (open.Count > 0)
        {
            switch (Operand.WithoutConversion(open.Pop()))
            {
                case IConditionalOperation { Type: not null, WhenFalse: { } otherwise } inner:
                    open.Push(otherwise);
                    open.Push(inner.WhenTrue);
                    break;
                case ISwitchExpressionOperation inner:
                    foreach (var arm in inner.Arms)
                    {
                        open.Push(arm.Value);
                    }

                    break;
                case IThrowOperation:
                    break;
                case var answer:
                    yield return answer;
                    break;
            }
        }
    }
}
