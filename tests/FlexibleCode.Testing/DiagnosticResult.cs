using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Testing;

/// <summary>A diagnostic that a test expects. What the test leaves open is not compared. Lines and columns count from one, as in a build log.</summary>
public sealed record DiagnosticResult
{
    public DiagnosticResult(string id, DiagnosticSeverity? severity = null)
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
    {
        Id = descriptor.Id;
        Severity = descriptor.DefaultSeverity;
        MessageFormat = descriptor.MessageFormat;
    }

    public string Id { get; }

    public DiagnosticSeverity? Severity { get; private init; }

    public LocalizableString? MessageFormat { get; private init; }

    public ImmutableArray<object>? MessageArguments { get; private init; }

    public string? Message { get; private init; }

    /// <summary>The first is the diagnostic's own place; more than one means that all additional locations are compared.</summary>
    public ImmutableArray<DiagnosticLocation> Locations { get; private init; } = [];

    /// <summary>Whether the diagnostic is expected to stand in no file.</summary>
    public bool HasNoLocation { get; private init; }

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = [.. arguments] };

    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    public DiagnosticResult WithMessageFormat(LocalizableString format) => this with { MessageFormat = format };

    public DiagnosticResult WithNoLocation() => this with { HasNoLocation = true };

    public DiagnosticResult WithLocation(int markupKey) => With(new DiagnosticLocation(markupKey, null, default, null));

    public DiagnosticResult WithLocation(int line, int column) => With(new DiagnosticLocation(null, null, Position(line, column), null));

    public DiagnosticResult WithLocation(string path, int line, int column) => With(new DiagnosticLocation(null, path, Position(line, column), null));

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        With(new DiagnosticLocation(null, null, Position(startLine, startColumn), Position(endLine, endColumn)));

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        With(new DiagnosticLocation(null, path, Position(startLine, startColumn), Position(endLine, endColumn)));

    /// <summary>Whether the test leaves the message open.</summary>
    internal bool ExpectedMessageIsOpen => Message is null && MessageArguments is null;

    /// <summary>The message that is expected of a diagnostic of this rule; <c>null</c> if the test leaves it open.</summary>
    internal string? ExpectedMessage(DiagnosticDescriptor actual)
    {
        if (Message is not null || MessageArguments is not { } arguments)
        {
            return Message;
        }

        var format = (MessageFormat ?? actual.MessageFormat).ToString(CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, format, [.. arguments]);
    }

    private static LinePosition Position(int line, int column) => new(line - 1, column - 1);

    private DiagnosticResult With(DiagnosticLocation location) => this with { Locations = Locations.Add(location) };
}
