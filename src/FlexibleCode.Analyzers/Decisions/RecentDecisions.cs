using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// The answers about the operations that one thread has asked for last. They are found by identity, and the oldest makes room: a table of all, weakly
/// held, is dear to the collector of garbage.
/// </summary>
internal sealed class RecentDecisions
{
    private const int Kept = 8;

    private readonly (IOperation? Head, Decision? Decision)[] _answers = new (IOperation?, Decision?)[Kept];
    private int _next;

    /// <summary>The decision that begins at an operation, or that none does; <c>false</c> if it was not asked lately.</summary>
    public bool TryGet(IOperation head, out Decision? decision)
    {
        foreach (var answer in _answers)
        {
            if (ReferenceEquals(answer.Head, head))
            {
                decision = answer.Decision;
                return true;
            }
        }

        decision = null;
        return false;
    }

    public void Add(IOperation head, Decision? decision)
    {
        _answers[_next] = (head, decision);
        _next = (_next + 1) % Kept;
    }

    public void Clear()
    {
        if (_answers[0].Head is null && _next == 0)
        {
            return;
        }

        Array.Clear(_answers, 0, Kept);
        _next = 0;
    }
}
