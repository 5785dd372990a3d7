using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The built sample as a running process with an empty database, on a free port of this machine.</summary>
internal sealed partial class SampleApplication : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output;
    private readonly HttpClient _client;

    private SampleApplication(Process process, StringBuilder output, Uri address)
    {
        _process = process;
        _output = output;
        _client = new HttpClient { BaseAddress = address };
    }

    public static async Task<SampleApplication> StartAsync(string folder, string database, params (string Name, string Value)[] configuration)
    {
        var start = Dotnet.StartInfo(
            folder,
            ["bin/Debug/net10.0/RigidCompany.dll", "--urls", "http://127.0.0.1:0", "--ConnectionStrings:Company", "Data Source=" + database],
            configuration);
        var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object sender, DataReceivedEventArgs e)
        {
            lock (output)
            {
                output.AppendLine(e.Data);
            }

            if (e.Data is not null && Listening().Match(e.Data) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups["address"].Value));
            }
        }

        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The sample ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new SampleApplication(process, output, await listening.Task.WaitAsync(TimeSpan.FromMinutes(2)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or TimeoutException)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
            lock (output)
            {
                Assert.Fail($"{exception.Message}\n{output}");
            }

            throw;
        }
    }

    /// <summary>One call and its answer, on one line: who asked for what, the status code, the body.</summary>
    public async Task<string> CallAsync(SampleCall call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Path);
        if (call.User.Length > 0)
        {
            request.Headers.Add("X-User", call.User);
        }

        if (call.Body is not null)
        {
            request.Content = new StringContent(call.Body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        }

        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return $"{call} -> {(int)response.StatusCode} {TraceId().Replace(body, "")}";
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    /// <summary>What the process has written so far.</summary>
    public override string ToString()
    {
        lock (_output)
        {
            return _output.ToString();
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    // The identity of a single call, which problem details carry.
    [GeneratedRegex("""
        ,"traceId":"[^"]*"
        """)]
    private static partial Regex TraceId();
}
