namespace PluginHost.Runtime.Workers.Memory;

/// <summary>Lays out the memory of one message while that is written.</summary>
internal sealed class MemoryWriting
{
    // Whole cache lines: what is next to each other is written by several cores at once.
    private const int Alignment = 64;

    private readonly List<MemoryPart> _parts = [];

    public IReadOnlyList<MemoryPart> Parts => _parts;

    public long Bytes { get; private set; }

    /// <summary>Files that the message names in place of others.</summary>
    public List<string> Lent { get; } = [];

    public long Add(ReadOnlyMemory<byte> data)
    {
        var offset = Bytes;
        _parts.Add(new MemoryPart(offset, data));
        Bytes += (data.Length + Alignment - 1) / Alignment * Alignment;
        return offset;
    }
}
