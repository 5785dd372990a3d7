namespace FlexibleCode.Benchmarks;

/// <summary>One module of technical code: loops, parsing, buffers and branches, none of which says anything about an organization.</summary>
internal static class SilentModule
{
    public static string Source(int index) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;

        namespace Company.Text{{index}};

        public sealed class Buffer{{index}}
        {
            private readonly StringBuilder _text = new();
            private int _depth;

            public int Depth => _depth;

            public Buffer{{index}} Open(char bracket)
            {
                _text.Append(bracket);
                _depth++;
                return this;
            }

            public Buffer{{index}} Close(char bracket)
            {
                if (_depth == 0)
                {
                    throw new InvalidOperationException("Nothing is open.");
                }

                _text.Append(bracket);
                _depth--;
                return this;
            }

            public void Write(string value)
            {
                foreach (var c in value)
                {
                    switch (c)
                    {
                        case '\n':
                            _text.Append("\\n");
                            break;
                        case '\t':
                            _text.Append("\\t");
                            break;
                        case '"':
                            _text.Append("\\\"");
                            break;
                        default:
                            _text.Append(c);
                            break;
                    }
                }
            }

            public override string ToString() => _text.ToString();
        }

        public static class Parser{{index}}
        {
            public static IEnumerable<string> Fields(string line, char separator)
            {
                var start = 0;
                var quoted = false;
                for (var i = 0; i < line.Length; i++)
                {
                    if (line[i] == '"')
                    {
                        quoted = !quoted;
                    }
                    else if (line[i] == separator && !quoted)
                    {
                        yield return line.Substring(start, i - start);
                        start = i + 1;
                    }
                }

                yield return line.Substring(start);
            }

            public static int Checksum(ReadOnlySpan<byte> bytes)
            {
                var sum = 0;
                for (var i = 0; i < bytes.Length; i++)
                {
                    sum = unchecked((sum << 1) ^ bytes[i]);
                    if (sum < 0)
                    {
                        sum = ~sum;
                    }
                }

                return sum;
            }

            public static string Format(object? value) => value switch
            {
                null => "",
                string text => text.Trim(),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };

            public static int Compare(Buffer{{index}} left, Buffer{{index}} right)
            {
                if (left.Depth == right.Depth)
                {
                    return string.CompareOrdinal(left.ToString(), right.ToString());
                }

                return left.Depth < right.Depth ? -1 : 1;
            }

            public static long Copy(Stream source, Stream target)
            {
                var bytes = new byte[4096];
                var total = 0L;
                int read;
                while ((read = source.Read(bytes, 0, bytes.Length)) > 0)
                {
                    target.Write(bytes, 0, read);
                    total += read;
                }

                return total;
            }

            public static Dictionary<string, int> Count(IEnumerable<string> words)
            {
                var counts = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var word in words.Where(w => w.Length > 0))
                {
                    counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
                }

                return counts;
            }

            public static bool IsIdentifier(string text)
            {
                if (text.Length == 0 || char.IsDigit(text[0]))
                {
                    return false;
                }

                return text.All(c => char.IsLetterOrDigit(c) || c == '_');
            }
        }

        """;
}
