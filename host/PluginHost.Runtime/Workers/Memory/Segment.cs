using Microsoft.Win32.SafeHandles;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers.Memory;

/// <summary>
/// Memory that a worker maps. The host reads and writes it as a file, which costs one copy and no more: what a stranger can make shorter
/// must not be mapped here, as touching the missing part would end the host.
/// </summary>
internal sealed class Segment : IMemorySource, IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly string _path;
    private bool _unlinked;

    private Segment(string path, SafeFileHandle file, long capacity)
    {
        _path = path;
        _file = file;
        Name = Path.GetFileName(path);
        Capacity = capacity;
    }

    public string Name { get; }

    public long Capacity { get; }

    public static Segment Create(string path, long capacity)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // The handle outlives the stream it was opened with: only then can it be opened with a mode.
        var stream = new FileStream(path, options);
        stream.SetLength(capacity);
        return new Segment(path, stream.SafeFileHandle, capacity);
    }

    public void Write(EncodedMessage message)
    {
        foreach (var part in message.Parts)
        {
            RandomAccess.Write(_file, part.Data.Span, part.Offset);
        }
    }

    public ReadOnlyMemory<byte> Read(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Capacity - length)
        {
            throw new ProtocolException($"it named {length} bytes at {offset} of a segment of {Capacity}");
        }

        var data = GC.AllocateUninitializedArray<byte>(length);
        for (var done = 0; done < length;)
        {
            var read = RandomAccess.Read(_file, data.AsSpan(done), offset + done);
            done += read > 0 ? read : throw new ProtocolException("it made a segment shorter");
        }

        return data;
    }

    /// <summary>Takes its name away, once the worker has mapped it: nothing is left when both are gone.</summary>
    public void Unlink()
    {
        if (!_unlinked && !OperatingSystem.IsWindows())
        {
            _unlinked = true;
            File.Delete(_path);
        }
    }

    public void Dispose() => _file.Dispose();
}
