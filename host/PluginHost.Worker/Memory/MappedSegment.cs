using System.Buffers;
using System.IO.MemoryMappedFiles;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Worker.Memory;

/// <summary>A segment of the host's, mapped once and used for many calls.</summary>
internal sealed unsafe class MappedSegment : IMemorySource, IDisposable
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    public MappedSegment(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        _view = map.CreateViewAccessor();
        Capacity = file.Length;
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start;
    }

    public long Capacity { get; }

    // No copy: the memory is the call's, and the next call writes over it.
    public ReadOnlyMemory<byte> Read(long offset, int length) =>
        offset >= 0 && length >= 0 && offset <= Capacity - length
            ? new Window(_start + offset, length).Memory
            : throw new ProtocolException($"{length} bytes at {offset} are not in a segment of {Capacity}");

    public void Write(EncodedMessage message)
    {
        foreach (var part in message.Parts)
        {
            part.Data.Span.CopyTo(new Span<byte>(_start + part.Offset, part.Data.Length));
        }
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }

    private sealed class Window(byte* start, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
