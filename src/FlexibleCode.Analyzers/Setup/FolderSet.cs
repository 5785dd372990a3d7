namespace FlexibleCode.Analyzers.Setup;

/// <summary>Tells the first file of each folder from the others. Files of one folder mostly come one after the other.</summary>
internal sealed class FolderSet
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private string _last = "";

    /// <summary>Whether a file is the first one of its folder.</summary>
    public bool Add(string path)
    {
        var folder = path.AsSpan(0, path.LastIndexOfAny(Separators) + 1);
        if (_folders.Count > 0 && folder.SequenceEqual(_last.AsSpan()))
        {
            return false;
        }

        _last = folder.ToString();
        return _folders.Add(_last);
    }
}
