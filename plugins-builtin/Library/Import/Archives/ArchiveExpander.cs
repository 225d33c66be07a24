using System.IO.Compression;
using System.Runtime.CompilerServices;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Plugins.Library.Import.Uploads;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>
/// Turns a zip archive into its files, one at a time. What an archive says of itself is never believed: entries are counted, bytes are counted while they are
/// unpacked, and names are only shown.
/// </summary>
internal sealed class ArchiveExpander(ICapabilities capabilities, ISettings<LibraryOptions> settings, ArchiveOpener opener, UploadFolders uploads)
{
    /// <summary>Below this size a file may be as dense as it likes: plain pictures without compression can be.</summary>
    private const long DenseFrom = 64 * 1024 * 1024;

    /// <summary>The files, each unpacked to a place of its own. Whoever takes one owns it.</summary>
    public async IAsyncEnumerable<ImportItem> ExpandAsync(ImportItem archive, Func<string, bool> isDone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(archive, cancellationToken);
        if (opened.Value is not { } reader)
        {
            yield return Refuse(archive, opened.Refusal!);
            yield break;
        }

        using (reader)
        {
            var left = settings.Current.MaxUnpackedBytes;
            foreach (var entry in reader.Pictures().Where(entry => !isDone(entry.Item.Key)))
            {
                var (item, bytes) = await UnpackAsync(reader, entry, left, cancellationToken);
                left -= bytes;
                if (left < 0)
                {
                    Discard(item);
                    yield return Refuse(archive, ImportRefusals.ArchiveTooLarge(archive.Name, settings.Current.MaxUnpackedBytes));
                    yield break;
                }

                yield return item;
            }
        }
    }

    /// <summary>The files without unpacking them.</summary>
    public async IAsyncEnumerable<ImportItem> ListAsync(ImportItem archive, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(archive, cancellationToken);
        if (opened.Value is not { } reader)
        {
            yield return Refuse(archive, opened.Refusal!);
            yield break;
        }

        using (reader)
        {
            foreach (var entry in reader.Pictures())
            {
                yield return entry.Item;
            }
        }
    }

    public async ValueTask<int> CountAsync(string path, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(new ImportItem("", "") { LocalPath = path }, cancellationToken);
        using var reader = opened.Value;
        return reader?.Pictures().Count() ?? 1;
    }

    /// <summary>Removes a staged file that nobody will look at.</summary>
    public void Discard(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        uploads.Tidy(path);
    }

    private void Discard(ImportItem item)
    {
        if (item.LocalPath is { } path)
        {
            Discard(path);
        }
    }

    private async ValueTask<(ImportItem Item, long Bytes)> UnpackAsync(ArchiveReader reader, ArchiveEntry picture, long left, CancellationToken cancellationToken)
    {
        var (entry, item) = picture;
        if (entry.IsEncrypted)
        {
            return (Refuse(item, ImportRefusals.EntryEncrypted(item.Name)), 0);
        }

        if (FileKinds.IsArchive(item.Name))
        {
            return (Refuse(item, ImportRefusals.NestedArchive(item.Name)), 0);
        }

        var densest = Math.Max(DenseFrom, entry.CompressedLength * (long)settings.Current.MaxArchiveRatio);
        var limit = Math.Min(Math.Min(settings.Current.MaxPictureBytes, left), densest);
        var path = await StageAsync(entry, limit, cancellationToken);
        try
        {
            await using var content = new ChecksumStream(await entry.OpenAsync(cancellationToken));
            var (bytes, _) = await FileHasher.CopyAsync(content, path, limit, cancellationToken);
            var refusal = bytes > densest ? ImportRefusals.EntryTooDense(item.Name, settings.Current.MaxArchiveRatio)
                : bytes > settings.Current.MaxPictureBytes ? ImportRefusals.TooLarge(item.Name, settings.Current.MaxPictureBytes)
                : bytes <= limit && content.Checksum != entry.Crc32 ? ImportRefusals.ArchiveDamaged(item.Name, "its bytes are not those that were packed, says their checksum.")
                : null;
            if (refusal is not null)
            {
                File.Delete(path);
                return (Refuse(item, refusal), bytes);
            }

            var sidecars = await reader.ReadSidecarsAsync(entry, cancellationToken);
            return (item with { LocalPath = path, Staged = true, Description = sidecars.Description, Sidecars = sidecars.Files }, bytes);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            File.Delete(path);
            return (Refuse(item, ImportRefusals.ArchiveDamaged(item.Name, error.Message)), 0);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async ValueTask<string> StageAsync(ZipArchiveEntry entry, long limit, CancellationToken cancellationToken)
    {
        var expected = Math.Clamp(entry.Length, 0, limit);
        var staged = await capabilities.CallEssentialAsync((IBlobStore store) => store.StageAsync(new StageRequest(expected), cancellationToken));
        return staged.Path ?? throw new LibraryUnavailableException(staged.Refusal!);
    }

    private static ImportItem Refuse(ImportItem item, Refusal refusal) => item with { LocalPath = null, Content = null, Staged = false, Refusal = refusal };
}
