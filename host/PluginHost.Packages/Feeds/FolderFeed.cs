using System.Collections.Concurrent;
using System.Text.Json;
using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Index;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>A folder with packages, flat or as <c>id/version/</c>. What a package is stands in it, not in its name; an <c>index.json</c> is what searches answer.</summary>
internal sealed class FolderFeed(FeedOptions feed, ArchiveLimits limits, SignatureReader? signatures = null) : IPackageFeed
{
    private const int BufferLength = 128 * 1024;

    private static readonly EnumerationOptions Levels = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true };

    private readonly ConcurrentDictionary<(string Path, long Length, DateTime Changed), FolderPackage?> _read = new();

    public string Name => feed.Name;

    public string Source => feed.Source;

    public async Task<IReadOnlyList<NuGetVersion>> VersionsAsync(PluginId id, CancellationToken cancellationToken) =>
        [.. (await PackagesAsync(cancellationToken)).Where(package => Is(package.Nuspec, id)).Select(package => package.Nuspec.Version).Distinct()];

    public async Task<Nuspec?> NuspecAsync(PluginId id, NuGetVersion version, CancellationToken cancellationToken) =>
        (await PackagesAsync(cancellationToken)).Where(package => Is(package.Nuspec, id) && package.Nuspec.Version == version).Select(package => package.Nuspec).FirstOrDefault();

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
        await IndexAsync(cancellationToken) is { } index ? index.Search(query, Name) : await SearchFilesAsync(query, cancellationToken);

    private async Task<IReadOnlyList<PackageSummary>> SearchFilesAsync(PackageQuery query, CancellationToken cancellationToken) =>
    [
        .. (await PackagesAsync(cancellationToken))
            .Where(package => package.Nuspec.IsPlugin && PluginId.TryParse(package.Nuspec.Id.ToLowerInvariant(), out _))
            .Where(package => (query.Prerelease || !package.Nuspec.Version.IsPrerelease) && query.Finds(package.Nuspec.Id, package.Manifest?.Name, package.Nuspec.Description))
            .GroupBy(package => new PluginId(package.Nuspec.Id.ToLowerInvariant()))
            .OrderBy(same => same.Key)
            .Skip(query.Skip).Take(query.Take)
            .Select(Summary),
    ];

    private PackageSummary Summary(IGrouping<PluginId, (string File, Nuspec Nuspec, PluginManifest? Manifest)> same)
    {
        var versions = same.DistinctBy(package => package.Nuspec.Version).OrderByDescending(package => package.Nuspec.Version).ToList();
        var (file, nuspec, manifest) = versions[0];
        return new PackageSummary(same.Key, nuspec.Version.ToNormalizedString(), Name)
        {
            Name = manifest?.Name,
            Description = nuspec.Description ?? manifest?.Description,
            Authors = nuspec.Authors ?? manifest?.Authors,
            Licence = nuspec.Licence ?? manifest?.Licence,
            Homepage = manifest?.Homepage,
            Signer = SignerOf(file),
            Capabilities = manifest?.Provides,
            Permissions = manifest?.Permissions,
            Versions = [.. versions.Select(package => package.Nuspec.Version.ToNormalizedString())],
            SdkRanges = versions.Where(package => package.Nuspec.Api is not null).ToDictionary(package => package.Nuspec.Version.ToNormalizedString(), package => package.Nuspec.Api!),
        };
    }

    // Only of packages that are shown: to check a signature is to read the whole file.
    private PackageSigner? SignerOf(string file)
    {
        try
        {
            using var archive = PackageArchive.Open(file, limits);
            return signatures?.Read(archive, CancellationToken.None);
        }
        catch (Exception exception) when (exception is PackageException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task<FeedIndex?> IndexAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(feed.Source, IndexDocument.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new FileInfo(path).Length <= IndexDocument.MaxBytes && JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken), IndexJson.Default.IndexDocument) is { Schema: IndexDocument.CurrentSchema } document
                ? new FeedIndex(document)
                : throw FeedRefusals.Index(Name, path, "it is of another schema, or too large");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw FeedRefusals.Index(Name, path, exception.Message.TrimEnd('.'), exception);
        }
    }

    private Task<List<(string File, Nuspec Nuspec, PluginManifest? Manifest)>> PackagesAsync(CancellationToken cancellationToken) => Task.Run(() => Packages(cancellationToken), cancellationToken);

    private List<(string File, Nuspec Nuspec, PluginManifest? Manifest)> Packages(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(feed.Source))
        {
            throw FeedRefusals.NoFolder(Name, feed.Source);
        }

        var packages = new List<(string, Nuspec, PluginManifest?)>();
        foreach (var file in new DirectoryInfo(feed.Source).EnumerateFiles("*.nupkg", Levels).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_read.GetOrAdd((file.FullName, file.Length, file.LastWriteTimeUtc), key => Read(key.Path)) is { } package)
            {
                packages.Add((file.FullName, package.Nuspec, package.Manifest));
            }
        }

        return packages;
    }

    // A broken package in the folder must not hide the good ones.
    private FolderPackage? Read(string file)
    {
        try
        {
            using var archive = PackageArchive.Open(file, limits);
            var nuspec = PackageReader.ReadNuspec(archive);
            var manifest = nuspec.IsPlugin ? ManifestOf(archive) : null;
            return new FolderPackage(manifest is null ? nuspec : nuspec with { Api = VersionRange.Parse(manifest.Api) }, manifest);
        }
        catch (Exception exception) when (exception is PackageException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // It is found all the same, and says what is wrong when somebody wants to install it.
    private static PluginManifest? ManifestOf(PackageArchive archive)
    {
        try
        {
            return PackageReader.ReadManifest(archive, Path.GetFileName(archive.Path));
        }
        catch (PackageException)
        {
            return null;
        }
    }

    private static bool Is(Nuspec nuspec, PluginId id) => string.Equals(nuspec.Id, id.Value, StringComparison.OrdinalIgnoreCase);
}
