namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// Tells by keywords and signs, without a syntax tree, where code tests, compares, branches, chooses or lists. A sign that could be either is taken for
/// what a rule looks for, but for what has all the looks of type arguments.
/// </summary>
internal struct SignReader
{
    private const int LongestArguments = 256;

    private int _argumentsEnd;
    private int _questions;
    private bool _creates;

    /// <summary>
    /// What a keyword, or a call that compares, says between the last character before it that is no blank and what follows it.
    /// </summary>
    public static CodeTopics OfName(ReadOnlySpan<char> name, char before, ReadOnlySpan<char> after)
    {
        switch (name[0])
        {
            case 'i' when name.Length == 2:
                return name[1] == 'f' ? CodeTopics.Branch : name[1] == 's' && !IsNull(after) ? CodeTopics.Test : CodeTopics.None;
            case 'n' when before == ',' && name.SequenceEqual("new".AsSpan()):
                return CodeTopics.Rows;
            case 's' when name.SequenceEqual("switch".AsSpan()):
                return CodeTopics.Choice | CodeTopics.Switch;
            case >= 'A' and <= 'Z':
                return OfCall(name);
            default:
                return CodeTopics.None;
        }
    }

    /// <summary>What a sign inside a text that is filled with code may say.</summary>
    public static CodeTopics OfFilled(char sign) => sign switch
    {
        '<' or '>' => CodeTopics.Order,
        '?' => CodeTopics.Choice,
        '=' => CodeTopics.Test,
        _ => CodeTopics.None,
    };

    /// <summary>Notes a name, for what signs after it may say.</summary>
    public void Note(ReadOnlySpan<char> name) => _creates |= name.Length == 3 && name[0] == 'n' && name.SequenceEqual("new".AsSpan());

    /// <summary>
    /// What the sign at a position says, after the last character before it that is no blank. To be asked for the signs of a text in their order.
    /// </summary>
    public CodeTopics Read(ReadOnlySpan<char> text, int position, char before)
    {
        var next = position + 1 < text.Length ? text[position + 1] : ' ';
        switch (text[position])
        {
            case '<' when position >= _argumentsEnd:
                _argumentsEnd = EndOfArguments(text, position);
                return _argumentsEnd == 0 ? CodeTopics.Order : CodeTopics.None;
            case '>' when position >= _argumentsEnd && text[position - (position > 0 ? 1 : 0)] is not ('=' or '-'):
                return CodeTopics.Order;
            case '?' when next is not ('.' or '[' or '?') && (position == 0 || text[position - 1] != '?'):
                _questions++;
                return CodeTopics.None;
            case ':' when _questions > 0 && next != ':':
                _questions--;
                return CodeTopics.Branch;
            case '=' or '!' when next == '=' && !IsNull(text.Slice(position + 2)):
                return CodeTopics.Test;
            case '{' or '[' when before is '{' or ',':
                return CodeTopics.Table | CodeTopics.List;
            case '{' when _creates || before == '=':
            case '[' when before is '=' or '(' or '[' or '>' or ':':
                return CodeTopics.List;
            case ';':
                _questions = 0;
                _creates = false;
                return CodeTopics.None;
            default:
                return CodeTopics.None;
        }
    }

    // The calls that stand for an operator of order, as FLX4002 knows them, and those that stand for a test of equality, as the rules about roles do.
    private static CodeTopics OfCall(ReadOnlySpan<char> name)
    {
        var (order, test) = name.Length switch
        {
            3 => (Is(name, "Min") || Is(name, "Max"), Is(name, "Any")),
            5 => (Is(name, "Clamp"), false),
            6 => (false, Is(name, "Equals") || Is(name, "Exists")),
            8 => (Is(name, "LessThan"), Is(name, "Contains") || Is(name, "EndsWith")),
            10 => (false, Is(name, "StartsWith")),
            11 => (Is(name, "GreaterThan"), false),
            16 => (Is(name, "InclusiveBetween") || Is(name, "ExclusiveBetween"), false),
            17 => (Is(name, "LessThanOrEqualTo"), false),
            20 => (Is(name, "GreaterThanOrEqualTo"), false),
            _ => (false, false),
        };
        return (order ? CodeTopics.Order | CodeTopics.Bounds : CodeTopics.None) | (test ? CodeTopics.Test : CodeTopics.None);
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.SequenceEqual(other.AsSpan());

    // `== null`, `is not null`: nothing of the business is asked.
    private static bool IsNull(ReadOnlySpan<char> after)
    {
        after = after.TrimStart();
        if (StartsWithWord(after, "not"))
        {
            after = after.Slice(3).TrimStart();
        }

        if (!StartsWithWord(after, "null"))
        {
            return false;
        }

        var further = after.Slice(4).TrimStart();
        return !StartsWithWord(further, "or") && !StartsWithWord(further, "and");
    }

    private static bool StartsWithWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word.AsSpan()) && (text.Length == word.Length || !NameCharacters.CanContinue(text[word.Length]));

    // Where the list of type arguments ends that may begin here; zero if none can: no type begins with a digit, and two names side by side are
    // none outside a tuple (`is < 1 or > 30`, `is < Least or > Most`). What could be either, as in `F(a < b, c > d)`, is taken for such a list:
    // most of them are.
    private static int EndOfArguments(ReadOnlySpan<char> text, int open)
    {
        var (depth, inner, before) = (0, 0, ' ');
        for (var i = open; i < text.Length && i - open < LongestArguments; i++)
        {
            var c = text[i];
            if (NameCharacters.CanContinue(c))
            {
                var isFirst = !NameCharacters.CanContinue(text[i - 1]);
                if (isFirst && (!NameCharacters.CanBegin(c) || (inner == 0 && (before == '?' || NameCharacters.CanContinue(before)))))
                {
                    return 0;
                }
            }
            else if (c == '<')
            {
                depth++;
            }
            else if (c == '>')
            {
                if (--depth == 0)
                {
                    return i + 1;
                }
            }
            else if (c == '(')
            {
                inner++;
            }
            else if (c == ')')
            {
                if (--inner < 0)
                {
                    return 0;
                }
            }
            else if (!MayStandInArguments(text, i))
            {
                return 0;
            }

            before = char.IsWhiteSpace(c) ? before : c;
        }

        return 0;
    }

    // `string?` and `global::A`, but not the signs of a choice.
    private static bool MayStandInArguments(ReadOnlySpan<char> text, int position) => text[position] switch
    {
        '?' => !char.IsWhiteSpace(text[position - 1]),
        ':' => text[position - 1] == ':' || (position + 1 < text.Length && text[position + 1] == ':'),
        ' ' or ',' or '.' or '[' or ']' or '*' or '\r' or '\n' or '\t' => true,
        _ => false,
    };
}
