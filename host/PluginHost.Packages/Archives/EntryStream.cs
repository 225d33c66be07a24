using System.IO.Compression;

namespace PluginHost.Packages.Archives;

/// <summary>The content of an entry. It never gives more than the directory promised, and at its end less or other bytes are an error.</summary>
internal sealed class EntryStream : Stream
{
    private readonly string _path;
    private readonly ArchiveEntry _entry;
    private readonly Stream _content;
    private long _read;
    private uint _crc;

    private EntryStream(string path, ArchiveEntry entry, Stream content) => (_path, _entry, _content) = (path, entry, content);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _entry.Size;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public static Stream Open(ArchiveFile file, ArchiveEntry entry)
    {
        Stream packed = new FileWindow(file, entry.DataOffset, entry.CompressedSize);
        return new EntryStream(file.Path, entry, entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
        {
            return 0;
        }

        var count = Unpack(buffer);
        _crc = Crc32.Append(_crc, buffer[..count]);
        _read += count;
        if (_read > _entry.Size)
        {
            throw ArchiveRefusals.Content(_path, _entry.Name, $"it has more than the {_entry.Size} bytes it says");
        }

        return count > 0 ? count
            : _read < _entry.Size ? throw ArchiveRefusals.Content(_path, _entry.Name, $"it has {_read} bytes where it says {_entry.Size}")
            : _crc != _entry.Crc ? throw ArchiveRefusals.Content(_path, _entry.Name, "its checksum is wrong")
            : 0;
    }

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
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw ArchiveRefusals.Content(_path, _entry.Name, "it cannot be unpacked");
        }
    }
}
