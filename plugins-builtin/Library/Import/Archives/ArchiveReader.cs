using System.IO.Compression;
using PluginHost.Plugins.Library.Import.Sidecars;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>An open archive: its pictures in order, with the captions that lie beside them.</summary>
internal sealed class ArchiveReader(ZipArchive archive, ImportItem item) : IDisposable
{
    public IEnumerable<ArchiveEntry> Pictures()
    {
        for (var index = 0; index < archive.Entries.Count; index++)
        {
            var entry = archive.Entries[index];
            var path = new EntryPath(entry.FullName);
            if (entry.FullName.EndsWith('/') || path.IsHidden || !FileKinds.MayBePicture(path.Name))
            {
                continue;
            }

            var folder = item.Folder.Length == 0 || path.Folder.Length == 0 ? item.Folder + path.Folder : $"{item.Folder}/{path.Folder}";
            yield return new ArchiveEntry(entry, new ImportItem(FormattableString.Invariant($"{item.Key}!{index}/{entry.FullName}"), path.Name)
            {
                Folder = folder,
                ModifiedAt = ModifiedAt(entry),
            });
        }
    }

    public async ValueTask<string?> ReadCaptionAsync(ZipArchiveEntry picture, CancellationToken cancellationToken)
    {
        var sidecar = SidecarText.PathsFor(picture.FullName).Select(archive.GetEntry).FirstOrDefault(entry => entry is { IsEncrypted: false });
        if (sidecar is null)
        {
            return null;
        }

        try
        {
            await using var text = await sidecar.OpenAsync(cancellationToken);
            return await SidecarText.ReadAsync(text, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public void Dispose() => archive.Dispose();

    // 1980 is what archives hold whose maker kept no times.
    private static DateTimeOffset? ModifiedAt(ZipArchiveEntry entry) => entry.LastWriteTime.Year > 1980 ? entry.LastWriteTime : null;
}
