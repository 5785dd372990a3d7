using System.Collections.Immutable;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Gathers the subjects of a decision: operands that read the same thing, compared in the same way, are one.</summary>
internal sealed class SubjectList
{
    /// <summary>More subjects than this are no table that anybody would read.</summary>
    public const int Maximum = 8;

    private readonly List<DecisionSubject> _subjects = [];

    public int Count => _subjects.Count;

    /// <summary>The index of a test's subject, added if it is new; −1 if there are too many.</summary>
    public int Add(Test test)
    {
        var isText = test.Comparison != StringComparison.Ordinal;
        for (var i = 0; i < _subjects.Count; i++)
        {
            var subject = _subjects[i];
            if (!Operand.Same(subject.Operation, test.Operand))
            {
                continue;
            }

            if (Operand.IsGuarded(subject.Operation) != Operand.IsGuarded(test.Operand))
            {
                subject = subject with { IsGuardedUnevenly = true };
            }

            // A comparison with null, or none yet, does not say how text is compared.
            if (subject.Comparison == test.Comparison || !SaysComparison(test))
            {
                _subjects[i] = subject with { ThrowsOnNull = subject.ThrowsOnNull || test.Dereferences };
                return i;
            }

            if (!subject.HasComparison)
            {
                _subjects[i] = subject with { Comparison = test.Comparison, HasComparison = true, ThrowsOnNull = subject.ThrowsOnNull || test.Dereferences };
                return i;
            }
        }

        if (_subjects.Count == Maximum)
        {
            return -1;
        }

        _subjects.Add(new DecisionSubject(test.Operand, test.Operand.Type, Operand.Symbol(test.Operand), test.Comparison)
        {
            HasComparison = isText || SaysComparison(test),
            ThrowsOnNull = test.Dereferences,
        });
        return _subjects.Count - 1;
    }

    public ImmutableArray<DecisionSubject> ToImmutable() => [.. _subjects];

    private static bool SaysComparison(Test test) =>
        test.Key is ConstantKey key && key.Constants.Any(static c => c.Value is not null);
}
