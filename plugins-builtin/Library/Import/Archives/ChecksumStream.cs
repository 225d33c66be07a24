namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>Computes the checksum of what is read through it: .NET does not compare it with the one in the archive.</summary>
internal sealed class ChecksumStream(Stream inner) : Stream
{
    private uint _crc = uint.MaxValue;

    /// <summary>Of all bytes read so far, as a zip archive writes it.</summary>
    public uint Checksum => ~_crc;

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

    public override int Read(Span<byte> buffer) => Note(inner.Read(buffer), buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Note(await inner.ReadAsync(buffer, cancellationToken), buffer.Span);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Note(int count, ReadOnlySpan<byte> buffer)
    {
        _crc = Crc32.Add(_crc, buffer[..count]);
        return count;
    }
}
