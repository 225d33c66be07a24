using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PluginHost.Packages.Feeds;

/// <summary>Talks to one feed: redirects by our own rules, credentials to its own host only, patience with a feed that is busy.</summary>
internal sealed class FeedHttp(FeedOptions feed, HttpClient client, TimeProvider time)
{
    private const int MaxRedirects = 5;
    private const int MaxTries = 4;

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);

    private readonly Uri _source = new(feed.Source);
    private volatile bool _asksForCredentials;

    public FeedOptions Feed => feed;

    /// <summary>The answer, whatever its status, but never a redirect or one that is worth another try.</summary>
    /// <param name="prepare">Sets headers on each request.</param>
    public async Task<HttpResponseMessage> GetAsync(Uri uri, Action<HttpRequestMessage>? prepare, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                var response = await FollowAsync(uri, prepare, cancellationToken);
                if (attempt == MaxTries || !IsPassing(response.StatusCode))
                {
                    return response;
                }

                wait = Wait(response.Headers.RetryAfter, attempt);
                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < MaxTries)
            {
                wait = Wait(null, attempt);
            }
            catch (HttpRequestException exception)
            {
                throw FeedRefusals.Unreachable(feed.Name, uri, exception.Message.TrimEnd('.'), exception);
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw FeedRefusals.Unreachable(feed.Name, uri, "it did not answer in time", exception);
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(Uri start, Action<HttpRequestMessage>? prepare, CancellationToken cancellationToken)
    {
        var seen = new HashSet<Uri>();
        for (var uri = start; ;)
        {
            if (!seen.Add(uri) || seen.Count > MaxRedirects + 1)
            {
                throw FeedRefusals.Redirects(feed.Name, start, seen.Count > MaxRedirects ? "it sends us on too often" : "it sends us in a circle");
            }

            var response = await SendAsync(uri, prepare, cancellationToken);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response;
            }

            using (response)
            {
                uri = response.Headers.Location is { } next ? new Uri(uri, next) : throw FeedRefusals.Redirects(feed.Name, start, "it sends us on without saying where to");
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri uri, Action<HttpRequestMessage>? prepare, CancellationToken cancellationToken)
    {
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && feed.AllowInsecure))
        {
            throw FeedRefusals.Insecure(feed.Name, uri);
        }

        var password = _asksForCredentials ? PasswordFor(uri) : null;
        var response = await SendOnceAsync(uri, prepare, password, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || password is not null || PasswordFor(uri) is not { } asked)
        {
            return response;
        }

        response.Dispose();
        _asksForCredentials = true;
        return await SendOnceAsync(uri, prepare, asked, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Uri uri, Action<HttpRequestMessage>? prepare, string? password, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        prepare?.Invoke(request);
        if (password is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{feed.Username}:{password}")));
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private string? PasswordFor(Uri uri) => IsOwnHost(uri) ? feed.Password ?? feed.FindPassword?.Invoke() : null;

    private bool IsOwnHost(Uri uri) => Uri.Compare(uri, _source, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsPassing(HttpStatusCode status) => (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    private TimeSpan Wait(RetryConditionHeaderValue? asked, int attempt)
    {
        var wait = asked switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => FirstWait * (1 << attempt) * (0.5 + Random.Shared.NextDouble()),
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > MaxWait ? MaxWait : wait;
    }
}
