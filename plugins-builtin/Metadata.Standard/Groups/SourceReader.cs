using MetadataExtractor.IO;
using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Groups;

/// <summary>Lets MetadataExtractor read from a <see cref="IByteSource"/>, so that a large TIFF is not loaded whole.</summary>
internal sealed class SourceReader(IByteSource source, int baseOffset, bool bigEndian) : IndexedReader(bigEndian)
{
    public override long Length => source.Length - baseOffset;

    public override IndexedReader WithByteOrder(bool isMotorolaByteOrder) =>
        isMotorolaByteOrder == IsMotorolaByteOrder ? this : new SourceReader(source, baseOffset, isMotorolaByteOrder);

    public override IndexedReader WithShiftedBaseOffset(int shift) =>
        shift == 0 ? this : new SourceReader(source, checked(baseOffset + shift), IsMotorolaByteOrder);

    public override int ToUnshiftedOffset(int localOffset) => localOffset + baseOffset;

    public override byte GetByte(int index)
    {
        ValidateIndex(index, 1);
        return source.TryByte(index + (long)baseOffset, out var value) ? value : throw new IOException($"Nothing at byte {index}.");
    }

    public override byte[] GetBytes(int index, int count)
    {
        ValidateIndex(index, count);
        var bytes = new byte[count];
        return source.Read(index + (long)baseOffset, bytes) == count ? bytes : throw new IOException($"Fewer than {count} bytes at byte {index}.");
    }

    protected override bool IsValidIndex(int index, int bytesRequested) => index >= 0 && bytesRequested >= 0 && index + (long)bytesRequested <= Length;

    protected override void ValidateIndex(int index, int bytesRequested)
    {
        if (!IsValidIndex(index, bytesRequested))
        {
            throw new IOException($"Bytes {index} to {index + (long)bytesRequested} are outside of the block.");
        }
    }
}
