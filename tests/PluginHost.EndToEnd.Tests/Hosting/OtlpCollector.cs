using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>A collector on a free port of this machine, down to the socket: takes HTTP posts and keeps path and body of each.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    public OtlpCollector()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public ConcurrentQueue<(string Line, string Body)> Posts { get; } = new();

    /// <summary>What was posted to a path so far, as text in which ids and names can be found.</summary>
    public string To(string path) => string.Concat(Posts.Where(post => post.Line == $"POST {path} HTTP/1.1").Select(post => post.Body));

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        await using (var stream = client.GetStream())
        {
            try
            {
                while (await ReadHeadAsync(stream) is { Length: > 0 } head)
                {
                    var lines = head.Split("\r\n");
                    var length = int.Parse(lines.Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1]);
                    var body = new byte[length];
                    await stream.ReadExactlyAsync(body, _stopping.Token);
                    Posts.Enqueue((lines[0], Encoding.Latin1.GetString(body)));
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), _stopping.Token);
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The sender is gone.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stopping.Token) == 1)
        {
            head.Add(one[0]);
            if (head.Count >= 4 && head[^1] == '\n' && head[^3] == '\n')
            {
                return Encoding.Latin1.GetString([.. head]);
            }
        }

        return "";
    }
}
