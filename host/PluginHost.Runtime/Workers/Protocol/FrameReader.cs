using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>Reads frames. Blocking, on a thread of its own: the end of the stream is news that must not wait for the pool.</summary>
internal sealed class FrameReader(Stream stream)
{
    private readonly byte[] _prefix = new byte[FrameLayout.Prefix];

    /// <returns>The next frame, or <see langword="null"/> at the end of the stream.</returns>
    /// <exception cref="ProtocolException">The frame is malformed, or the stream ends within it.</exception>
    public Frame? Read()
    {
        var read = stream.ReadAtLeast(_prefix, FrameLayout.Prefix, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(_prefix);
        if (read < FrameLayout.Prefix || length is < FrameLayout.Header or > FrameLayout.MaxBytes)
        {
            throw new ProtocolException(read < FrameLayout.Prefix ? "the stream ended within a frame" : $"a frame says that it has {length} bytes");
        }

        var body = new byte[length];
        if (stream.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) < body.Length)
        {
            throw new ProtocolException("the stream ended within a frame");
        }

        return Parse(body);
    }

    private static Frame Parse(byte[] body)
    {
        var kind = (FrameKind)body[0];
        var method = body[5];
        if (kind is < FrameKind.Request or > FrameKind.Event || FrameLayout.Header + method > body.Length)
        {
            throw new ProtocolException($"a frame of kind {body[0]} is malformed");
        }

        return new Frame(
            kind, BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(1)), Encoding.UTF8.GetString(body, FrameLayout.Header, method), body.AsMemory(FrameLayout.Header + method));
    }
}
