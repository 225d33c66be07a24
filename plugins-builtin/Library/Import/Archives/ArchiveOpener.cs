using System.IO.Compression;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>Opens archives, or says why not, before their directory can cost much memory.</summary>
internal sealed class ArchiveOpener(ISettings<LibraryOptions> settings)
{
    /// <summary>What an entry of the directory takes at most in honest archives, names and extra fields included.</summary>
    private const int LongestEntry = 1_024;

    public async ValueTask<Outcome<ArchiveReader>> OpenAsync(ImportItem item, CancellationToken cancellationToken)
    {
        FileStream? stream = null;
        try
        {
            stream = FileHasher.OpenRead(item.LocalPath!);
            var limit = settings.Current.MaxArchiveEntries;
            var end = ZipEnd.Find(stream);
            if (end is { } found && (found.Entries > limit || stream.Length - found.DirectoryOffset > (long)limit * LongestEntry))
            {
                await stream.DisposeAsync();
                return ImportRefusals.ArchiveTooManyEntries(item.Name, limit);
            }

            var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
            var count = archive.Entries.Count;
            if (count > limit)
            {
                await archive.DisposeAsync();
                return ImportRefusals.ArchiveTooManyEntries(item.Name, limit);
            }

            // One piece of data behind many names is how a small archive unpacks to a huge one, each of its files looking honest.
            if (archive.Entries.Sum(entry => (decimal)entry.CompressedLength) > stream.Length)
            {
                await archive.DisposeAsync();
                return ImportRefusals.ArchiveDamaged(item.Name, "its files overlap.");
            }

            return new ArchiveReader(archive, item);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (stream is not null)
            {
                await stream.DisposeAsync();
            }

            return error is FileNotFoundException ? ImportRefusals.StagedFileGone(item.Name) : ImportRefusals.ArchiveDamaged(item.Name, error.Message);
        }
    }
}
