using System.IO.Compression;
using PluginHost.Plugins.Library.Import.Sidecars;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>An open archive: its pictures in order, with the captions that lie beside them.</summary>
internal sealed class ArchiveReader(ZipArchive archive, ImportItem item) : IDisposable
{
    private Dictionary<string, IReadOnlySet<string>>? _names;

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

    /// <summary>What lies beside a picture. Times of archives are of no use: what was packed with a picture counts as newer.</summary>
    public ValueTask<FoundSidecars> ReadSidecarsAsync(ZipArchiveEntry picture, CancellationToken cancellationToken)
    {
        _names ??= archive.Entries.ToLookup(entry => FolderOf(entry.FullName), entry => entry.Name, StringComparer.Ordinal)
            .ToDictionary(folder => folder.Key, IReadOnlySet<string> (folder) => folder.ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        var folder = FolderOf(picture.FullName);
        var beside = SidecarNames.Of(picture.Name, _names[folder]).Select(name => archive.GetEntry(folder + name)).OfType<ZipArchiveEntry>().Where(entry => !entry.IsEncrypted);
        return FoundSidecars.ReadAsync(beside.Select(entry => new SidecarSource(entry.Name, async token => await entry.OpenAsync(token), IsNewer: true)), cancellationToken);
    }

    public void Dispose() => archive.Dispose();

    // 1980 is what archives hold whose maker kept no times.
    private static DateTimeOffset? ModifiedAt(ZipArchiveEntry entry) => entry.LastWriteTime.Year > 1980 ? entry.LastWriteTime : null;

    private static string FolderOf(string path) => path[..(path.LastIndexOfAny(['/', '\\']) + 1)];
}
