using System.Text;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Renders the look-up that stands where the branch stood, with what is done for all others.</summary>
/// <param name="Arms">The branch.</param>
/// <param name="Text">The contract and its place.</param>
/// <param name="Comments">The comments of the branch.</param>
/// <param name="LeavesContext">Whether no arm goes on in the context that awaited: <c>ConfigureAwait(false)</c>.</param>
internal sealed record RoleServiceUse(RoleServiceArms Arms, RoleServiceText Text, RoleServiceComments Comments, bool LeavesContext)
{
    private const string Extensions = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions";

    /// <summary>The look-up.</summary>
    /// <param name="branch">The node that it stands for.</param>
    /// <param name="provider">How the provider is reached.</param>
    /// <param name="contract">The contract, in full.</param>
    public SyntaxNode Render(SyntaxNode branch, string provider, string contract)
    {
        var number = Number(branch);
        var taken = Text.Place.TakenNames().Append(provider).ToArray();
        var service = ConstructorInjectionSyntax.Fresh(InjectedService.ParameterNameOf(ServiceName(Text.Contract.Method)) + "ByRole" + number, taken);
        var key = ConstructorInjectionSyntax.Fresh("key" + number, taken);
        var found = Found(provider, contract, service, key);
        var call = $"{service}.{Text.Contract.Method}({Text.Contract.Arguments})";
        if (Text.Contract.IsAwaited)
        {
            call = "await " + call + (LeavesContext ? ".ConfigureAwait(false)" : "");
        }

        SyntaxNode rendered = branch is StatementSyntax
            ? SyntaxFactory.ParseStatement(Statement(found, call))
            : Placed(branch, SyntaxFactory.ParseExpression(Expression((ExpressionSyntax)branch, found, call)));
        var trailing = Arms.Decision.Spelling == DecisionSpelling.GuardedReturns ? SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(Text.NewLine)) : branch.GetTrailingTrivia();
        return RoleServiceText.Finished(rendered.WithLeadingTrivia(branch.GetLeadingTrivia()).WithTrailingTrivia(trailing));
    }

    /// <summary>The member's name without what it is technically.</summary>
    public static string ServiceName(string member) =>
        member.Length > 5 && member.EndsWith("Async", StringComparison.Ordinal) ? member.Substring(0, member.Length - 5) : member;

    // What an expression declares is known in the whole block around it, so that branches that are rewritten at once must not say the same.
    private string Number(SyntaxNode branch)
    {
        var branches = Text.Place.Member.DescendantNodes()
            .Where(static n => n is SwitchExpressionSyntax or SwitchStatementSyntax or IfStatementSyntax { Parent: not ElseClauseSyntax })
            .ToList();
        var number = branches.IndexOf(branch) + 1;
        return number > 1 && branches.Exists(static b => b is SwitchExpressionSyntax) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
    }

    // A missing role is no key: the container would be asked for the service without one.
    private string Found(string provider, string contract, string service, string key)
    {
        var operand = Arms.Operand.WithoutTrivia().ToString();
        if (Arms.Operand is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax))
        {
            operand = "(" + operand + ")";
        }

        var asked = Arms.MayBeNull ? key : operand;
        var isInScope = StartupOptionsBinding.IsInScope(
            Text.Place.Model, Arms.Decision.Syntax.SpanStart, KnownTypes.For(Text.Place.Model.Compilation).IServiceProvider, "GetKeyedService");
        var call = isInScope ? $"{provider}.GetKeyedService<{contract}>({asked})" : $"{Extensions}.GetKeyedService<{contract}>({provider}, {asked})";
        return (Arms.MayBeNull ? $"{operand} is {{ }} {key} && " : "") + $"{call} is {{ }} {service}";
    }

    private string Statement(string found, string call)
    {
        var lines = new List<string> { $"if ({found})", "{" };
        lines.AddRange(Comments.Rest);
        if (!Text.Contract.Leaves)
        {
            lines.Add(call + ";");
        }
        else if (Text.Contract.Answer is null)
        {
            lines.Add(call + ";");
            lines.Add("return;");
        }
        else
        {
            lines.Add($"return {call};");
        }

        lines.Add("}");
        if (Arms.Fallback is { } fallback && (!fallback.IsEmpty || Comments.OfFallback.Count > 0))
        {
            lines.Add("else");
            lines.Add("{");
            lines.AddRange(Comments.OfFallback);
            lines.Add(string.Concat(fallback.Statements.Select(static s => s.ToFullString())).TrimEnd());
            lines.Add("}");
        }

        return string.Join(Text.NewLine, lines);
    }

    private string Expression(ExpressionSyntax branch, string found, string call)
    {
        var line = Text.NewLine + TableSeam.IndentOf(branch) + "    ";
        var text = new StringBuilder(found);
        foreach (var comment in Comments.Rest)
        {
            text.Append(line).Append(comment);
        }

        text.Append(line).Append("? ").Append(call);
        foreach (var comment in Comments.OfFallback)
        {
            text.Append(line).Append(comment);
        }

        return text.Append(line).Append(": ").Append(Otherwise()).ToString();
    }

    private string Otherwise()
    {
        if (Arms.Fallback?.Expression is not { } fallback)
        {
            var exception = KnownTypes.For(Text.Place.Model.Compilation).SwitchExpressionException!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

            // With a text alone the constructor would take it for the message.
            var unmatched = Arms.Operand.WithoutTrivia().ToString();
            return $"throw new {exception}({(Arms.KeyType.SpecialType == SpecialType.System_String ? Text.AsObject(unmatched) : unmatched)})";
        }

        var written = fallback.WithoutTrivia().ToString();
        return NeedsCast(fallback) ? $"({Text.Contract.Answer})({written})" : written;
    }

    // `condition ? aByte : 5` has no type of its own, because each side converts to the other.
    private bool NeedsCast(ExpressionSyntax fallback)
    {
        var model = Text.Place.Model;
        var answer = model.GetTypeInfo(Arms.Decision.Syntax).Type ?? model.GetTypeInfo(Arms.Decision.Syntax).ConvertedType;
        return model.GetTypeInfo(fallback).Type is { } type
            && answer is not null
            && !SymbolEqualityComparer.Default.Equals(type, answer)
            && ((CSharpCompilation)model.Compilation).ClassifyConversion(answer, type).IsImplicit;
    }

    private static SyntaxNode Placed(SyntaxNode branch, ExpressionSyntax expression) =>
        branch.Parent is null or ArrowExpressionClauseSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax or ArgumentSyntax or ParenthesizedExpressionSyntax
            or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression }
                ? expression
                : SyntaxFactory.ParenthesizedExpression(expression);
}
