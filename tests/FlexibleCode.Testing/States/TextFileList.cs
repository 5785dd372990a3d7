using System.Collections.ObjectModel;

namespace FlexibleCode.Testing.States;

/// <summary>Files of a project: name and content. A content without a name gets the next name of its project.</summary>
public sealed class TextFileList(Func<int, string>? nameOf = null) : Collection<(string Path, string Content)>
{
    public void Add(string content) =>
        Add((nameOf ?? throw new VerificationException("This kind of file needs a name: add a pair of name and content."))(Count), content);

    public void Add(string path, string content) => Add((path, content));
}
