using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>Writes frames, one at a time and each in one piece.</summary>
internal sealed class FrameWriter(Stream stream) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <exception cref="ArgumentException">The frame would be larger than the other side accepts.</exception>
    /// <exception cref="IOException">The other side is gone.</exception>
    public async ValueTask WriteAsync(Frame frame)
    {
        var method = Encoding.UTF8.GetByteCount(frame.Method);
        var length = FrameLayout.Header + method + (long)frame.Payload.Length;
        if (method > FrameLayout.MaxMethod || length > FrameLayout.MaxBytes)
        {
            throw new ArgumentException($"A message of {length} bytes does not fit into a frame of at most {FrameLayout.MaxBytes}.", nameof(frame));
        }

        var size = FrameLayout.Prefix + (int)length;
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Fill(buffer, frame, (int)length, method);
            await _turn.WaitAsync();
            try
            {
                await stream.WriteAsync(buffer.AsMemory(0, size));
                await stream.FlushAsync();
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => _turn.Dispose();

    private static void Fill(byte[] buffer, in Frame frame, int length, int method)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer, length);
        var body = buffer.AsSpan(FrameLayout.Prefix);
        body[0] = (byte)frame.Kind;
        BinaryPrimitives.WriteUInt32LittleEndian(body[1..], frame.Call);
        body[5] = (byte)method;
        Encoding.UTF8.GetBytes(frame.Method, body[FrameLayout.Header..]);
        frame.Payload.Span.CopyTo(body[(FrameLayout.Header + method)..]);
    }
}
