using System.Net;
using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Compatibility;
using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>All feeds, in the owner's order.</summary>
internal sealed class FeedSet : IDisposable
{
    private static readonly TimeSpan AnswerDeadline = TimeSpan.FromSeconds(100);

    private readonly HttpClient _client;
    private readonly NuGetVersion _sdk;
    private readonly IReadOnlyList<(FeedOptions Options, IPackageFeed Feed)> _feeds;

    public FeedSet(PackageOptions options, TimeProvider time)
    {
        _client = new HttpClient(Handler(options.Proxy), disposeHandler: true) { Timeout = AnswerDeadline };
        _sdk = options.Sdk ?? ApiRange.Host;
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("PluginHost/1.0");
        _feeds = [.. options.Feeds.Select(feed => (feed, Create(feed, options.Limits, time)))];
    }

    /// <summary>Those that are there now: a folder that people may make does not need a restart.</summary>
    public IReadOnlyList<IPackageFeed> Feeds => [.. _feeds.Where(feed => !feed.Options.IsOptional || Directory.Exists(feed.Options.Source)).Select(feed => feed.Feed)];

    /// <summary>The feed of this name, or all of them.</summary>
    public IEnumerable<IPackageFeed> Named(string? name) => Feeds.Where(feed => name is null || feed.Name == name);

    /// <summary>Every version that can be had, newest first. A feed that fails is only in the way when no other has the id.</summary>
    public async Task<IReadOnlyList<(NuGetVersion Version, IPackageFeed Feed)>> VersionsAsync(PluginId id, string? feedName, CancellationToken cancellationToken)
    {
        var found = new Dictionary<NuGetVersion, IPackageFeed>();
        PackageException? failure = null;
        foreach (var feed in Named(feedName))
        {
            try
            {
                foreach (var version in await feed.VersionsAsync(id, cancellationToken))
                {
                    found.TryAdd(version, feed);
                }
            }
            catch (PackageException exception)
            {
                failure ??= exception;
            }
        }

        return found.Count == 0 && failure is not null ? throw failure : [.. found.OrderByDescending(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }

    public async Task<SearchAnswer> SearchAsync(PackageQuery query, CancellationToken cancellationToken)
    {
        var (found, failures) = (new List<PackageSummary>(), new List<Refusal>());
        foreach (var feed in Feeds)
        {
            try
            {
                found.AddRange((await feed.SearchAsync(query, cancellationToken)).Select(package => package.On(_sdk)));
            }
            catch (PackageException exception)
            {
                failures.Add(exception.Refusal);
            }
        }

        return new SearchAnswer(found, failures);
    }

    public void Dispose() => _client.Dispose();

    private IPackageFeed Create(FeedOptions feed, ArchiveLimits limits, TimeProvider time) =>
        Uri.TryCreate(feed.Source, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new HttpFeed(feed, _client, time, limits.MaxFileBytes)
        : Path.IsPathFullyQualified(feed.Source) ? new FolderFeed(feed, limits, new SignatureReader(time))
        : throw FeedRefusals.Source(feed);

    // Redirects are followed by our own rules; cookies would be memory that nobody looks at.
    private static SocketsHttpHandler Handler(Uri? proxy)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (proxy is not null)
        {
            var user = proxy.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
            handler.Proxy = new WebProxy(proxy) { Credentials = user is [{ Length: > 0 } name, var password] ? new NetworkCredential(name, password) : null };
        }

        return handler;
    }
}
