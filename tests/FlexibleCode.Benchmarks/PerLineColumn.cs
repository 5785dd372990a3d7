using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FlexibleCode.Benchmarks;

/// <summary>The mean time for one line of source.</summary>
internal sealed class PerLineColumn : IColumn
{
    private const string LinesParameter = "Lines";

    public string Id => nameof(PerLineColumn);

    public string ColumnName => "Per line";

    public string Legend => "Mean time for one line of source, in nanoseconds";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics && benchmarkCase.Parameters[LinesParameter] is int lines
            ? (statistics.Mean / lines).ToString("N0", CultureInfo.InvariantCulture) + " ns"
            : "-";
}
