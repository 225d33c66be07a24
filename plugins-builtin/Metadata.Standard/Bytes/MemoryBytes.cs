namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>Bytes in memory.</summary>
internal sealed class MemoryBytes(ReadOnlyMemory<byte> memory) : IByteSource
{
    public long Length => memory.Length;

    public int Read(long offset, Span<byte> target)
    {
        if (offset < 0 || offset >= memory.Length)
        {
            return 0;
        }

        var there = memory.Span[(int)offset..];
        var count = Math.Min(there.Length, target.Length);
        there[..count].CopyTo(target);
        return count;
    }
}
