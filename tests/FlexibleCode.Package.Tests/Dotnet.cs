using System.Collections;
using System.Diagnostics;
using System.Text;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>What a process said, and whether it was content.</summary>
internal sealed record Run(string Command, int ExitCode, string Output)
{
    public Run Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }
}

/// <summary>Runs the real <c>dotnet</c>, as a user would: in a folder, with an environment of its own.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static async Task<Run> RunAsync(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = StartInfo(folder, arguments, environment);
        var command = "dotnet " + string.Join(' ', start.ArgumentList);
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Append(output, e.Data);
        process.ErrorDataReceived += (_, e) => Append(output, e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} did not end within {Patience}:\n{output}");
        }

        // Gives the last lines time to arrive, and does not wait for a server that was started on the way and holds the pipe.
        using var lastLines = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await process.WaitForExitAsync(lastLines.Token);
        }
        catch (OperationCanceledException)
        {
        }

        lock (output)
        {
            return new Run(command, process.ExitCode, output.ToString());
        }
    }

    public static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test run's own build leaves its traces in the environment.
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            var name = (string)entry.Key;
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "TestRoslyn" or "Configuration" or "TargetFramework")
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NuGetAudit"] = "false";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
