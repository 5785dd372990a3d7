using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// A constant text that is brought into the form in which it is compared: <c>"Lead".Trim().ToLower()</c>, <c>Titles.Lead.ToUpperInvariant()</c>.
/// </summary>
internal static class NormalizedConstant
{
    private const int MostCalls = 8;

    /// <summary>Whether the call could be one; allocates nothing.</summary>
    public static bool MayBe(IInvocationOperation call)
    {
        for (var calls = 0; calls < MostCalls && IsOfText(call); calls++)
        {
            if (call.Instance is IInvocationOperation inner)
            {
                call = inner;
                continue;
            }

            // A getter may be computed: beside it the other operand is as likely the constant.
            return call.Instance is { ConstantValue: { HasValue: true, Value: not null } } or IFieldReferenceOperation { Instance: null, Field.IsReadOnly: true };
        }

        return IsNameOfMember(call);
    }

    /// <summary>Whether the call is the name of an enum's member as text.</summary>
    public static bool IsNameOfMember(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance.Type.TypeKind: TypeKind.Enum };

    /// <summary>The constant, with the place and the text as written; <c>null</c> if what the calls begin with is none.</summary>
    public static KeyConstant? Read(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (!MayBe(call))
        {
            return null;
        }

        var forms = new Stack<string>();
        IOperation written = call;
        while (written is IInvocationOperation { Instance: { } instance } outer && IsOfText(outer))
        {
            forms.Push(outer.TargetMethod.Name);
            written = instance;
        }

        if (ConstantReader.Read(written, cancellationToken) is not { Value: string text } constant)
        {
            return null;
        }

        var (value, isByCulture) = (text, false);
        while (forms.Count > 0)
        {
            var form = forms.Pop();
            isByCulture |= DependsOnCulture(value, form);
            value = In(value, form);
        }

        return constant with { Value = value, Written = text, IsByCulture = isByCulture };
    }

    private static bool IsOfText(IInvocationOperation call) =>
        call.TargetMethod.ContainingType?.SpecialType == SpecialType.System_String && call.Instance is not null && Operand.IsNormalization(call.TargetMethod);

    private static string In(string text, string form) => form switch
    {
        "Trim" => text.Trim(),
        "ToString" => text,
        "ToUpper" or "ToUpperInvariant" => text.ToUpperInvariant(),
        _ => text.ToLowerInvariant(),
    };

    // What is no ASCII follows the tables of the machine, and the letter I those of its language.
    private static bool DependsOnCulture(string text, string form)
    {
        if (form is "Trim" or "ToString")
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (letter > '\u007f' || (form == "ToLower" && letter == 'I') || (form == "ToUpper" && letter == 'i'))
            {
                return true;
            }
        }

        return false;
    }
}
