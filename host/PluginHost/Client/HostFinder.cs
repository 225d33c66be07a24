using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using PluginHost.Commands;
using PluginHost.Home;
using PluginHost.Hosting;

namespace PluginHost.Client;

/// <summary>Finds the host of a home, or becomes it. One that is only starting, or just ending, is waited for.</summary>
internal static class HostFinder
{
    private const int Attempts = 150;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<(HttpClient Http, RunningHost? Own)> FindAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var home = HomeLayout.Resolve(parsed.GetValue(GlobalOptions.Home));
        home.Prepare();
        for (var attempt = 1; ; attempt++)
        {
            if (HomeLock.TryTake(home) is { } homeLock)
            {
                var own = await RunningHost.StartAsync(HostStart.ForCommand(parsed, home, homeLock), cancellationToken);
                await own.WaitUntilReadyAsync(cancellationToken);
                return (Connect(own.Url, own.Token), own);
            }

            var run = RunFile.Read(home);
            if (run is not null && await TryReachAsync(run, cancellationToken) is { } http)
            {
                return (http, null);
            }

            if (attempt == Attempts)
            {
                throw run is null
                    ? new CommandException("PH7003", $"Another process has the home '{home.DataFolder}' but has not said how to reach it.", "Wait until it has started, or end it.")
                    : new CommandException("PH7004", $"The host at {run.Url} (process {run.Pid}) does not answer.", "Wait until it has started, or end that process.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<HttpClient?> TryReachAsync(RunFile run, CancellationToken cancellationToken)
    {
        var http = Connect(run.Url, run.Token);
        try
        {
            using var response = await http.GetAsync(new Uri("/healthz/ready", UriKind.Relative), cancellationToken);
            using var health = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            if (health.RootElement.GetProperty("status").GetString() != "starting")
            {
                return http;
            }
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or KeyNotFoundException)
        {
            // Not yet, or not any more.
        }

        http.Dispose();
        return null;
    }

    private static HttpClient Connect(string url, string token)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(new Uri(url), "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}
