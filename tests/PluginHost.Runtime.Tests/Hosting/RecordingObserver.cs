using System.Collections.Concurrent;
using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Runtime.Tests.Hosting;

internal sealed class RecordingObserver : IPluginObserver
{
    public ConcurrentQueue<PluginSnapshot> Seen { get; } = new();

    public void OnChanged(PluginSnapshot plugin) => Seen.Enqueue(plugin);

    /// <summary>The states a plugin went through, without repeats.</summary>
    public IReadOnlyList<PluginState> StatesOf(string id)
    {
        var states = new List<PluginState>();
        foreach (var state in Seen.Where(snapshot => snapshot.Id.Value == id).Select(snapshot => snapshot.State))
        {
            if (states.Count == 0 || states[^1] != state)
            {
                states.Add(state);
            }
        }

        return states;
    }
}
