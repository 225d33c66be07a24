using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Icc;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Tiff;
using MetadataExtractor.IO;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Groups;

/// <summary>Turns blocks into entries for people by way of MetadataExtractor, which knows every maker's tags.</summary>
internal static class LibraryGroups
{
    public static void Add(EmbeddedBlock block, GroupList groups, EmbeddedData data)
    {
        var directories = new List<MetadataExtractor.Directory>();
        try
        {
            switch (block.Kind)
            {
                case BlockKind.Exif or BlockKind.ExifDirectory:
                    TiffReader.ProcessTiff(new SourceReader(block.Bytes, 0, bigEndian: true), new GuardedExifHandler(directories));
                    break;
                case BlockKind.Iptc:
                    var iptc = block.Bytes.Block(0, block.Bytes.Length).ToArray();
                    directories.Add(new IptcReader().Extract(new SequentialByteArrayReader(iptc), iptc.Length));
                    break;
                case BlockKind.Icc when IccTable.IsSane(block.Bytes):
                    directories.Add(new IccReader().Extract(new ByteArrayReader(block.Bytes.Block(0, block.Bytes.Length).ToArray())));
                    break;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            data.Warn(WarningCodes.Unreadable, $"A part of the {block.Kind} data could not be read: {e.Message}");
        }

        // What was read before the library gave up still counts.
        foreach (var directory in directories)
        {
            AddDirectory(directory, groups, data);
        }
    }

    private static void AddDirectory(MetadataExtractor.Directory directory, GroupList groups, EmbeddedData data)
    {
        var group = Group(directory);

        // Profiles of countless programs have no date, which the library calls an error.
        foreach (var error in directory.Errors.Take(directory is IccDirectory ? 0 : 2))
        {
            data.Warn(WarningCodes.Damaged, $"{directory.Name}: {error}");
        }

        foreach (var tag in directory.Tags.Where(tag => tag.HasName))
        {
            if (groups.IsFull)
            {
                break;
            }

            groups.Add(group, tag.Name, Description(directory, tag));
        }
    }

    private static string? Description(MetadataExtractor.Directory directory, MetadataExtractor.Tag tag)
    {
        try
        {
            return tag.Description;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return directory.GetObject(tag.Type) is IFormattable value ? value.ToString(null, null) : null;
        }
    }

    private static string Group(MetadataExtractor.Directory directory) => directory switch
    {
        GpsDirectory => "gps",
        ExifThumbnailDirectory => "exif.thumbnail",
        ExifDirectoryBase => "exif",
        IptcDirectory => "iptc",
        IccDirectory => "icc",
        _ => "makernote",
    };
}
