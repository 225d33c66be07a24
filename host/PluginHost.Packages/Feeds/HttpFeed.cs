using System.Globalization;
using System.Text.Json;
using NuGet.Versioning;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Index;
using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>A NuGet v3 feed, of which service index, flat container and search are all that is needed; or a static one, whose index says it all.</summary>
internal sealed class HttpFeed(FeedOptions feed, HttpClient client, TimeProvider time, long maxPackageBytes) : IPackageFeed
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly Uri _source = new(feed.Source);
    private readonly FeedHttp _http = new(feed, client, time);
    private ServiceIndex? _index;
    private long _asked;

    public string Name => feed.Name;

    public string Source => feed.Source;

    public async Task<IReadOnlyList<NuGetVersion>> VersionsAsync(PluginId id, CancellationToken cancellationToken)
    {
        if (await StaticAsync(cancellationToken) is { } index)
        {
            return index.Versions(id);
        }

        var uri = await PackageUriAsync($"{id}/index.json", cancellationToken);
        var list = await new FeedDocuments(_http).ReadAsync(uri, FeedJson.Default.VersionList, cancellationToken);
        return [.. (list?.Versions ?? []).Select(text => NuGetVersion.TryParse(text, out var version) ? version : null).OfType<NuGetVersion>().Distinct()];
    }

    public async Task<Nuspec?> NuspecAsync(PluginId id, NuGetVersion version, CancellationToken cancellationToken)
    {
        if (await StaticAsync(cancellationToken) is { } index)
        {
            return index.Nuspec(id, version);
        }

        var uri = await PackageUriAsync($"{id}/{Lower(version)}/{id}.nuspec", cancellationToken);
        if (await new FeedDocuments(_http).ReadAsync(uri, cancellationToken) is not { } content)
        {
            return null;
        }

        var nuspec = NuspecReader.Read(content, $"'{id}' {Lower(version)} at feed '{Name}'");
        return string.Equals(nuspec.Id, id.Value, StringComparison.OrdinalIgnoreCase) && nuspec.Version == version
            ? nuspec
            : throw ContentRefusals.Identity($"A package of feed '{Name}'", $"'{id}' {Lower(version)}", $"'{nuspec.Id}' {nuspec.Version.ToNormalizedString()}");
    }

    public async Task DownloadAsync(PluginId id, NuGetVersion version, string target, Action<long, long>? progress, CancellationToken cancellationToken)
    {
        var uri = await StaticAsync(cancellationToken) is { } index
            ? new Uri(_source, index.FileOf(id, version) ?? throw FeedRefusals.NotInFolder(Name, $"'{id}' {version.ToNormalizedString()}"))
            : await PackageUriAsync($"{id}/{Lower(version)}/{id}.{Lower(version)}.nupkg", cancellationToken);
        await new FileDownload(_http, time, $"'{id}' {Lower(version)}", maxPackageBytes).RunAsync(uri, target, progress, cancellationToken);
    }

    public async Task<IReadOnlyList<PackageSummary>> SearchAsync(PackageQuery query, CancellationToken cancellationToken)
    {
        if (await StaticAsync(cancellationToken) is { } offered)
        {
            return offered.Search(query, Name);
        }

        var index = await IndexAsync(cancellationToken);
        if (index.Find(ServiceIndex.Search) is not { } service)
        {
            return [];
        }

        var uri = new UriBuilder(service)
        {
            Query = string.Create(
                CultureInfo.InvariantCulture,
                $"q={Uri.EscapeDataString(query.Text)}&skip={query.Skip}&take={query.Take}&prerelease={(query.Prerelease ? "true" : "false")}&semVerLevel=2.0.0&packageType={PackageLayout.PackageType}"),
        }.Uri;
        var page = await new FeedDocuments(_http).ReadAsync(uri, FeedJson.Default.SearchPage, cancellationToken);
        return [.. (page?.Data ?? []).OfType<SearchPage.Result>().Select(Summary).OfType<PackageSummary>().Take(query.Take)];
    }

    // A package whose id is not that of a plugin cannot hold one.
    private PackageSummary? Summary(SearchPage.Result result)
    {
        if (!PluginId.TryParse(result.Id?.ToLowerInvariant(), out var id) || !NuGetVersion.TryParse(result.Version, out var version))
        {
            return null;
        }

        var versions = (result.Versions ?? []).Select(item => NuGetVersion.TryParse(item?.Version, out var parsed) ? parsed : null).OfType<NuGetVersion>().OrderDescending();
        return new PackageSummary(id, version.ToNormalizedString(), Name)
        {
            Name = string.Equals(result.Title, result.Id, StringComparison.OrdinalIgnoreCase) ? null : result.Title,
            Description = result.Description,
            Homepage = result.ProjectUrl,
            Downloads = result.TotalDownloads,
            Authors = result.Authors.ValueKind switch
            {
                JsonValueKind.String => result.Authors.GetString(),
                JsonValueKind.Array => string.Join(", ", result.Authors.EnumerateArray().Where(author => author.ValueKind == JsonValueKind.String).Select(author => author.GetString())),
                _ => null,
            },
            Versions = [.. versions.Select(item => item.ToNormalizedString())],
        };
    }

    private async Task<Uri> PackageUriAsync(string path, CancellationToken cancellationToken)
    {
        var index = await IndexAsync(cancellationToken);
        var root = index.Find(ServiceIndex.Packages) ?? throw FeedRefusals.Answer(Name, _source, "it names no place for packages (PackageBaseAddress/3.0.0)");
        return new Uri(root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/"), path);
    }

    private async Task<FeedIndex?> StaticAsync(CancellationToken cancellationToken) => (await IndexAsync(cancellationToken)).Static;

    private async Task<ServiceIndex> IndexAsync(CancellationToken cancellationToken)
    {
        // Where services are stays; what a static feed offers does not.
        if (_index is { } known && (known.Static is null || time.GetElapsedTime(_asked) < Fresh))
        {
            return known;
        }

        var index = await new FeedDocuments(_http).ReadAsync(_source, FeedJson.Default.ServiceIndex, cancellationToken)
            ?? throw FeedRefusals.Answer(Name, _source, "there is nothing");
        _asked = time.GetTimestamp();
        return _index = index.IsKnown || index.Static is not null ? index : throw FeedRefusals.Answer(Name, _source, $"it is of version '{index.Version}', this host knows 3");
    }

    private static string Lower(NuGetVersion version) => version.ToNormalizedString().ToLowerInvariant();
}
