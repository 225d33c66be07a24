using PluginHost.Runtime.Workers.Processes;

namespace PluginHost.Runtime.Workers;

/// <summary>A plugin's process at one moment.</summary>
/// <param name="ProcessId">The one that serves; <see langword="null"/> between two.</param>
/// <param name="Restarts">How often it had to be started again since the plugin was loaded.</param>
/// <param name="Limits">What it may use, and whether the system holds it to that.</param>
public sealed record WorkerSnapshot(int? ProcessId, int Restarts, IReadOnlyList<WorkerLimit> Limits);
