using System.Net.WebSockets;
using PluginHost.Sdk.Events;

namespace PluginHost.Web.Events;

/// <summary>Writes events to one client. A client that does not read, or whose credential has ended, is dropped.</summary>
internal sealed class EventSocket(
    WebSocket socket, Subscription subscription, EventStreamOptions options, TimeProvider time, bool isComplete, EventBus bus, Func<Task<bool>> isStillAllowed, Action abort)
{
    private const int MaxClientBytes = 4096;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var reading = new CancellationTokenSource();
        var reader = ReadAsync(reading.Token);
        var writers = new[] { WriteAsync(writing.Token), WatchAsync(writing.Token) };
        await Task.WhenAny([.. writers, reader]);
        await writing.CancelAsync();
        await Task.WhenAll(writers);
        // Cancelling a read breaks the connection: the client first gets its close and a moment to answer it.
        await CloseAsync();
        reading.CancelAfter(Goodbye);
        await reader;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(new EventMessage(bus.Last, "hello", [], null, null, default), cancellationToken);
            if (!isComplete)
            {
                await SendAsync(new EventMessage(bus.Last, EventNames.Reset, [], null, null, default), cancellationToken);
            }
            await foreach (var message in subscription.ReadAsync(cancellationToken))
            {
                await SendAsync(message, cancellationToken);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Gone, or too slow: either way it comes back with since=N when it can.
        }
    }

    private async Task SendAsync(EventMessage message, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(options.SendTimeout, time);
        // The connection itself: what waits in the server's buffers would otherwise be kept for as long as the client likes.
        await using var ending = late.Token.UnsafeRegister(static state => ((Action)state!)(), abort);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        await socket.SendAsync(EventText.Write(message), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, both.Token);
    }

    // Clients have nothing to say; reading is how pongs and the close arrive.
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        var received = 0;
        try
        {
            while (received <= MaxClientBytes)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }
                received += result.Count;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The connection has ended.
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        do
        {
            await Task.Delay(options.KeepAlive, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (!cancellationToken.IsCancellationRequested && await isStillAllowed());
    }

    private async Task CloseAsync()
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }
        using var late = new CancellationTokenSource(Goodbye);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, late.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
