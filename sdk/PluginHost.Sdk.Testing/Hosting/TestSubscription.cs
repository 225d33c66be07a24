using PluginHost.Sdk.Events;

namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>One subscriber, called for one event after the other.</summary>
internal sealed class TestSubscription(
    string pattern, Func<EventMessage, CancellationToken, ValueTask> handler, Action<string> fail, Action<TestSubscription> remove) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    public string Pattern => pattern;

    public Task Idle { get; private set; } = Task.CompletedTask;

    public bool Matches(string name) =>
        pattern == "*" || pattern == name || (pattern.EndsWith(".*", StringComparison.Ordinal) && name.StartsWith(pattern[..^1], StringComparison.Ordinal));

    /// <remarks>Called under the lock of the bus, so that the order of events is kept.</remarks>
    public void Send(EventMessage message)
    {
        var before = Idle;
        Idle = Task.Run(() => HandleAfterAsync(before, message));
    }

    public void Dispose()
    {
        remove(this);
        _ended.Cancel();
    }

    private async Task HandleAfterAsync(Task before, EventMessage message)
    {
        await before;
        if (_ended.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await handler(message, _ended.Token);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // Asked to end, and did.
        }
        catch (Exception error)
        {
            fail($"subscriber of '{pattern}': {error.GetType().Name}: {error.Message}");
        }
    }
}
