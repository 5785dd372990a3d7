using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Counts what speaks for a quantity that an organization limits: words, units, types, and where the quantity is kept.</summary>
internal static class BusinessLimitSignals
{
    /// <summary>How many independent signs there are; zero rules a limit out.</summary>
    public static int Of(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        var organization = scope.Organization;
        var operand = literal.Operand;
        var reading = organization.Read(operand.Symbol, operand.Type);

        // How many things a collection holds is a limit when the things are the business's own: parts of a record, or records themselves.
        if (operand.Unit == LiteralUnit.Count)
        {
            return !IsOfRecords(operand, organization) ? 0
                : (literal.Constant.Named is { } cap && BusinessLimitWords.IsLimit(cap.Name)) || BusinessLimitBacklog.IsCount(literal, scope, cancellationToken) ? 2
                : 1;
        }

        if (BusinessLimitBacklog.IsCount(literal, scope, cancellationToken))
        {
            return 2;
        }

        // So many customers or members are a quantity, whatever the party's part elsewhere is.
        var isHeadcount = IsHeadcount(operand, organization.Words);

        // `DaysInStage` and `MonthsInRole` measure a time; of a stage or role they only say in what.
        if (reading.Kind is not (ThingKind.None or ThingKind.Amount or ThingKind.Due or ThingKind.Rate) && !isHeadcount && !BusinessLimitWords.IsQuantityWithin(operand.Name))
        {
            return 0;
        }

        var signals = 0;
        if (reading.Kind is ThingKind.Amount or ThingKind.Due or ThingKind.Rate)
        {
            signals += 2;
        }
        else if (isHeadcount
            || BusinessLimitWords.IsQuantity(operand.Name)
            || (BusinessLimitWords.IsOfDays(operand.Name) && BusinessLimitTarget.IsOfMoney(literal, organization.Words))
            || BusinessLimitConduct.IsCount(operand, organization))
        {
            signals++;
        }
        else if (operand.Symbol is ILocalSymbol share && LiteralLocal.IsPercentage(share, literal.Test, organization.Words, cancellationToken))
        {
            signals += 2;
        }

        if (operand.Type?.SpecialType == SpecialType.System_Decimal)
        {
            signals++;
        }

        if (operand.Unit is LiteralUnit.Days or LiteralUnit.Hours || literal.Constant.Unit is LiteralUnit.Days or LiteralUnit.Hours
            || IsMinutes(literal, cancellationToken))
        {
            signals++;
        }

        if (literal.Constant.Named is { } named && BusinessLimitWords.IsLimit(named.Name) && (signals > 0 || SaysOfWhat(literal, named, scope)))
        {
            signals++;
        }

        // A member alone says little (every count is somebody's member); with a word, a unit or a type it says whose policy it is.
        return signals > 0 && IsMember(literal, cancellationToken) ? signals + 1 : signals;
    }

    /// <summary>Whether words or units say that the quantity is one that a business limits, whatever its type is and wherever it is kept.</summary>
    public static bool SayWhat(Literal literal, OrganizationModel organization)
    {
        var operand = literal.Operand;
        var name = operand.Name;
        return operand.Unit != LiteralUnit.None
            || literal.Constant.Unit != LiteralUnit.None
            || LiteralOperandReader.IsTimeSpan(operand.Type)
            || IsWordOfBusiness(name, organization.Words)
            || BusinessLimitWords.IsOfTime(name) || BusinessLimitWords.IsOfDays(name) || BusinessLimitWords.IsOfMonths(name) || BusinessLimitWords.IsOfYears(name)
            || BusinessLimitWords.IsOnScale(name)
            || IsHeadcount(operand, organization.Words)
            || BusinessLimitConduct.IsCount(operand, organization)
            || (literal.Constant.Named is { } named && NamesQuantity(named.Name, organization.Words))
            || (BusinessLimitWords.IsPlaceholder(name) && operand.Symbol.ContainingType is { } owner && organization.Words.Has(owner.Name, WordKinds.Amount | WordKinds.Due | WordKinds.Rate));
    }

