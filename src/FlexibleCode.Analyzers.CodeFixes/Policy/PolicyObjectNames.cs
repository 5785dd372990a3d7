using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>Names policy objects and their members from what the code calls things.</summary>
internal static class PolicyObjectNames
{
    /// <summary>What a policy object's name ends in.</summary>
    public const string Suffix = "Policy";

    private static readonly string[] TechnicalSuffixes =
    [
        "CommandValidator", "QueryValidator", "RequestValidator", "CommandHandler", "QueryHandler", "RequestHandler", "EventHandler", "Controller", "Service",
        "Handler", "Manager", "Validator", "Repository", "PageModel", "ViewModel", "RequestModel", "Model", "Provider", "Helpers", "Helper", "Command", "Query", "Hub", "Worker",
        "Job", "Middleware", "Constants", "Extensions", "Dto", "Request", "Form",
    ];

    private static readonly string[] Verbs = ["Get", "Calculate", "Compute", "Find", "Sum", "Count"];

    /// <summary>The policy object of a type: <c>ApprovalRoutingService</c> has an <c>ApprovalRoutingPolicy</c>.</summary>
    public static string Policy(string type)
    {
        foreach (var suffix in TechnicalSuffixes)
        {
            if (type.Length > suffix.Length && type.EndsWith(suffix, StringComparison.Ordinal))
            {
                type = type.Substring(0, type.Length - suffix.Length);
                break;
            }
        }

        return (type.EndsWith(Suffix, StringComparison.Ordinal) ? type + "Limit" : Pascal(type)) + Suffix;
    }

    /// <summary>
    /// The member for a limit: the name that the code has for it, else its subject and its role: <c>MaxAmount</c>, <c>MinAge</c>,
    /// <c>AmountThreshold</c> where the limit divides rather than refuses.
    /// </summary>
    public static string Member(Literal literal, CancellationToken cancellationToken)
    {
        if (literal.Constant.Named is { } named)
        {
            return Pascal(named.Name);
        }

        var subject = Subject(literal);
        return SideOf(literal, cancellationToken) switch
        {
            LimitSide.Upper => StartsWithRole(subject, "Max") ? subject : "Max" + subject,
            LimitSide.Lower => StartsWithRole(subject, "Min") ? subject : "Min" + subject,
            _ => subject + "Threshold",
        };
    }

    private static string Subject(Literal literal)
    {
        var name = Pascal(literal.Operand.Name);
        foreach (var verb in Verbs)
        {
            if (name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(name[verb.Length]))
            {
                name = name.Substring(verb.Length);
                break;
            }
        }

        if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
        {
            name = name.Substring(0, name.Length - 5);
        }

        var unit = literal.Operand.Unit == LiteralUnit.None ? literal.Constant.Unit : literal.Operand.Unit;
        var word = unit switch
        {
            LiteralUnit.Days => "Days",
            LiteralUnit.Hours => "Hours",
            LiteralUnit.Minutes => "Minutes",
            LiteralUnit.Count => "Count",
            _ => "",
        };

        return name.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? name : name + word;
    }

    private enum LimitSide
    {
        Divides,
        Upper,
        Lower,
    }

    // What refuses above the limit makes it a maximum, also through `!`; what chooses by it has no better side.
    private static LimitSide SideOf(Literal literal, CancellationToken cancellationToken)
    {
        switch (literal.Operator)
        {
            case LiteralOperator.CutsAbove or LiteralOperator.DemandsAtMost:
                return LimitSide.Upper;
            case LiteralOperator.RaisesBelow or LiteralOperator.DemandsAtLeast:
                return LimitSide.Lower;
        }

        if (BusinessLimit.SinkOf(literal, cancellationToken) != SinkKind.Denial)
        {
            return LimitSide.Divides;
        }

        var refusesAbove = literal.Operator is LiteralOperator.GreaterThan or LiteralOperator.GreaterThanOrEqual;
        for (var parent = literal.Test.Parent; parent is IBinaryOperation or IUnaryOperation or IPatternOperation or IIsPatternOperation; parent = parent.Parent)
        {
            if (parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or INegatedPatternOperation)
            {
                refusesAbove = !refusesAbove;
            }
        }

        // What must hold refuses where it does not.
        return refusesAbove != LiteralCalls.IsRequirement(LiteralDecision.Head(literal.Test)) ? LimitSide.Upper : LimitSide.Lower;
    }

    private static bool StartsWithRole(string subject, string role) =>
        subject.StartsWith(role, StringComparison.Ordinal) && (subject.Length == role.Length || !char.IsLower(subject[role.Length]) || subject.StartsWith(role + "imum", StringComparison.Ordinal));

    private static string Pascal(string name)
    {
        var text = new System.Text.StringBuilder(name.Length);
        var reader = new WordReader(name.AsSpan());
        var shouts = !name.Any(char.IsLower);
        while (reader.MoveNext())
        {
            text.Append(char.ToUpperInvariant(name[reader.Start]));
            var rest = name.Substring(reader.Start + 1, reader.End - reader.Start - 1);
            text.Append(shouts ? rest.ToLowerInvariant() : rest);
        }

        if (text.Length == 0 || char.IsDigit(text[0]))
        {
            text.Insert(0, "Limit");
        }

        return text.ToString();
    }
}
