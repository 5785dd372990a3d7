using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>Tells whether two subjects hold states of one set, and what people call the set.</summary>
internal static class StateSet
{
    /// <summary>The name of the set; <c>null</c> if the subjects are of two sets, or their set is not one of states.</summary>
    public static string? NameOf(Decision decision, int from, int to, OrganizationModel organization)
    {
        var (left, right) = (decision.Subjects[from], decision.Subjects[to]);
        var type = NullableType.Underlying(left.Type);
        if (type is null || !SymbolEqualityComparer.Default.Equals(type, NullableType.Underlying(right.Type)))
        {
            return null;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return NameOfText(decision, from, to, organization);
        }

        return organization.IsClosedSet(type) && !IsTechnical(type, organization) && SaysState(decision, left, right, organization)
            ? type.Name
            : null;
    }

    /// <summary>The name of the set of states that one subject holds; <c>null</c> if it holds none.</summary>
    public static string? NameOf(Decision decision, int subject, OrganizationModel organization)
    {
        var asked = decision.Subjects[subject];
        var type = NullableType.Underlying(asked.Type);
        if (type is null)
        {
            return null;
        }

        if (StateColumn.NameOf(asked.Operation, organization.Words) is { } column)
        {
            return column;
        }

        if (IsOfDossier(type.Name, organization.Words))
        {
            return organization.IsClosedSet(type) ? type.Name : null;
        }

        if (organization.Read(asked.Symbol, type) is not { Kind: ThingKind.State } reading)
        {
            return null;
        }

        if (type.SpecialType != SpecialType.System_String)
        {
            return organization.IsClosedSet(type) && !IsTechnical(type, organization) ? type.Name : null;
        }

        // Text is named as a state by its operand alone: it is a member of the business's data, or its constants have a set of their own.
        foreach (var row in decision.Rows)
        {
            if (row.Keys[subject] is ConstantKey { Constants: [{ Symbol.ContainingType: { } set }, ..] } && organization.IsClosedSet(set))
            {
                return set.Name;
            }
        }

        return (reading.Evidence & Evidence.OnEntity) != 0 || SpeaksOfTransitions(decision, organization) ? asked.Symbol?.Name : null;
    }

    // `LeaseFileStatus`: a file of the business is no file on a disk, and what kind of file it is stands before it.
    private static bool IsOfDossier(string name, Vocabulary words)
    {
        var before = "";
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            if (before.Length > 0 && string.Equals(name.Substring(reader.Start, reader.End - reader.Start), "file", StringComparison.OrdinalIgnoreCase))
            {
                var without = before + name.Substring(reader.End);
                return words.LastOf(without, WordKinds.State) != WordKinds.None && !words.Has(without, WordKinds.Technical);
            }

            before = name.Substring(0, reader.End);
        }

