using NuGet.Versioning;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Feeds;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Packages.Index;

/// <summary>Answers for a static feed what a service would. Written by a stranger: entries that make no sense are passed over, and paths lead nowhere but to what lies beside the index.</summary>
internal sealed class FeedIndex(IndexDocument document)
{
    private readonly List<(PluginId Id, IndexedPlugin Plugin, IReadOnlyList<Offered> Versions)> _plugins = [.. (document.Plugins ?? []).OfType<IndexedPlugin>()
        .Select(plugin => (Known: PluginId.TryParse(plugin.Id, out var id), Id: id, Plugin: plugin, Versions: VersionsOf(plugin)))
        .Where(item => item.Known && item.Versions.Count > 0)
        .Select(item => (item.Id, item.Plugin, item.Versions))];

    public IReadOnlyList<NuGetVersion> Versions(PluginId id) => [.. Find(id).Select(offered => offered.Version)];

    public Nuspec? Nuspec(PluginId id, NuGetVersion version) => Find(id).Where(offered => offered.Version == version)
        .Select(offered => new Nuspec(id.Value, version) { IsPlugin = true, Api = offered.Api, MinimumSdk = offered.Api?.MinVersion })
        .FirstOrDefault();

    /// <summary>The package's path from the index on, or <see langword="null"/>.</summary>
    public string? FileOf(PluginId id, NuGetVersion version) => Find(id).FirstOrDefault(offered => offered.Version == version)?.File;

    public IReadOnlyList<PackageSummary> Search(PackageQuery query, string feed) =>
    [
        .. _plugins.Where(item => query.Finds(item.Id.Value, item.Plugin.Name, item.Plugin.Description) && item.Versions.Any(offered => query.Prerelease || !offered.Version.IsPrerelease))
            .OrderBy(item => item.Id).Skip(query.Skip).Take(query.Take)
            .Select(item => Summary(item.Id, item.Plugin, [.. item.Versions.Where(offered => query.Prerelease || !offered.Version.IsPrerelease)], feed)),
    ];

    private IReadOnlyList<Offered> Find(PluginId id) => _plugins.Where(item => item.Id == id).Select(item => item.Versions).FirstOrDefault() ?? [];

    private static PackageSummary Summary(PluginId id, IndexedPlugin plugin, IReadOnlyList<Offered> versions, string feed) => new(id, versions[0].Version.ToNormalizedString(), feed)
    {
        Name = plugin.Name,
        Description = plugin.Description,
        Authors = plugin.Authors,
        Licence = plugin.Licence,
        Homepage = plugin.Homepage,
        Downloads = plugin.Downloads,
        Signer = plugin.Signer,
        Capabilities = [.. (plugin.Capabilities ?? []).OfType<IndexedCapability>().Where(item => item is { Contract: not null, Id: not null })
            .Select(item => new ManifestCapability(item.Contract!, item.Id!, item.Name ?? item.Id!, ""))],
        Permissions = [.. (plugin.Permissions ?? []).OfType<ManifestPermission>().Where(item => item.Permission is not null)],
        Versions = [.. versions.Select(offered => offered.Version.ToNormalizedString())],
        SdkRanges = versions.Where(offered => offered.Api is not null).ToDictionary(offered => offered.Version.ToNormalizedString(), offered => offered.Api!),
    };

    private static IReadOnlyList<Offered> VersionsOf(IndexedPlugin plugin) =>
    [
        .. (plugin.Versions ?? []).OfType<IndexedVersion>().Select(Read).OfType<Offered>().DistinctBy(offered => offered.Version).OrderByDescending(offered => offered.Version),
    ];

    private static Offered? Read(IndexedVersion item) => NuGetVersion.TryParse(item.Version, out var version) && item.File is { } file && IsBeside(file)
        ? new Offered(version, VersionRange.TryParse(item.Api ?? "", out var api) ? api : null, file)
        : null;

    private static bool IsBeside(string file) => file.Split('/').All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':', '?', '#', '%']) < 0);

    private sealed record Offered(NuGetVersion Version, VersionRange? Api, string File);
}
