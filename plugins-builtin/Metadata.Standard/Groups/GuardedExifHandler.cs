using MetadataExtractor.Formats.Exif;
using MetadataExtractor.IO;

namespace PluginHost.Plugins.Metadata.Standard.Groups;

/// <summary>The library's EXIF walk with an end to its depth and its appetite.</summary>
/// <remarks>
/// Unguarded it recurses once per nested directory and once per XML level of embedded XMP: a hostile file would end the process with
/// a stack overflow, which nothing can catch. Overlapping values would let a small file claim gigabytes.
/// </remarks>
internal sealed class GuardedExifHandler(List<MetadataExtractor.Directory> directories) : ExifTiffHandler(directories)
{
    private const int MostDirectories = 64;
    private const int ValueBytes = 256 << 10;
    private const int MakerNoteBytes = 4 << 20;

    private int _entered;
    private long _budget = 16 << 20;

    public override bool TryEnterSubIfd(int tagType) => _entered < MostDirectories && base.TryEnterSubIfd(tagType) && _entered++ >= 0;

    public override bool HasFollowerIfd() => _entered < MostDirectories && base.HasFollowerIfd() && _entered++ >= 0;

    public override bool CustomProcessTag(int tagOffset, ICollection<int> processedIfdOffsets, IndexedReader reader, int tagId, int byteCount)
    {
        _budget -= byteCount;
        var makerNote = tagId == ExifDirectoryBase.TagMakernote;
        if (_budget < 0 || byteCount > (makerNote ? MakerNoteBytes : ValueBytes))
        {
            return true;
        }

        // These three are read by this plugin's own readers.
        return tagId is ExifDirectoryBase.TagApplicationNotes or ExifDirectoryBase.TagIptcNaa or ExifDirectoryBase.TagUserComment
            || base.CustomProcessTag(tagOffset, processedIfdOffsets, reader, tagId, byteCount);
    }
}
