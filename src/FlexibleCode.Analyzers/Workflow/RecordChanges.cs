using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>Which records one method writes to, and where it does so last: <c>order.Note = "…"</c>. Read once for all guards of the method.</summary>
internal sealed class RecordChanges
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public RecordChanges(MethodDeclarationSyntax method)
    {
        Method = method;
        foreach (var node in method.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax record } } assignment)
            {
                _last[record.Identifier.ValueText] = assignment.SpanStart;
            }
        }
    }

    /// <summary>The method that was read.</summary>
    public MethodDeclarationSyntax Method { get; }

    /// <summary>Whether the method writes to a record behind a position.</summary>
    public bool Follow(string record, int position) => _last.TryGetValue(record, out var last) && last > position;
}
