namespace PluginHost.Runtime.Workers.Memory;

/// <summary>A request or result: JSON, and the memory that goes beside it.</summary>
/// <param name="Json">Names the memory by offset and length.</param>
/// <param name="Parts">What goes into a segment.</param>
/// <param name="Bytes">Room that the parts need together.</param>
/// <param name="Lent">Files that the worker was lent, to be taken back when the call ends.</param>
internal sealed record EncodedMessage(ReadOnlyMemory<byte> Json, IReadOnlyList<MemoryPart> Parts, long Bytes, IReadOnlyList<string> Lent);