    private static bool IsWordOfBusiness(string name, Vocabulary words) =>
        BusinessLimitWords.IsQuantity(name) || words.Has(name, WordKinds.Amount | WordKinds.Due | WordKinds.Rate);

    // `ActiveMemberCount`, `numberOfEmployees`.
    private static bool IsHeadcount(LiteralOperand operand, Vocabulary words) =>
        operand is { Divisor: null, Unit: LiteralUnit.None, Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
        && (operand.Name.EndsWith("Count", StringComparison.Ordinal) || operand.Name.StartsWith("NumberOf", StringComparison.OrdinalIgnoreCase))
        && words.Has(operand.Name, WordKinds.Party | WordKinds.Person);

    // Machines count in minutes, too; between two members of a record they are the business's.
    private static bool IsMinutes(Literal literal, CancellationToken cancellationToken) =>
        (literal.Operand.Unit == LiteralUnit.Minutes || literal.Constant.Unit == LiteralUnit.Minutes)
        && (LiteralDifference.IsOfMembers(literal.Operand.Operation)
            || (literal.Operand.Symbol is ILocalSymbol local && LiteralDifference.SetTo(local, literal.Test, cancellationToken) is { } difference && LiteralDifference.IsOfMembers(difference)));

    // `MaxVisits` beside `visits` says of what it is the most; beside `value`, or among the bounds of a date's format, "max" is all that is said.
    private static bool SaysOfWhat(Literal literal, ISymbol named, BusinessLimitScope scope) =>
        (!IsNameless(literal.Operand.Symbol) || NamesQuantity(named.Name, scope.Organization.Words)) && !BusinessLimitCalendar.IsConversion(scope.Member);

    private static bool NamesQuantity(string name, Vocabulary words)
    {
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            var word = name.Substring(reader.Start, reader.End - reader.Start);
            if (!BusinessLimitWords.IsLimit(word) && IsWordOfBusiness(word, words))
            {
                return true;
            }
        }

        return false;
    }

    // The value that a property is set to goes by the property's name.
    private static bool IsNameless(ISymbol operand) =>
        BusinessLimitWords.IsPlaceholder(operand.Name) && operand is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet } };

    // A variable that is set to a member once, or to what lies between two, is that member's.
    private static bool IsMember(Literal literal, CancellationToken cancellationToken) =>
        IsMember(literal.Operand.Symbol)
        || (literal.Operand.Symbol is ILocalSymbol local
            && LiteralLocal.SetTo(local, literal.Test, cancellationToken) is { } value
            && (LiteralDifference.IsOne(value) || LiteralDifference.IsBetweenMembers(value) || !LiteralLocal.IsCalculated(value))
            && LiteralOperandReader.Read(value) is { Divisor: null, Symbol: var between, Unit: not LiteralUnit.Count }
            && IsMember(between) && !BusinessLimitWords.IsMachine(between.Name));

    private static bool IsMember(ISymbol symbol) => symbol is IPropertySymbol or IFieldSymbol { IsStatic: false };

    /// <summary>Whether what is counted are parts of a record, or records themselves.</summary>
    public static bool IsOfRecords(LiteralOperand operand, OrganizationModel organization) =>
        ElementType(operand) is { } element && organization.IsDomainType(element) && (IsPart(operand.Symbol) || IsRecord(element));

    private static bool IsPart(ISymbol symbol) => symbol is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public };

    // A record has a key; a list of what an algorithm works on has none, whatever its own bound is called.
    private static bool IsRecord(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { Name: "Id" or "ID" } || (member is IPropertySymbol && member.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) && member.Name.StartsWith(current.Name, StringComparison.OrdinalIgnoreCase)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static INamedTypeSymbol? ElementType(LiteralOperand operand)
    {
        var type = operand.Symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IMethodSymbol method => method.ReturnType,
            _ => null,
        };

        return type switch
        {
            IArrayTypeSymbol array => array.ElementType as INamedTypeSymbol,
            INamedTypeSymbol { TypeArguments: [INamedTypeSymbol element] } => element,
            _ => null,
        };
    }
}
