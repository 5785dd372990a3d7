using System.Collections.Immutable;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>The methods of the class that reads tables which understand one name: what it stands for, or what is wrong with it.</summary>
internal static class ConfiguredTableNames
{
    private const string Generic = "global::System.Collections.Generic.";

    public static ImmutableArray<ConfiguredTableMethod> Methods { get; } =
    [
        new("Sound", [], static (name, _) =>
            $$"""
            /// <summary>The table, if nothing is wrong with it.</summary>
            public static T {{name}}<T>(T table, {{Generic}}List<string> failures) =>
                failures.Count == 0 ? table : throw new global::System.InvalidOperationException(string.Join(" ", failures));
            """),
        new("OneOf", [], static (name, _) =>
            $$"""
            /// <summary>Understands the names that are known, and says which these are.</summary>
            public static global::System.Func<string, T> {{name}}<T>({{Generic}}Dictionary<string, T> names) =>
                text => text != null && names.TryGetValue(text, out var known)
                    ? known
                    : throw new global::System.FormatException($"there is no '{text}', only {string.Join(", ", names.Keys)}.");
            """),
        new("NamesOf", ["OneOf"], static (name, other) =>
            $$"""
            /// <summary>Understands the members of an enum by their names, in any case.</summary>
            public static global::System.Func<string, T> {{name}}<T>()
                where T : struct
            {
                var names = new {{Generic}}Dictionary<string, T>(global::System.StringComparer.OrdinalIgnoreCase);
                foreach (var name in global::System.Enum.GetNames(typeof(T)))
                {
                    names[name] = (T)global::System.Enum.Parse(typeof(T), name);
                }

                return {{other("OneOf")}}(names);
            }
            """),
        new("Texts", ["OneOf"], static (name, other) =>
            $$"""
            /// <summary>Understands texts that a table may name.</summary>
            public static global::System.Func<string, string> {{name}}(global::System.StringComparer comparer, params string[] texts)
            {
                var names = new {{Generic}}Dictionary<string, string>(comparer);
                foreach (var text in texts)
                {
                    names[text] = text;
                }

                return {{other("OneOf")}}(names);
            }
            """),
        new("Written", [], static (name, _) =>
            $$"""
            /// <summary>Understands any text, and numbers as code writes them.</summary>
            public static global::System.Func<string, T> {{name}}<T>() =>
                text =>
                {
                    if (string.IsNullOrWhiteSpace(text))
                    {
                        throw new global::System.FormatException("nothing is written.");
                    }

                    try
                    {
                        return (T)global::System.Convert.ChangeType(text, typeof(T), global::System.Globalization.CultureInfo.InvariantCulture);
                    }
                    catch (global::System.Exception problem) when (problem is global::System.FormatException || problem is global::System.OverflowException)
                    {
                        throw new global::System.FormatException($"'{text}' is no {typeof(T).Name}.", problem);
                    }
                };
            """),
        new("Understood", [], static (name, _) =>
            $$"""
            /// <summary>Reads one name; what is wrong with it is said with its place.</summary>
            public static bool {{name}}<T>(string place, string text, global::System.Func<string, T> read, {{Generic}}List<string> failures, out T value)
            {
                try
                {
                    value = read(text);
                    return true;
                }
                catch (global::System.FormatException problem)
                {
                    failures.Add($"{place}: {problem.Message}");
                    value = default!;
                    return false;
                }
            }
            """),
    ];
}
