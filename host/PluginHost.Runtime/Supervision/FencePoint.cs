using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace PluginHost.Runtime.Supervision;

/// <summary>One place where calls enter a plugin: a capability, its routes, its subscriptions. Its tags are fixed on the instrument, so that recording costs 2 ns.</summary>
/// <param name="group">What its calls end with.</param>
/// <param name="contract">The contract's id; for what is called outside of any contract the same as <paramref name="subject"/>.</param>
/// <param name="subject">The capability's id or what else is called.</param>
/// <param name="faultCode">Code of a call that threw.</param>
/// <param name="deadline">For one call; <see langword="null"/> for none.</param>
/// <param name="longWork">Calls are told to end as soon as the plugin begins to stop, because nobody would wait for them.</param>
/// <param name="isNotice">The host tells the plugin something: not refused while the breaker is open, as it would be lost.</param>
/// <param name="duration">Milliseconds per call.</param>
internal sealed class FencePoint(
    CallGroup group, string contract, string subject, string faultCode, TimeSpan? deadline, bool longWork, bool isNotice, Histogram<double> duration)
{
    // Plugins choose the patterns of their subscriptions: what they choose must not fill the memory.
    private const int MaxOperations = 64;
    private const string Others = "other";

    private readonly ConcurrentDictionary<string, FenceOperation> _operations = new(StringComparer.Ordinal);

    public CallGroup Group => group;

    // Read by every call: not over the group.
    public PluginSupervisor Supervisor { get; } = group.Supervisor;

    public CallTable Calls { get; } = group.Calls;

    public string Contract => contract;

    public string Subject => subject;

    public string FaultCode => faultCode;

    public TimeSpan? Deadline => deadline;

    public bool LongWork => longWork;

    public bool IsNotice => isNotice;

    public Histogram<double> Duration => duration;

    public IEnumerable<FenceOperation> Operations => _operations.Values;

    /// <summary>The counts of one method. To be looked up once, not for each call.</summary>
    public FenceOperation Operation(string name) =>
        _operations.TryGetValue(name, out var known) ? known
        : _operations.GetOrAdd(_operations.Count < MaxOperations ? name : Others, static (added, point) => new FenceOperation(point, added), this);
}
