using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>The real server in a process of its own, with a temporary home and a free port.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private HostProcess(Process process, string home)
    {
        _process = process;
        Home = home;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Home { get; }

    public Uri Url { get; private set; } = new("http://localhost");

    /// <summary>A client that may do what the owner at this machine may.</summary>
    public HttpClient Owner { get; private set; } = new();

    public int Pid => _process.Id;

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public static Task<HostProcess> StartAsync(string home, params string[] arguments) => StartAsync(home, [], arguments);

    /// <param name="home">Where it lives.</param>
    /// <param name="environment">Variables it is given besides those of the tests.</param>
    /// <param name="arguments">Of the command <c>serve</c>.</param>
    public static async Task<HostProcess> StartAsync(string home, IReadOnlyCollection<(string Name, string Value)> environment, params string[] arguments)
    {
        KeepCompilerCold(home);
        var info = CommandLine.StartInfo(home, ["serve", "--port", "0", .. arguments]);
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        var process = Process.Start(info)!;
        var host = new HostProcess(process, home);
        try
        {
            await host.WaitUntilReadyAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonElement> GetAsync(string path) => await Owner.GetFromJsonAsync<JsonElement>($"/api/v1/{path}");

    public async Task<JsonElement> PostAsync(string path, object? body = null)
    {
        using var response = await Owner.PostAsJsonAsync($"/api/v1/{path}", body ?? new { });
        response.IsSuccessStatusCode.ShouldBeTrue($"POST {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> WaitForJobAsync(long job)
    {
        for (var i = 0; i < 1800; i++)
        {
            var state = await GetAsync($"jobs/{job}");
            if (state.GetProperty("state").GetString() is not ("queued" or "running"))
            {
                return state;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Job {job} did not end.\n{Log}");
    }

    // A hundred hosts that get a compiler ready which most of them never use are minutes of two cores.
    private static void KeepCompilerCold(string home)
    {
        var settings = Path.Combine(home, "settings", "builtin.scripting.csx.json");
        if (!File.Exists(settings))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(settings)!);
            File.WriteAllText(settings, """{"version":1,"values":{"warmUp":false}}""");
        }
    }

    /// <summary>Until nothing is left to do, pictures understood and all.</summary>
    public async Task SettleAsync()
    {
        // One job's end begins another a moment later: rest is what lasts.
        for (var quiet = 0; quiet < 5; quiet++)
        {
            await Task.Delay(200);
            JsonElement[] open = [.. (await GetAsync("jobs?state=queued,running")).GetProperty("items").EnumerateArray()];
            foreach (var job in open)
            {
                await WaitForJobAsync(job.GetProperty("id").GetInt64());
                quiet = -1;
            }
        }
    }

    /// <summary>Until a filter can be called.</summary>
    public async Task<JsonElement> ForFilterAsync(string id)
    {
        for (var i = 0; i < 300; i++)
        {
            var found = (await GetAsync("filters")).GetProperty("items").EnumerateArray().Where(filter => filter.GetProperty("id").GetString() == id).ToList();
            if (found is [var filter])
            {
                return filter;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"There is no filter '{id}'.\n{Log}");
    }

    /// <summary>Until a plugin is in a state, or gone.</summary>
    public async Task WaitForPluginAsync(string id, string? state)
    {
        string? now = null;
        for (var i = 0; i < 100; i++)
        {
            var plugins = (await GetAsync("plugins")).GetProperty("items").EnumerateArray();
            now = plugins.Where(plugin => plugin.GetProperty("id").GetString() == id).Select(plugin => plugin.GetProperty("state").GetString()).SingleOrDefault();
            if (now == state)
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"{id} is '{now}', not '{state}'.\n{Log}");
    }

    /// <summary>As a power cut would: no handler runs.</summary>
    public void KillHard() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        Owner.Dispose();
        if (!_process.HasExited)
        {
            using (Process.Start("kill", ["-TERM", _process.Id.ToString()]))
            {
            }

            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                KillHard();
            }
        }

        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        var runFile = Path.Combine(Home, "run", "host.json");
        for (var i = 0; i < 2400; i++)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}.\n{Log}");
            }

            if (File.Exists(runFile) && await IsReadyAsync(runFile))
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The host did not become ready.\n{Log}");
    }

    private async Task<bool> IsReadyAsync(string runFile)
    {
        var run = JsonDocument.Parse(await File.ReadAllBytesAsync(runFile)).RootElement;
        if (run.GetProperty("pid").GetInt32() != _process.Id)
        {
            return false;
        }

        Url = new Uri(run.GetProperty("url").GetString()!);
        Owner.Dispose();
        Owner = new HttpClient { BaseAddress = Url };
        Owner.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", run.GetProperty("token").GetString());
        try
        {
            using var response = await Owner.GetAsync("/healthz/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
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
