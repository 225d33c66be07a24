using System.Buffers.Binary;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers.Memory;

/// <summary>A worker's wish for a segment to put the memory of an answer into. Only the host makes segments: it never opens what a worker could have put there.</summary>
internal static class RoomRequest
{
    public static ReadOnlyMemory<byte> Write(long bytes)
    {
        var payload = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(payload, bytes);
        return payload;
    }

    /// <exception cref="ProtocolException">It is not one.</exception>
    public static long Read(in Frame frame) =>
        frame.Payload.Length == sizeof(long) ? BinaryPrimitives.ReadInt64LittleEndian(frame.Payload.Span) : throw new ProtocolException("its wish for memory is malformed");
}
