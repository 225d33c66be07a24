using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PluginHost.Benchmarks.Hosting;

/// <summary>The real server in a process of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private HostProcess(string home)
    {
        Home = home;
        var info = new ProcessStartInfo("dotnet", [Path.Combine(Bench.HostDirectory, "pluginhost.dll"), "serve", "--port", "0", "--home", home])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(info)!;
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Home { get; }

    public int Pid => _process.Id;

    public Uri Url { get; private set; } = new("http://localhost");

    public string Token { get; private set; } = "";

    /// <summary>May do what the owner at this machine may.</summary>
    public HttpClient Owner { get; private set; } = new();

    /// <summary>From the start of the process to the first answer of any kind.</summary>
    public TimeSpan FirstResponse { get; private set; }

    /// <summary>Until every plugin was active.</summary>
    public TimeSpan Ready { get; private set; }

    public (string Name, string Value) Authorization => ("Authorization", $"Bearer {Token}");

    public static async Task<HostProcess> StartAsync(string home, CancellationToken cancellationToken)
    {
        var host = new HostProcess(home);
        try
        {
            await host.WaitAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => await Owner.GetFromJsonAsync<JsonElement>($"/api/v1/{path}", cancellationToken);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        using var response = await Owner.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
    }

    /// <summary>Imports a folder by copy and waits for the end.</summary>
    /// <returns>The job.</returns>
    public async Task<long> ImportAsync(string folder, CancellationToken cancellationToken)
    {
        var import = await SendAsync(HttpMethod.Post, "imports", $$"""{"paths":[{{JsonSerializer.Serialize(folder)}}],"mode":"copy"}""", cancellationToken);
        var id = import.GetProperty("job").GetInt64();
        while ((await GetAsync($"jobs/{id}", cancellationToken)).GetProperty("state").GetString() is "queued" or "running")
        {
            await Task.Delay(10, cancellationToken);
        }

        return id;
    }

    /// <summary>Resident memory in megabytes.</summary>
    public double Memory() =>
        long.Parse(File.ReadLines($"/proc/{Pid}/status").Single(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture) / 1024.0;

    public async ValueTask DisposeAsync()
    {
        Owner.Dispose();
        if (!_process.HasExited)
        {
            using (Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            {
            }

            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var runFile = Path.Combine(Home, "run", "host.json");
        while (_watch.Elapsed < Limit)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}.\n{Log()}");
            }

            if (Read(runFile) && await AnswersAsync(cancellationToken))
            {
                return;
            }

            await Task.Delay(2, cancellationToken);
        }

        throw new TimeoutException($"The host did not become ready.\n{Log()}");
    }

    private bool Read(string runFile)
    {
        if (Token.Length > 0)
        {
            return true;
        }

        if (!File.Exists(runFile) || JsonDocument.Parse(File.ReadAllBytes(runFile)).RootElement is var run && run.GetProperty("pid").GetInt32() != Pid)
        {
            return false;
        }

        Url = new Uri(run.GetProperty("url").GetString()!);
        Token = run.GetProperty("token").GetString()!;
        Owner.Dispose();
        Owner = new HttpClient { BaseAddress = Url, Timeout = Limit };
        Owner.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return true;
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Owner.GetAsync("/healthz/ready", cancellationToken);
            FirstResponse = FirstResponse == default ? _watch.Elapsed : FirstResponse;
            Ready = _watch.Elapsed;
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string Log()
    {
        lock (_log)
        {
            return _log.ToString();
        }
    }

    private void Append(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
