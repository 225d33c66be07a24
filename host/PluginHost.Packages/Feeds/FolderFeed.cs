using System.Collections.Concurrent;
using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Contents;
using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>A folder with packages, flat or as <c>id/version/</c>. What a package is stands in it, not in its name.</summary>
internal sealed class FolderFeed(FeedOptions feed, ArchiveLimits limits) : IPackageFeed
{
    private const int BufferLength = 128 * 1024;

    private static readonly EnumerationOptions Levels = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true };

    private readonly ConcurrentDictionary<(string Path, long Length, DateTime Changed), Nuspec?> _read = new();

    public string Name => feed.Name;

    public string Source => feed.Source;

    public async Task<IReadOnlyList<NuGetVersion>> VersionsAsync(PluginId id, CancellationToken cancellationToken) =>
        [.. (await PackagesAsync(cancellationToken)).Where(package => Is(package.Nuspec, id)).Select(package => package.Nuspec.Version).Distinct()];

    public async Task<Nuspec?> NuspecAsync(PluginId id, NuGetVersion version, CancellationToken cancellationToken) =>
        (await PackagesAsync(cancellationToken)).FirstOrDefault(package => Is(package.Nuspec, id) && package.Nuspec.Version == version).Nuspec;

    public async Task DownloadAsync(PluginId id, NuGetVersion version, string target, Action<long, long>? progress, CancellationToken cancellationToken)
    {
        var found = (await PackagesAsync(cancellationToken)).FirstOrDefault(package => Is(package.Nuspec, id) && package.Nuspec.Version == version);
        if (found.File is null)
        {
            throw FeedRefusals.NotInFolder(Name, $"'{id}' {version.ToNormalizedString()}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using (var from = new FileStream(found.File, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, useAsync: true))
        await using (var to = new FileStream(target + ".part", FileMode.Create, FileAccess.Write, FileShare.None, BufferLength, useAsync: true))
        {
            await from.CopyToAsync(to, BufferLength, cancellationToken);
            progress?.Invoke(to.Position, from.Length);
        }

        File.Move(target + ".part", target, overwrite: true);
    }

    public async Task<IReadOnlyList<PackageSummary>> SearchAsync(PackageQuery query, CancellationToken cancellationToken) =>
    [
        .. (await PackagesAsync(cancellationToken)).Select(package => package.Nuspec)
            .Where(nuspec => nuspec.IsPlugin && PluginId.TryParse(nuspec.Id.ToLowerInvariant(), out _))
            .Where(nuspec => (query.Prerelease || !nuspec.Version.IsPrerelease) && Matches(nuspec, query.Text))
            .GroupBy(nuspec => new PluginId(nuspec.Id.ToLowerInvariant()))
            .OrderBy(same => same.Key)
            .Skip(query.Skip).Take(query.Take)
            .Select(Summary),
    ];

    private PackageSummary Summary(IGrouping<PluginId, Nuspec> same)
    {
        var newest = same.MaxBy(nuspec => nuspec.Version)!;
        return new PackageSummary(same.Key, newest.Version.ToNormalizedString(), Name)
        {
            Description = newest.Description,
            Authors = newest.Authors,
            Versions = [.. same.Select(nuspec => nuspec.Version).Distinct().OrderDescending().Select(version => version.ToNormalizedString())],
        };
    }

    private Task<List<(string File, Nuspec Nuspec)>> PackagesAsync(CancellationToken cancellationToken) => Task.Run(() => Packages(cancellationToken), cancellationToken);

    private List<(string File, Nuspec Nuspec)> Packages(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(feed.Source))
        {
            throw FeedRefusals.NoFolder(Name, feed.Source);
        }

        var packages = new List<(string, Nuspec)>();
        foreach (var file in new DirectoryInfo(feed.Source).EnumerateFiles("*.nupkg", Levels).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_read.GetOrAdd((file.FullName, file.Length, file.LastWriteTimeUtc), key => Read(key.Path)) is { } nuspec)
            {
                packages.Add((file.FullName, nuspec));
            }
        }

        return packages;
    }

    // A broken package in the folder must not hide the good ones.
    private Nuspec? Read(string file)
    {
        try
        {
            using var archive = PackageArchive.Open(file, limits);
            return PackageReader.ReadNuspec(archive);
        }
        catch (Exception exception) when (exception is PackageException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Is(Nuspec nuspec, PluginId id) => string.Equals(nuspec.Id, id.Value, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(Nuspec nuspec, string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => nuspec.Id.Contains(word, StringComparison.OrdinalIgnoreCase) || nuspec.Description?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
