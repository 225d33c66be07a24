using System.Net;

namespace PluginHost.Sdk.Testing.Faults;

/// <summary>Answers what a plugin asks of the network, and keeps what was asked.</summary>
public sealed class TestHttpHandler : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<string> _asked = [];
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _answer;

    private TestHttpHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) => _answer = answer;

    /// <summary>What was asked, such as <c>GET https://example.org/a</c>, in order.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_lock)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>Answers each request by a function.</summary>
    public static TestHttpHandler Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) => new((request, _) => Task.FromResult(answer(request)));

    /// <summary>Answers each request with a status and a text.</summary>
    public static TestHttpHandler Answering(HttpStatusCode status, string text = "") => Answering(_ => new HttpResponseMessage(status) { Content = new StringContent(text) });

    /// <summary>Fails each request before there is an answer, as where the server is not there.</summary>
    public static TestHttpHandler Failing(Exception? error = null) => new((_, _) => Task.FromException<HttpResponseMessage>(error ?? new HttpRequestException("The connection was refused.")));

    /// <summary>Never answers: a request ends when it is cancelled.</summary>
    public static TestHttpHandler Hanging() => new(static async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.GatewayTimeout);
    });

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _asked.Add($"{request.Method} {request.RequestUri}");
        }

        return _answer(request, cancellationToken);
    }
}
