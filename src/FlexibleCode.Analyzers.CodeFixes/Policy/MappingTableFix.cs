using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>FLX4005: gathers the values of a mapping in a table beside the code, or reads them from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MappingTableFix : ValueTableFix
{
    /// <summary>The key of the action that gathers the values in a table beside the code.</summary>
    public const string GatherKey = "FLX4005.Gather";

    /// <summary>The key of the action that reads the values from configuration.</summary>
    public const string BindKey = "FLX4005.Bind";

    /// <summary>Creates the fix.</summary>
    public MappingTableFix()
        : base("FLX4005", GatherKey, BindKey, "value", "values")
    {
    }
}
