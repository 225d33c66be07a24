using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

/// <summary>
/// Everything the host does on behalf of one plugin instance. Handles register here and are revoked together; a revoked handle has dropped
/// every delegate of the plugin, so that a forgotten subscription cannot keep its code alive.
/// </summary>
internal sealed partial class PluginScope(PluginSupervisor supervisor, TimeProvider time, ILogger log)
{
    private readonly Lock _lock = new();
    private readonly HashSet<IRevocable> _handles = [];
    private readonly CancellationTokenSource _stopping = new();
    private bool _revoked;

    public PluginSupervisor Supervisor { get; } = supervisor;

    public TimeProvider Time { get; } = time;

    public CancellationToken Stopping => _stopping.Token;

    public bool IsRevoked
    {
        get
        {
            lock (_lock)
            {
                return _revoked;
            }
        }
    }

    /// <exception cref="PluginFaultException">The plugin is no longer running.</exception>
    public THandle Add<THandle>(THandle handle) where THandle : IRevocable
    {
        lock (_lock)
        {
            if (!_revoked)
            {
                _handles.Add(handle);
                return handle;
            }
        }

        handle.Revoke();
        throw Faults.LeaseClosed(Supervisor.Plugin, handle.Name);
    }

    public void Remove(IRevocable handle)
    {
        lock (_lock)
        {
            _handles.Remove(handle);
        }
    }

    /// <summary>Says that the plugin should end. Its registrations run on the pool: they are its own code.</summary>
    public async Task SignalStopAsync(TimeSpan deadline)
    {
        try
        {
            await _stopping.CancelAsync().WaitAsync(deadline);
        }
        catch (Exception exception)
        {
            LogStopCallback(Supervisor.Plugin, ExceptionText.Read(exception).Summary);
        }
    }

    /// <summary>Ends everything. Answers the names of work that did not end in time.</summary>
    public async Task<IReadOnlyList<string>> RevokeAsync(TimeSpan deadline)
    {
        IRevocable[] handles;
        lock (_lock)
        {
            _revoked = true;
            handles = [.. _handles];
            _handles.Clear();
        }

        foreach (var handle in handles)
        {
            handle.Revoke();
        }

        var running = handles.Where(handle => !handle.Completion.IsCompleted).ToArray();
        try
        {
            await Task.WhenAll(running.Select(handle => handle.Completion)).WaitAsync(deadline);
        }
        catch (TimeoutException)
        {
            // Named below.
        }

        _stopping.Dispose();
        return [.. running.Where(handle => !handle.Completion.IsCompleted).Select(handle => handle.Name)];
    }
}
