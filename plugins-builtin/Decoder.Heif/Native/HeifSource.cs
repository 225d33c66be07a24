using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>
/// A file as libheif reads it. It asks for the size it needs before every read, tile by tile, and takes "there is not as much" for an answer:
/// that is what ends a decode between two tiles once the token is cancelled, which libheif before 1.20 has no other way for.
/// </summary>
/// <remarks>
/// Trap: libheif asserts that a read it asked for beforehand succeeds, and an assert ends the process. So seeking and reading never fail here;
/// what could not be read is zeros, and <see cref="ThrowIfBroken"/> tells afterwards.
/// </remarks>
internal sealed unsafe class HeifSource : IDisposable
{
    private const int Ok = 0, SizeReached = 0, BeyondEnd = 2;

    private readonly FileStream _stream;
    private readonly CancellationToken _cancellationToken;
    private readonly long _length;
    private GCHandle _self;
    private long _position;
    private string? _broken;

    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public HeifSource(string path, CancellationToken cancellationToken)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 14);
        _length = _stream.Length;
        _cancellationToken = cancellationToken;
        _self = GCHandle.Alloc(this);
        Reader = (HeifReader*)NativeMemory.Alloc((nuint)sizeof(HeifReader));
        *Reader = new HeifReader { Version = 1, Position = &Position, Read = &Read, Seek = &Seek, WaitForSize = &WaitForSize };
    }

    public HeifReader* Reader { get; private set; }

    /// <summary>What libheif hands back to the functions.</summary>
    public nint Self => GCHandle.ToIntPtr(_self);

    /// <exception cref="HeifException">The file could not be read on the way.</exception>
    public void ThrowIfBroken()
    {
        if (_broken is not null)
        {
            throw new HeifException(_broken.TrimEnd('.'));
        }
    }

    public void Dispose()
    {
        if (Reader is not null)
        {
            NativeMemory.Free(Reader);
            Reader = null;
            _self.Free();
            _stream.Dispose();
        }
    }

    [UnmanagedCallersOnly]
    private static long Position(nint self) => From(self)._position;

    [UnmanagedCallersOnly]
    private static int Read(byte* data, nuint size, nint self)
    {
        var source = From(self);
        var (position, left) = (source._position, size);
        source._position += (long)size;
        try
        {
            while (left > 0 && source._broken is null)
            {
                var part = new Span<byte>(data, (int)Math.Min(left, 1 << 30));
                source._stream.Position = position;
                source._stream.ReadExactly(part);
                (position, left) = (position + part.Length, left - (nuint)part.Length);
                data += part.Length;
            }
        }
        catch (Exception exception)
        {
            // An exception must not cross native code.
            source._broken = exception.Message;
        }

        NativeMemory.Clear(data, left);
        return Ok;
    }

    [UnmanagedCallersOnly]
    private static int Seek(long position, nint self)
    {
        From(self)._position = position;
        return Ok;
    }

    [UnmanagedCallersOnly]
    private static int WaitForSize(long size, nint self)
    {
        var source = From(self);
        return size <= source._length && source._broken is null && !source._cancellationToken.IsCancellationRequested ? SizeReached : BeyondEnd;
    }

    private static HeifSource From(nint self) => (HeifSource)GCHandle.FromIntPtr(self).Target!;
}
