using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Embedded;

/// <summary>Everything a container holds, within the limits of a file.</summary>
internal sealed class EmbeddedData
{
    private readonly List<EmbeddedText> _texts = [];
    private readonly List<EmbeddedBlock> _blocks = [];
    private readonly List<string> _warnings = [];
    private long _bytes;

    public IReadOnlyList<EmbeddedText> Texts => _texts;

    public IReadOnlyList<EmbeddedBlock> Blocks => _blocks;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Pixels as stored, before orientation, where the container's header was met.</summary>
    public (int Width, int Height)? Size { get; set; }

    /// <summary>Whether the IPTC records were changed after the XMP was written, as their sum tells.</summary>
    public bool IptcIsNewer { get; set; }

    public void AddText(string container, string key, ReadOnlyMemory<byte> data, string? value = null)
    {
        if (Takes(data.Length))
        {
            _texts.Add(new EmbeddedText(container, key, value ?? TextBytes.Utf8OrLatin1(data.Span), data));
        }
    }

    public void AddBlock(BlockKind kind, ReadOnlyMemory<byte> data)
    {
        if (!data.IsEmpty && Takes(data.Length))
        {
            _blocks.Add(new EmbeddedBlock(kind, new MemoryBytes(data)));
        }
    }

    /// <summary>Adds a block that is read where it lies: a TIFF file is its own EXIF block, of any size.</summary>
    public void AddBlock(BlockKind kind, IByteSource bytes) => _blocks.Add(new EmbeddedBlock(kind, bytes));

    public void Warn(string code, string message)
    {
        if (_warnings.Count < MetadataLimits.Warnings)
        {
            _warnings.Add($"{code}: {message}");
        }
    }

    private bool Takes(int bytes)
    {
        if (_bytes + bytes > MetadataLimits.FileBytes || _texts.Count + _blocks.Count >= MetadataLimits.Parts)
        {
            Warn(WarningCodes.TooLarge, $"The file holds more than {MetadataLimits.Parts} parts or {MetadataLimits.FileBytes >> 20} MiB of metadata; the rest was not read.");
            return false;
        }

        _bytes += bytes;
        return true;
    }
}
