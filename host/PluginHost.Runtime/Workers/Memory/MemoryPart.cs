namespace PluginHost.Runtime.Workers.Memory;

/// <summary>Memory and its place in a segment.</summary>
internal readonly record struct MemoryPart(long Offset, ReadOnlyMemory<byte> Data);
