namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>A part of other bytes, such as a JPEG inside of a raw file, counted from its own beginning.</summary>
internal sealed class SliceBytes : IByteSource
{
    private readonly IByteSource _whole;
    private readonly long _start;

    public SliceBytes(IByteSource whole, long start, long length)
    {
        _whole = whole;
        _start = Math.Clamp(start, 0, whole.Length);
        Length = Math.Clamp(length, 0, whole.Length - _start);
    }

    public long Length { get; }

    public int Read(long offset, Span<byte> target) =>
        offset < 0 || offset >= Length ? 0 : _whole.Read(_start + offset, target[..(int)Math.Min(target.Length, Length - offset)]);
}
