namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// Tells by the names and signs of a text, asked in their order, whether it holds a <c>using static X</c> or a <c>using Y = X</c>. A using of a
/// resource whose type is written out passes for one, which costs a look.
/// </summary>
internal struct UsingReader
{
    private bool _isOpen;

    public bool Renames { get; private set; }

    public void Name(ReadOnlySpan<char> name)
    {
        if (_isOpen)
        {
            Renames |= name.SequenceEqual("static".AsSpan());
            _isOpen = !name.SequenceEqual("var".AsSpan());
        }
        else
        {
            _isOpen = name.Length == 5 && name.SequenceEqual("using".AsSpan());
        }
    }

    public void Sign(char sign)
    {
        if (_isOpen && sign is '=' or ';' or '(')
        {
            Renames |= sign == '=';
            _isOpen = false;
        }
    }
}
