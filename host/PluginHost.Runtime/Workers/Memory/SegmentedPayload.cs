using System.Text;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers.Memory;

/// <summary>The payload of calls of capabilities and their answers: length of the segment's name (1), name, JSON.</summary>
internal static class SegmentedPayload
{
    public static ReadOnlyMemory<byte> Pack(string segment, ReadOnlyMemory<byte> json)
    {
        var payload = new byte[1 + segment.Length + json.Length];
        payload[0] = (byte)segment.Length;
        Encoding.ASCII.GetBytes(segment, payload.AsSpan(1));
        json.Span.CopyTo(payload.AsSpan(1 + segment.Length));
        return payload;
    }

    /// <exception cref="ProtocolException">It is too short.</exception>
    public static (string Segment, ReadOnlyMemory<byte> Json) Unpack(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty || payload.Length < 1 + payload.Span[0])
        {
            throw new ProtocolException("a payload is cut off");
        }

        var length = payload.Span[0];
        return (length == 0 ? "" : Encoding.ASCII.GetString(payload.Span.Slice(1, length)), payload[(1 + length)..]);
    }
}
