using Microsoft.Win32.SafeHandles;

namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>Bytes of a file. Small reads come from a window, so that stepping over headers costs few system calls.</summary>
internal sealed class FileBytes : IByteSource, IDisposable
{
    private const int WindowSize = 16 << 10;

    private readonly SafeFileHandle _file;
    private readonly byte[] _window = new byte[WindowSize];
    private long _windowOffset;
    private int _windowLength;

    public FileBytes(string path)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = RandomAccess.GetLength(_file);
    }

    public long Length { get; }

    public int Read(long offset, Span<byte> target)
    {
        if (offset < 0 || offset >= Length || target.IsEmpty)
        {
            return 0;
        }

        if (target.Length > WindowSize / 4)
        {
            return Fill(offset, target);
        }

        if (offset < _windowOffset || offset + target.Length > _windowOffset + _windowLength)
        {
            _windowLength = Fill(offset, _window);
            _windowOffset = offset;
        }

        var start = (int)(offset - _windowOffset);
        var count = Math.Min(_windowLength - start, target.Length);
        _window.AsSpan(start, count).CopyTo(target);
        return count;
    }

    public void Dispose() => _file.Dispose();

    private int Fill(long offset, Span<byte> target)
    {
        var total = 0;
        while (total < target.Length && RandomAccess.Read(_file, target[total..], offset + total) is > 0 and var count)
        {
            total += count;
        }

        return total;
    }
}
