using NuGet.Versioning;
using PluginHost.Packages.Contents;
using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>Gives packages with plugins. Nothing it says is believed: what it gives is verified by who takes it.</summary>
internal interface IPackageFeed
{
    string Name { get; }

    /// <summary>Tells apart what two feeds give under one name.</summary>
    string Source { get; }

    /// <summary>All versions; none when it does not know the id.</summary>
    Task<IReadOnlyList<NuGetVersion>> VersionsAsync(PluginId id, CancellationToken cancellationToken);

    /// <summary>The nuspec without its package, or <see langword="null"/> when it has none.</summary>
    Task<Nuspec?> NuspecAsync(PluginId id, NuGetVersion version, CancellationToken cancellationToken);

    /// <summary>Brings the package to a file; goes on where an earlier try ended.</summary>
    /// <param name="progress">Bytes that are there, and bytes there will be or 0.</param>
    Task DownloadAsync(PluginId id, NuGetVersion version, string target, Action<long, long>? progress, CancellationToken cancellationToken);

    Task<IReadOnlyList<PackageSummary>> SearchAsync(PackageQuery query, CancellationToken cancellationToken);
}