        return false;
    }

    /// <summary>Whether a set is of the machine, by its name or by its members.</summary>
    public static bool IsTechnical(ITypeSymbol set, OrganizationModel organization) => organization.Words.Has(set.Name, WordKinds.Technical) || RunStates.Are(set);

    /// <summary>Whether a name speaks of going from one state to another.</summary>
    public static bool SaysTransition(string name) => HasTransition(name);

    // A set of own code beside itself is one signal; a word of state on the set, an operand or the member is the other.
    private static bool SaysState(Decision decision, DecisionSubject left, DecisionSubject right, OrganizationModel organization) =>
        IsState(organization.Read(left.Symbol, left.Type))
        || IsState(organization.Read(right.Symbol, right.Type))
        || SpeaksOfTransitions(decision, organization);

    // Text says less: the operands, or the class that declares the constants, must say state; or the member says so, and states follow states.
    private static string? NameOfText(Decision decision, int from, int to, OrganizationModel organization)
    {
        // The two operands of a table have one name: that its keys are states, too (and not the letters that some states allow), its rows say.
        if (decision.Spelling == DecisionSpelling.CompiledTable && !StatesFollowStates(decision, from, to))
        {
            return null;
        }

        var (left, right) = (decision.Subjects[from], decision.Subjects[to]);
        var (fromState, toState) = (NameOfState(left, organization), NameOfState(right, organization));
        if (fromState is not null && toState is not null && AreBeside(left, right) && !StateOrder.IsSaid(fromState) && !StateOrder.IsSaid(toState))
        {
            return null;
        }

        if (fromState is not null || toState is not null)
        {
            // `Status == "Pending" && BillRequired == "Yes"` is no transition: the other operand must hold states, too.
            var other = fromState is null ? left : right;
            return (fromState is not null && toState is not null)
                || (other.Symbol is ILocalSymbol or IParameterSymbol && SpeaksOfTransitions(decision, organization))
                || OfConstants(decision, fromState is null ? from : to, organization) is not null
                || StatesFollowStates(decision, from, to)
                ? Called(left, fromState, toState)
                : null;
        }

        if (OfConstants(decision, from, organization) is { } declared)
        {
            return declared.Name;
        }

        return SpeaksOfTransitions(decision, organization) && StatesFollowStates(decision, from, to)
            ? decision.Subjects[from].Symbol?.Name ?? decision.Subjects[from].Text
            : null;
    }

    private static bool IsState(SubjectReading reading) => reading.Kind == ThingKind.State;

    // `row["ManagerStatus"]` beside `row["FinanceStatus"]`: two states that one thing is in, none of which follows the other.
    private static bool AreBeside(DecisionSubject left, DecisionSubject right) =>
        Operand.Receiver(left.Operation) is { } one && Operand.Receiver(right.Operation) is { } other && Operand.Same(one, other);

    // A local that holds the state for a moment (`oldStatus`) says less than the member that it goes to or comes from.
    private static string? Called(DecisionSubject left, string? from, string? to) =>
        to is null || (from is not null && left.Symbol is not ILocalSymbol) ? from : to;

    private static string? NameOfState(DecisionSubject subject, OrganizationModel organization) =>
        StateColumn.NameOf(subject.Operation, organization.Words)
        ?? (subject.Symbol is { } symbol && IsState(organization.Read(symbol, subject.Type)) ? symbol.Name : null);

    /// <summary>The class of constants that an operand is held against, if its name says state.</summary>
    public static INamedTypeSymbol? OfConstants(Decision decision, int subject, OrganizationModel organization)
    {
        foreach (var row in decision.Rows)
        {
            if (row.Keys[subject] is ConstantKey { Constants: [{ Symbol.ContainingType: { } set }, ..] } && IsState(organization.Read(null, set)))
            {
                return set;
            }
        }

        return null;
    }

    private static bool StatesFollowStates(Decision decision, int from, int to)
    {
        var targets = new HashSet<object>();
        foreach (var row in decision.Rows)
        {
            if (row.Keys[to] is ConstantKey key)
            {
                foreach (var constant in key.Constants)
                {
                    if (constant.Value is { } value)
                    {
                        targets.Add(value);
                    }
                }
            }
        }

        return decision.Rows.Any(r => r.Keys[from] is ConstantKey key && key.Constants.Any(c => c.Value is { } value && targets.Contains(value)));
    }

    // `CanTransition(from, to)`, `StatusRules.IsAllowed(from, to)`: the member or its type speaks of states or of transitions.
    private static bool SpeaksOfTransitions(Decision decision, OrganizationModel organization)
    {
        if (decision.Head is not { SemanticModel: { } model } head)
        {
            return false;
        }

        for (var symbol = decision.Spelling == DecisionSpelling.CompiledTable ? decision.Subjects[0].Symbol : EnclosingMember.Of(head.Syntax, model);
            symbol is not null and not INamespaceSymbol;
            symbol = symbol.ContainingSymbol)
        {
            if (organization.Words.Has(symbol.Name, WordKinds.Technical))
            {
                return false;
            }

            if (organization.Words.Has(symbol.Name, WordKinds.State) || HasTransition(symbol.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTransition(string name)
    {
        var words = new WordReader(name.AsSpan());
        while (words.MoveNext())
        {
            var word = name.AsSpan(words.Start, words.End - words.Start);
            if (word.Equals("transition".AsSpan(), StringComparison.OrdinalIgnoreCase) || word.Equals("transitions".AsSpan(), StringComparison.OrdinalIgnoreCase)
                || word.Equals("transitionable".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
