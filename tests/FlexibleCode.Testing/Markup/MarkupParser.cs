using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Testing.Markup;

/// <summary>
/// Reads <c>[|…|]</c>, <c>{|ID:…|}</c>, <c>{|+ID:…|}</c>, <c>{|#0:…|}</c> and <c>$$</c>. Spans nest. <c>$$</c> before a quote is an
/// interpolated raw string and stays.
/// </summary>
internal static class MarkupParser
{
    public static MarkedText Parse(string markup, string path)
    {
        var text = new StringBuilder(markup.Length);
        var spans = ImmutableArray.CreateBuilder<MarkedSpan?>();
        var positions = ImmutableArray.CreateBuilder<int>();
        var open = new Stack<(MarkedSpanKind Kind, string Name, int Start, int Slot, char Closer)>();

        for (var i = 0; i < markup.Length; i++)
        {
            if (StartsAt(markup, i, "[|"))
            {
                open.Push((MarkedSpanKind.Diagnostic, "", text.Length, Reserve(spans), ']'));
                i++;
            }
            else if (StartsAt(markup, i, "{|") && ReadName(markup, i + 2) is { } name)
            {
                open.Push((name.Kind, name.Text, text.Length, Reserve(spans), '}'));
                i = name.End;
            }
            else if (open.Count > 0 && markup[i] == '|' && i + 1 < markup.Length && markup[i + 1] == open.Peek().Closer)
            {
                var (kind, id, start, slot, _) = open.Pop();
                spans[slot] = new MarkedSpan(kind, id, TextSpan.FromBounds(start, text.Length));
                i++;
            }
            else if (StartsAt(markup, i, "$$") && !(i + 2 < markup.Length && markup[i + 2] is '"' or '$'))
            {
                positions.Add(text.Length);
                i++;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        if (open.Count > 0)
        {
            var (_, id, start, _, closer) = open.Peek();
            throw new VerificationException($"The markup of {path} opens a span '{id}' at '{Excerpt(text, start)}' and never closes it with '|{closer}'.");
        }

        return new MarkedText(text.ToString(), spans.Select(static s => s!).ToImmutableArray(), positions.ToImmutable());
    }

    private static int Reserve(ImmutableArray<MarkedSpan?>.Builder spans)
    {
        spans.Add(null);
        return spans.Count - 1;
    }

    private static bool StartsAt(string text, int index, string value) => string.CompareOrdinal(text, index, value, 0, value.Length) == 0;

    private static (MarkedSpanKind Kind, string Text, int End)? ReadName(string markup, int start)
    {
        var kind = MarkedSpanKind.Diagnostic;
        var i = start;
        if (i < markup.Length && markup[i] is '#' or '+')
        {
            kind = markup[i] == '#' ? MarkedSpanKind.Location : MarkedSpanKind.AdditionalLocation;
            i++;
        }

        var first = i;
        while (i < markup.Length && (char.IsLetterOrDigit(markup[i]) || markup[i] == '_'))
        {
            i++;
        }

        return i > first && i < markup.Length && markup[i] == ':' ? (kind, markup[first..i], i) : null;
    }

    private static string Excerpt(StringBuilder text, int start) => text.ToString(start, Math.Min(40, text.Length - start));
}
