using System.Text.Json;
using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Installing;

namespace PluginHost.Packages.Bundles;

/// <summary>Takes the packages out of a bundle. It is read as strictly as a package, and believed as little: its packages are verified like any.</summary>
internal sealed class BundleReader(PackageOptions options, PackageHome home, PackageReader packages)
{
    private const int MaxContentBytes = 16 << 20;
    private const int BufferLength = 128 * 1024;

    // A bundle holds packages that are packed already, many of them.
    private ArchiveLimits Limits => options.Limits with { MaxFileBytes = options.Limits.MaxFileBytes * 8, MaxUnpackedBytes = options.Limits.MaxUnpackedBytes * 8 };

    /// <summary>Whether it is one, whatever its name. What is no archive at all is none.</summary>
    public bool IsBundle(string path)
    {
        try
        {
            using var archive = PackageArchive.Open(path, Limits);
            return archive.Find(BundleContent.FileName) is not null;
        }
        catch (Exception exception) when (exception is PackageException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <returns>The packages as files, with whether somebody asked for them.</returns>
    public async Task<IReadOnlyList<(string File, string? Source, bool Requested)>> UnpackAsync(string path, CancellationToken cancellationToken)
    {
        using var archive = PackageArchive.Open(path, Limits);
        var files = new List<(string, string?, bool)>();
        foreach (var plugin in ReadContent(archive).Plugins)
        {
            var version = NuGetVersion.TryParse(plugin.Active.Version, out var parsed) ? parsed.ToNormalizedString().ToLowerInvariant() : throw BundleRefusals.Unusable(path, $"'{plugin.Active.Version}' is not a version");
            var name = $"{plugin.Id}.{version}.nupkg";
            var entry = archive.Find(BundleContent.PackageFolder + name) ?? throw BundleRefusals.Unusable(path, $"it lacks {name}");
            var file = Path.Combine(home.Downloads, $"{plugin.Id}.{version}.bundle.nupkg");
            await CopyAsync(archive, entry, file, cancellationToken);
            var content = await packages.ReadAsync(file, cancellationToken);
            if (content.ContentHash != plugin.Active.ContentHash)
            {
                File.Delete(file);
                throw ContentRefusals.Hash(name, plugin.Active.ContentHash, content.ContentHash);
            }

            files.Add((file, plugin.Active.Source, plugin.Requested));
        }

        return files;
    }

    private static BundleContent ReadContent(PackageArchive archive)
    {
        var entry = archive.Find(BundleContent.FileName) ?? throw BundleRefusals.Unusable(archive.Path, $"it has no {BundleContent.FileName}");
        try
        {
            var content = JsonSerializer.Deserialize(archive.ReadAll(entry, MaxContentBytes), BundleJson.Default.BundleContent) ?? throw new JsonException("it is the word null");
            return content.Schema == BundleContent.CurrentSchema ? content
                : throw BundleRefusals.Unusable(archive.Path, $"it has schema {content.Schema}, this host knows {BundleContent.CurrentSchema}");
        }
        catch (JsonException exception)
        {
            throw BundleRefusals.Unusable(archive.Path, $"its {BundleContent.FileName} cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    private static async Task CopyAsync(PackageArchive archive, ArchiveEntry entry, string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var to = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, BufferLength);
        await using var from = archive.Open(entry);
        await from.CopyToAsync(to, BufferLength, cancellationToken);
    }
}
