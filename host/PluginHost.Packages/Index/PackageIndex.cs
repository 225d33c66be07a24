using System.Text.Json;
using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Packages.Index;

/// <summary>Makes a folder of packages a feed that any web server can give out: writes <c>index.json</c> beside them.</summary>
public sealed class PackageIndex(ArchiveLimits limits, TimeProvider time)
{
    private static readonly EnumerationOptions Levels = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true };

    private readonly PackageReader _reader = new(limits, new SignatureReader(time));

    /// <summary>Reads and verifies every package of the folder. Counts of downloads in an index that is there already are kept.</summary>
    /// <exception cref="PackageException">There is no such folder.</exception>
    public async Task<PackageIndexReport> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new PackageException(new Refusal(PackageCodes.FeedOptions, $"There is no folder {folder}.", "Create it and put packages into it, or correct the path."));
        }

        var (read, left) = (new List<(string File, PackageContent Content)>(), new List<Refusal>());
        foreach (var file in Directory.EnumerateFiles(folder, "*.nupkg", Levels).Order(StringComparer.Ordinal))
        {
            try
            {
                read.Add((Path.GetRelativePath(folder, file).Replace('\\', '/'), await _reader.ReadAsync(file, cancellationToken)));
            }
            catch (PackageException exception)
            {
                left.Add(exception.Refusal);
            }
        }

        var path = Path.Combine(folder, IndexDocument.FileName);
        var counts = Counts(path);
        var document = new IndexDocument(IndexDocument.CurrentSchema, [.. read.GroupBy(item => item.Content.Id).OrderBy(same => same.Key).Select(same => Entry(same, counts.GetValueOrDefault(same.Key.Value)))]);
        await AtomicFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(document, IndexJson.Default.IndexDocument), cancellationToken);
        return new PackageIndexReport(path, [.. document.Plugins!.Select(plugin => $"{plugin!.Id} {plugin.Latest}")], left);
    }

    private static IndexedPlugin Entry(IEnumerable<(string File, PackageContent Content)> same, long? downloads)
    {
        var versions = same.DistinctBy(item => item.Content.Version).OrderByDescending(item => item.Content.Version).ToList();
        var newest = versions.Find(item => !item.Content.Version.IsPrerelease).Content ?? versions[0].Content;
        var manifest = newest.Manifest;
        return new IndexedPlugin(newest.Id.Value, newest.Version.ToNormalizedString())
        {
            Name = manifest.Name,
            Description = manifest.Description,
            Authors = manifest.Authors,
            Licence = manifest.Licence,
            Homepage = manifest.Homepage,
            Downloads = downloads,
            Signer = newest.Signer,
            Capabilities = [.. manifest.Provides.Select(item => new IndexedCapability(item.Contract, item.Id, item.Name))],
            Permissions = manifest.Permissions,
            Versions = [.. versions.Select(item => new IndexedVersion(item.Content.Version.ToNormalizedString(), item.Content.Manifest.Api, item.File, item.Content.FileBytes))],
        };
    }

    // What cannot be read is written anew: counts are all that is lost.
    private static Dictionary<string, long?> Counts(string path)
    {
        try
        {
            var before = File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), IndexJson.Default.IndexDocument) : null;
            return (before?.Plugins ?? []).OfType<IndexedPlugin>().Where(plugin => plugin.Id is not null).DistinctBy(plugin => plugin.Id).ToDictionary(plugin => plugin.Id!, plugin => plugin.Downloads);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
