using System.Net.WebSockets;
using System.Text.Json;

namespace PluginHost.Client;

/// <summary>The host's live events while a command waits. They are for the eye: where they do not come, the command goes on without.</summary>
internal sealed class HostEvents : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _ending = new();
    private Task _reading = Task.CompletedTask;

    /// <param name="address">Of the event stream.</param>
    /// <param name="authorization">The header's value.</param>
    /// <param name="onEvent">Name and data of each.</param>
    public static async Task<HostEvents> OpenAsync(Uri address, string authorization, Action<string, JsonElement> onEvent, CancellationToken cancellationToken)
    {
        var events = new HostEvents();
        events._socket.Options.SetRequestHeader("Authorization", authorization);
        events._socket.Options.Proxy = null;
        try
        {
            await events._socket.ConnectAsync(address, cancellationToken);
            events._reading = events.ReadAsync(onEvent);
        }
        catch (WebSocketException)
        {
            // The command itself says what is wrong with the host.
        }

        return events;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _reading;
        _socket.Dispose();
        _ending.Dispose();
    }

    private async Task ReadAsync(Action<string, JsonElement> onEvent)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), _ending.Token) is { MessageType: WebSocketMessageType.Text } part)
            {
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    using var text = JsonDocument.Parse(message.GetBuffer().AsMemory(0, (int)message.Length));
                    message.SetLength(0);
                    if (text.RootElement.Text("event") is { } name && text.RootElement.TryGetProperty("data", out var data))
                    {
                        onEvent(name, data);
                    }
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or JsonException)
        {
            // No more of them.
        }
    }
}
