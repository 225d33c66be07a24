using System.CommandLine;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Commands;
using PluginHost.Home;
using PluginHost.Hosting;

namespace PluginHost.Client;

/// <summary>
/// The command line's way to the library: the HTTP API of the server that has this home, or, where none runs, of a host started in this
/// process on a free loopback port. So there is one way in for data, whoever asks.
/// </summary>
internal sealed class HostConnection : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly RunningHost? _own;

    private HostConnection(HttpClient http, RunningHost? own)
    {
        _http = http;
        _own = own;
    }

    public static async Task<HostConnection> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var home = HomeLayout.Resolve(parsed.GetValue(GlobalOptions.Home));
        home.Prepare();
        if (HomeLock.TryTake(home) is { } homeLock)
        {
            var own = await RunningHost.StartAsync(HostStart.ForCommand(parsed, home, homeLock), cancellationToken);
            await own.WaitUntilReadyAsync(cancellationToken);
            return new HostConnection(Connect(own.Url, own.Token), own);
        }

        var run = RunFile.Read(home) ?? throw new CommandException(
            "PH7003", $"Another process has the home '{home.DataFolder}' but has not said how to reach it.", "Wait until it has started, or end it.");
        return new HostConnection(Connect(run.Url, run.Token), own: null);
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    public Task<JsonElement> PostAsync(string path, JsonNode? body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, body, cancellationToken);

    public Task<JsonElement> PutAsync(string path, JsonNode? body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Put, path, body, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    private static HttpClient Connect(string url, string token)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(new Uri(url), "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        }

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            using var document = bytes.Length == 0 ? JsonDocument.Parse("{}") : JsonDocument.Parse(bytes);
            return response.IsSuccessStatusCode ? document.RootElement.Clone() : throw Problem(document.RootElement, (int)response.StatusCode);
        }
        catch (HttpRequestException error)
        {
            throw new CommandException("PH7004", $"The host at {_http.BaseAddress} does not answer: {error.Message}", "Start it with 'pluginhost serve', or end the process that has the home.");
        }
        catch (JsonException)
        {
            throw new CommandException("PH7005", $"The host at {_http.BaseAddress} answered something that is not JSON.", "Check that this port is PluginHost's.");
        }
    }

    private static CommandException Problem(JsonElement problem, int status)
    {
        var code = problem.TryGetProperty("code", out var value) ? value.GetString() : null;
        var detail = problem.TryGetProperty("detail", out value) ? value.GetString() : null;
        return new CommandException(code ?? "PH7006", detail ?? $"The host answered with status {status}.");
    }
}
