using System.IO.Compression;
using System.Text.Json;
using NuGet.Versioning;
using PluginHost.Packages.Installing;
using PluginHost.Packages.Locking;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Packages.Bundles;

/// <summary>Puts installed plugins with all that they need into one file, for machines without a network.</summary>
internal sealed class BundleWriter(PackageHome home, LockFile lockFile)
{
    private const int BufferLength = 128 * 1024;

    /// <param name="ids">Which; none for all.</param>
    /// <param name="target">The file; it is replaced when it is complete.</param>
    public async Task ExportAsync(IReadOnlyList<PluginId> ids, string target, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var plugins = Closure(ids, lockFile.Read());
        var part = target + ".part";
        try
        {
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferLength))
            {
                await WriteAsync(file, plugins, progress, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private async Task WriteAsync(Stream file, IReadOnlyList<LockedPlugin> plugins, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var content = new BundleContent(BundleContent.CurrentSchema, [.. plugins.Select(plugin => plugin with { Kept = [] })]);
        await using (var entry = await archive.CreateEntry(BundleContent.FileName, CompressionLevel.NoCompression).OpenAsync(cancellationToken))
        {
            await entry.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(content, BundleJson.Default.BundleContent), cancellationToken);
        }

        for (var index = 0; index < plugins.Count; index++)
        {
            var plugin = plugins[index];
            progress?.Report(new PackageProgress(PackageStep.Staging, plugin.Id, index, plugins.Count));
            var package = home.Kept(plugin.Id, NuGetVersion.Parse(plugin.Active.Version));
            if (!File.Exists(package))
            {
                throw BundleRefusals.Incomplete(plugin.Id, plugin.Active.Version);
            }

            // Packages are packed already.
            await using var entry = await archive.CreateEntry(BundleContent.PackageFolder + Path.GetFileName(package), CompressionLevel.NoCompression).OpenAsync(cancellationToken);
            await using var from = new FileStream(package, FileMode.Open, FileAccess.Read, FileShare.Read);
            await from.CopyToAsync(entry, BufferLength, cancellationToken);
        }
    }

    private List<LockedPlugin> Closure(IReadOnlyList<PluginId> ids, PluginLock locked)
    {
        var (found, open) = (new List<LockedPlugin>(), new Queue<LockedPlugin>(ids.Count == 0 ? locked.Plugins : ids.Select(id => locked.Find(id) ?? throw InstallRefusals.NotInstalled(id))));
        while (open.TryDequeue(out var plugin))
        {
            if (found.Any(other => other.Id == plugin.Id))
            {
                continue;
            }

            found.Add(plugin);
            foreach (var dependency in ManifestReader.Read(home.Active(plugin.Id)).Manifest?.DependsOn ?? [])
            {
                // What came with the host is there on the other machine too.
                if (PluginId.TryParse(dependency.Id, out var id) && locked.Find(id) is { } needed)
                {
                    open.Enqueue(needed);
                }
            }
        }

        return found;
    }
}
