using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Where a text speaks of what: the places of the names, texts and tokens that say so. They are added in source order.</summary>
internal sealed class TopicPlaces
{
    private readonly List<int> _positions = [];
    private readonly List<CodeTopics> _topics = [];

    /// <summary>What the whole text speaks of.</summary>
    public CodeTopics All { get; private set; }

    public void Add(int position, CodeTopics topics)
    {
        _positions.Add(position);
        _topics.Add(topics);
        All = With(All, topics);
    }

    /// <summary>What a part of the text speaks of.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public CodeTopics In(TextSpan span)
    {
        var found = CodeTopics.None;
        var at = _positions.BinarySearch(span.Start);
        at = at < 0 ? ~at : at;

        // A text may stand here twice, by what is filled in and by what it says.
        while (at > 0 && _positions[at - 1] == span.Start)
        {
            at--;
        }

        for (; at < _positions.Count && _positions[at] < span.End && found != All; at++)
        {
            found = With(found, _topics[at]);
        }

        return found;
    }

    /// <summary>
    /// Whether a part of the text holds one of these. <paramref name="at"/> is kept from one call to the next, as parts are mostly asked for in
    /// their order.
    /// </summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public bool Holds(TextSpan span, CodeTopics topics, ref int at)
    {
        while (at > 0 && _positions[at - 1] >= span.Start)
        {
            at--;
        }

        while (at < _positions.Count && _positions[at] < span.Start)
        {
            at++;
        }

        for (var i = at; i < _positions.Count && _positions[i] < span.End; i++)
        {
            if ((_topics[i] & topics) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Trim()
    {
        _positions.TrimExcess();
        _topics.TrimExcess();
    }

    private static CodeTopics With(CodeTopics known, CodeTopics found) =>
        (known & found & CodeTopics.Branch) == 0 ? known | found : known | found | CodeTopics.Choice;
}
