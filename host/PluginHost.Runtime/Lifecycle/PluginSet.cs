using System.Collections.Concurrent;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>All plugins that were found.</summary>
internal sealed class PluginSet
{
    private readonly ConcurrentDictionary<PluginId, PluginRecord> _records = new();

    public IReadOnlyList<PluginRecord> All => [.. _records.Values.OrderBy(record => record.Id)];

    public PluginRecord? Find(PluginId id) => _records.GetValueOrDefault(id);

    public void Add(PluginRecord record) => _records[record.Id] = record;

    public void Remove(PluginId id) => _records.TryRemove(id, out _);

    public bool IsRunning(PluginId id) => Find(id) is { } record && PluginStateMachine.IsRunning(record.State);

    /// <summary>Running plugins that need this one, directly or not, those that nobody needs first: the order in which they can be stopped.</summary>
    public IReadOnlyList<PluginRecord> RunningDependents(PluginId id)
    {
        var found = new List<PluginRecord>();
        Collect(id);
        found.Reverse();
        return found;

        void Collect(PluginId needed)
        {
            foreach (var record in All.Where(record => PluginStateMachine.IsRunning(record.State) && record.Id != id && Needs(record, needed)))
            {
                // Seen again over a longer way: it must be stopped earlier.
                found.Remove(record);
                found.Add(record);
                Collect(record.Id);
            }
        }
    }

    public static bool Needs(PluginRecord record, PluginId id, bool orOptionally = false) =>
        record.Candidate.Manifest?.DependsOn.Any(dependency => dependency.Id == id.Value && (orOptionally || !dependency.Optional)) ?? false;
}
