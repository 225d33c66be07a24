using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>The <c>IDAT</c> chunks of a PNG as one stream.</summary>
internal sealed class PngDataStream(IByteSource source) : Stream
{
    private long _offset = 8;
    private long _left;
    private int _steps;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (_left == 0)
        {
            if (!NextChunk())
            {
                return 0;
            }
        }

        var read = source.Read(_offset, buffer[..(int)Math.Min(buffer.Length, _left)]);
        _offset += read;
        _left -= read;

        // The checksum stands between chunks.
        _offset += _left == 0 ? 4 : 0;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool NextChunk()
    {
        Span<byte> kind = stackalloc byte[4];
        while (_steps++ < MetadataLimits.Steps && source.TryUInt32(_offset, bigEndian: true, out var length) && source.Read(_offset + 4, kind) == 4)
        {
            if (kind.SequenceEqual("IDAT"u8) && length > 0)
            {
                (_offset, _left) = (_offset + 8, length);
                return true;
            }

            if (kind.SequenceEqual("IEND"u8))
            {
                return false;
            }

            _offset += 12L + length;
        }

        return false;
    }
}
