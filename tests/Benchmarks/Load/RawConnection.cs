using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PluginHost.Benchmarks.Load;

/// <summary>One keep-alive connection that sends bytes and counts bytes: the cheapest client there is, so that the server's cost shows.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public static async ValueTask<RawConnection> OpenAsync(Uri server, CancellationToken cancellationToken)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancellationToken);
        return connection;
    }

    public static byte[] Request(Uri server, string path, params (string Name, string Value)[] headers) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"))}\r\n");

    /// <summary>Answers the status and the size of the body, which is read to its end and not kept.</summary>
    public async ValueTask<(int Status, long Bytes)> SendAsync(byte[] request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        var (read, headEnd) = (0, -1);
        while (headEnd < 0)
        {
            read += await ReceiveAsync(_buffer.AsMemory(read), cancellationToken);
            headEnd = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.ASCII.GetString(_buffer, 0, headEnd + 2);
        var status = int.Parse(head.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
        var rest = read - headEnd - 4;
        return (status, head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)
            ? await DrainChunksAsync(headEnd + 4, rest, cancellationToken)
            : await DrainAsync(Length(head), rest, cancellationToken));
    }

    public void Dispose() => _socket.Dispose();

    private static long Length(string head)
    {
        const string name = "Content-Length: ";
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : long.Parse(head.AsSpan(start + name.Length, head.IndexOf('\r', start) - start - name.Length), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async ValueTask<long> DrainAsync(long length, long read, CancellationToken cancellationToken)
    {
        while (read < length)
        {
            read += await ReceiveAsync(_buffer, cancellationToken);
        }

        return length;
    }

    // The last chunk is empty; nothing follows it on a connection that waits for our next request.
    private async ValueTask<long> DrainChunksAsync(int start, int count, CancellationToken cancellationToken)
    {
        var total = (long)count;
        var window = _buffer.AsMemory(start, count);
        while (!window.Span.EndsWith("0\r\n\r\n"u8))
        {
            var kept = Math.Min(window.Length, 4);
            window.Span[^kept..].CopyTo(_buffer);
            var more = await ReceiveAsync(_buffer.AsMemory(kept), cancellationToken);
            total += more;
            window = _buffer.AsMemory(0, kept + more);
        }

        return total;
    }

    private async ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = await _socket.ReceiveAsync(buffer, cancellationToken);
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
