using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Commands;
using PluginHost.Hosting;

namespace PluginHost.Client;

/// <summary>
/// The command line's way to the library: the HTTP API of the server that has this home, or, where none runs, of a host started in this
/// process on a free loopback port. So there is one way in for data, whoever asks.
/// </summary>
internal sealed class HostConnection : IAsyncDisposable
{
    private const int MostRepeats = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ParseResult _parsed;
    private HttpClient _http;
    private RunningHost? _own;

    private HostConnection(ParseResult parsed, HttpClient http, RunningHost? own)
    {
        _parsed = parsed;
        _http = http;
        _own = own;
    }

    public static async Task<HostConnection> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (http, own) = await HostFinder.FindAsync(parsed, cancellationToken);
        return new HostConnection(parsed, http, own);
    }

    /// <summary>Waits for what scripts offer, where the host has only just begun with this command. One without scripts has nothing to wait for.</summary>
    public async Task AwaitScriptsAsync(CancellationToken cancellationToken)
    {
        if (_own is not null)
        {
            await SendOnceAsync(HttpMethod.Get, "scripts", null, cancellationToken);
        }
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    public Task<JsonElement> PostAsync(string path, JsonNode? body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, body, cancellationToken);

    public Task<JsonElement> PutAsync(string path, JsonNode? body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Put, path, body, cancellationToken);

    public Task<JsonElement> DeleteAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Delete, path, null, cancellationToken);

    /// <summary>Listens to the host's events until it is disposed.</summary>
    public Task<HostEvents> ListenAsync(Action<string, JsonElement> onEvent, CancellationToken cancellationToken) => HostEvents.OpenAsync(
        new UriBuilder(new Uri(_http.BaseAddress!, "events")) { Scheme = _http.BaseAddress!.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs }.Uri,
        _http.DefaultRequestHeaders.Authorization!.ToString(), onEvent, cancellationToken);

    /// <summary>Sends a file as it is.</summary>
    public async Task<JsonElement> PostFileAsync(string path, string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(stream) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var response = await _http.SendAsync(request, cancellationToken);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return response.IsSuccessStatusCode ? answer.RootElement.Clone() : throw Problem(answer.RootElement, (int)response.StatusCode);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7051", $"'{file}' cannot be read: {error.Message}", "Check the name and its permissions.");
        }
    }

    /// <summary>Fetches a file into a folder.</summary>
    public async Task<FileAnswer> GetFileAsync(string path, string folder, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await ReceiveAsync(request, folder, cancellationToken);
    }

    /// <summary>Asks for a file and writes it into a folder.</summary>
    public async Task<FileAnswer> PostForFileAsync(string path, JsonNode body, string folder, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json")) };
        return await ReceiveAsync(request, folder, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    private async Task<FileAnswer> ReceiveAsync(HttpRequestMessage request, string folder, CancellationToken cancellationToken)
    {
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            throw Problem(problem.RootElement, (int)response.StatusCode);
        }

        var file = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
        try
        {
            await using (var content = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            {
                await response.Content.CopyToAsync(content, cancellationToken);
            }
        }
        catch (Exception error)
        {
            File.Delete(file);
            if (error is IOException)
            {
                throw new CommandException("PH7043", $"'{file}' cannot be written: {error.Message}", "Make room, or choose another folder.");
            }

            throw;
        }

        var disposition = response.Content.Headers.ContentDisposition;
        var outputs = response.Headers.TryGetValues("X-Outputs", out var values) && int.TryParse(values.First(), out var count) ? count : 1;
        return new FileAnswer(file, disposition?.FileNameStar ?? disposition?.FileName?.Trim('"') ?? "picture", outputs);
    }

    // The host may be another command's, which ends with it, or a server that is started anew. Jobs are durable: whoever follows one finds it again in the
    // next host, which may be this process. What was sent and may have been done is not sent twice.
    private async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        for (var repeats = 0; ; repeats++)
        {
            var mayRepeat = _own is null && repeats < MostRepeats;
            try
            {
                var (status, answer) = await SendOnceAsync(method, path, body, cancellationToken);
                if (status < HttpStatusCode.BadRequest)
                {
                    return answer;
                }

                if (status != HttpStatusCode.ServiceUnavailable || method != HttpMethod.Get || !mayRepeat)
                {
                    throw Problem(answer, (int)status);
                }
            }
            catch (HttpRequestException error) when (mayRepeat && (method == HttpMethod.Get || error.HttpRequestError == HttpRequestError.ConnectionError))
            {
                _http.Dispose();
                (_http, _own) = await HostFinder.FindAsync(_parsed, cancellationToken);
            }
            catch (HttpRequestException error)
            {
                throw new CommandException("PH7004", $"The host at {_http.BaseAddress} does not answer: {error.Message}", "Start it with 'pluginhost serve', or end the process that has the home.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendOnceAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
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
            return (response.StatusCode, document.RootElement.Clone());
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
