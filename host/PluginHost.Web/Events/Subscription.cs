using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PluginHost.Sdk.Events;

namespace PluginHost.Web.Events;

/// <summary>One subscriber's queue. When it is full the rest is lost, and the subscriber gets one <c>reset</c> instead.</summary>
internal sealed class Subscription(EventBus bus, string pattern, int backlog) : IDisposable
{
    private readonly Channel<EventMessage> _queue = Channel.CreateBounded<EventMessage>(new BoundedChannelOptions(backlog) { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private int _hasLost;

    /// <summary>Completes when the handler given to <see cref="Pump"/> is not called any more.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Never waits.</summary>
    public void Offer(EventMessage message)
    {
        if (Matches(message.Name) && !_queue.Writer.TryWrite(message))
        {
            Interlocked.Exchange(ref _hasLost, 1);
        }
    }

    public void Pump(Func<EventMessage, CancellationToken, ValueTask> handler, Action<string, Exception> failed) => Ended = Task.Run(async () =>
    {
        await foreach (var message in ReadAsync(_closing.Token))
        {
            try
            {
                await handler(message, _closing.Token);
            }
            catch (Exception error)
            {
                if (!_closing.IsCancellationRequested)
                {
                    failed(message.Name, error);
                }
            }
        }
    });

    /// <summary>Events in order until <paramref name="cancellationToken"/> or <see cref="Dispose"/> ends it; does not throw for either.</summary>
    public async IAsyncEnumerable<EventMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await WaitAsync(cancellationToken))
        {
            if (Interlocked.Exchange(ref _hasLost, 0) == 1)
            {
                while (_queue.Reader.TryRead(out _))
                {
                    // What is left is older than what was lost: the subscriber reads everything anew anyway.
                }
                yield return new EventMessage(bus.Last, EventNames.Reset, [], null, null, DateTimeOffset.UnixEpoch);
            }
            if (_queue.Reader.TryRead(out var message))
            {
                yield return message;
            }
        }
    }

    public void Dispose()
    {
        bus.Close(this);
        _queue.Writer.TryComplete();
        _closing.Cancel();
    }

    private async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _queue.Reader.WaitToReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Matches(string name) => pattern == "*" || pattern == name
        || (pattern.EndsWith(".*", StringComparison.Ordinal) && name.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal));
}
