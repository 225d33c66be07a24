using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Takes everything out: dependents before what they need, independent ones side by side.</summary>
internal sealed class StopSequence(PluginSet plugins, PluginTransitions transitions)
{
    public Task RunAsync()
    {
        var running = plugins.All.Where(record => PluginStateMachine.IsRunning(record.State)).ToList();
        var stops = new Dictionary<PluginId, Task>();
        foreach (var record in running)
        {
            Stop(record);
        }

        return Task.WhenAll(stops.Values);

        // Marked before the walk goes on, so that a ring of optional dependencies ends it.
        Task Stop(PluginRecord record)
        {
            if (stops.TryGetValue(record.Id, out var known))
            {
                return known;
            }

            stops[record.Id] = Task.CompletedTask;
            var dependents = running.Where(other => PluginSet.Needs(other, record.Id, orOptionally: true)).Select(Stop).ToList();
            return stops[record.Id] = StopAfterAsync(dependents, record);
        }
    }

    private async Task StopAfterAsync(IReadOnlyCollection<Task> dependents, PluginRecord record)
    {
        await Task.WhenAll(dependents);
        await record.Turn.WaitAsync();
        try
        {
            if (PluginStateMachine.IsRunning(record.State))
            {
                await transitions.UnloadAsync(record, PluginState.Unloaded, null, "the host stops");
            }
        }
        finally
        {
            record.Turn.Release();
        }
    }
}
