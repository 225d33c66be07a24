using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>
/// A file as libheif reads it. Every tile is read just before it is decoded, so a read that fails once the token is cancelled is what
/// ends a decode between two tiles: libheif before 1.20 has no other way.
/// </summary>
internal sealed unsafe class HeifSource : IDisposable
{
    private const int Failed = 1, Ok = 0, SizeReached = 0, BeyondEnd = 2;

    private readonly FileStream _stream;
    private readonly CancellationToken _cancellationToken;
    private GCHandle _self;

    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public HeifSource(string path, CancellationToken cancellationToken)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 14);
        _cancellationToken = cancellationToken;
        _self = GCHandle.Alloc(this);
        Reader = (HeifReader*)NativeMemory.Alloc((nuint)sizeof(HeifReader));
        *Reader = new HeifReader { Version = 1, Position = &Position, Read = &Read, Seek = &Seek, WaitForSize = &WaitForSize };
    }

    public HeifReader* Reader { get; private set; }

    /// <summary>What libheif hands back to the functions.</summary>
    public nint Self => GCHandle.ToIntPtr(_self);

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
    private static long Position(nint self) => From(self)._stream.Position;

    [UnmanagedCallersOnly]
    private static int Read(byte* data, nuint size, nint self)
    {
        try
        {
            var source = From(self);
            if (source._cancellationToken.IsCancellationRequested || size > (nuint)(source._stream.Length - source._stream.Position))
            {
                return Failed;
            }

            for (var left = size; left > 0;)
            {
                var part = new Span<byte>(data, (int)Math.Min(left, 1 << 30));
                source._stream.ReadExactly(part);
                data += part.Length;
                left -= (nuint)part.Length;
            }

            return Ok;
        }
        catch (Exception)
        {
            // An exception must not cross native code; what failed is told by libheif.
            return Failed;
        }
    }

    [UnmanagedCallersOnly]
    private static int Seek(long position, nint self)
    {
        var stream = From(self)._stream;
        if (position < 0 || position > stream.Length)
        {
            return Failed;
        }

        stream.Position = position;
        return Ok;
    }

    [UnmanagedCallersOnly]
    private static int WaitForSize(long size, nint self) => size <= From(self)._stream.Length ? SizeReached : BeyondEnd;

    private static HeifSource From(nint self) => (HeifSource)GCHandle.FromIntPtr(self).Target!;
}
