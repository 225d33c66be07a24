using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using PluginHost.Runtime.Registry;

namespace PluginHost.Runtime.Supervision;

/// <summary>
/// Calls that end together: those into a whole instance, or into one set of what it offers at run time. Gate, calls and series are its own, so that it
/// is drained alone and nothing of it outlives it; breaker and policy are the plugin's.
/// </summary>
internal sealed class CallGroup : IDisposable
{
    // After their tokens are cancelled, calls that outlived the drain get this long.
    private static readonly TimeSpan LastCall = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Task, FenceOperation> _abandoned = new();
    private ImmutableList<FencePoint> _points = [];

    public CallGroup(PluginSupervisor supervisor)
    {
        Supervisor = supervisor;
        Calls = new CallTable(supervisor);
        Meter = new Meter(new MeterOptions(MetricNames.Meter) { Tags = [new(MetricNames.PluginTag, supervisor.Plugin.Value)] });
    }

    public PluginSupervisor Supervisor { get; }

    public CallGate Gate { get; } = new();

    public CallTable Calls { get; }

    public Meter Meter { get; }

    /// <summary>Methods that were called.</summary>
    public IEnumerable<FenceOperation> Called => _points.SelectMany(point => point.Operations).Where(operation => operation.Latency.Count > 0);

    /// <summary>Calls that have not returned, those included whose callers were let go.</summary>
    public IReadOnlyList<string> Inside =>
        [.. Calls.UnderWay.Concat(_abandoned.Values).Select(operation => operation.ToString()).Distinct().Order(StringComparer.Ordinal)];

    public FencePoint Point(string subject, string faultCode, TimeSpan? deadline, bool longWork, bool isNotice, string? contract)
    {
        var tags = new KeyValuePair<string, object?>[] { new(MetricNames.PluginTag, Supervisor.Plugin.Value), new(MetricNames.CapabilityTag, subject) };
        var duration = Meter.CreateHistogram<double>(MetricNames.Duration, "ms", "Calls into a plugin, by capability", tags);
        var point = new FencePoint(this, contract ?? subject, subject, faultCode, deadline, longWork, isNotice, duration);
        ImmutableInterlocked.Update(ref _points, static (list, item) => list.Add(item), point);
        return point;
    }

    /// <summary>Remembers a call that missed its deadline until it returns.</summary>
    public void Abandon(FenceOperation operation, Task task)
    {
        _abandoned[task] = operation;
        _ = task.ContinueWith(
            static (ended, state) =>
            {
                _ = ended.Exception;
                ((ConcurrentDictionary<Task, FenceOperation>)state!).TryRemove(ended, out _);
            },
            _abandoned, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until everybody has left; calls that outlive the deadline are told to end.</summary>
    /// <returns>Whether all left before it.</returns>
    public async Task<bool> DrainAsync(TimeSpan deadline)
    {
        if (await Gate.DrainAsync(deadline, TimeProvider.System))
        {
            return true;
        }

        Calls.CancelRunning(longWorkOnly: false);
        await Gate.DrainAsync(LastCall, TimeProvider.System);
        return false;
    }

    public void Dispose()
    {
        Meter.Dispose();
        _abandoned.Clear();
    }
}
