namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Many short runs of bytes in two arrays: nothing for the collector to walk, and written to a file as it is.</summary>
/// <param name="bytes">All runs, one after the other.</param>
/// <param name="starts">Where each begins, and where the last ends.</param>
internal sealed class ByteTable(byte[] bytes, int[] starts)
{
    public int Count => starts.Length - 1;

    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    public ReadOnlySpan<byte> this[int index] => bytes.AsSpan(starts[index], starts[index + 1] - starts[index]);
}
