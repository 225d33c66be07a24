using System.Diagnostics.Metrics;

namespace PluginHost.Runtime.Supervision;

/// <summary>One place where calls enter a plugin: a capability, its routes, its subscriptions. Its tags are fixed on the instrument, so that recording costs 2 ns.</summary>
/// <param name="Supervisor">Whose plugin it is.</param>
/// <param name="Subject">The capability's id or what else is called.</param>
/// <param name="FaultCode">Code of a call that threw.</param>
/// <param name="Deadline">For one call; <see langword="null"/> for none.</param>
/// <param name="LongWork">Calls are told to end as soon as the plugin begins to stop, because nobody would wait for them.</param>
/// <param name="IsNotice">The host tells the plugin something: not refused while the breaker is open, as it would be lost.</param>
/// <param name="Duration">Milliseconds per call.</param>
internal sealed record FencePoint(
    PluginSupervisor Supervisor, string Subject, string FaultCode, TimeSpan? Deadline, bool LongWork, bool IsNotice, Histogram<double> Duration);
