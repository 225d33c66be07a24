namespace PluginHost.Runtime.Workers.Processes;

/// <summary>A limit of a worker's process.</summary>
/// <param name="Name">What is limited, such as <c>memory.data</c>.</param>
/// <param name="Value">Bytes, seconds or a count.</param>
/// <param name="IsGranted">Whether the system took it. What is not granted does not hold.</param>
public sealed record WorkerLimit(string Name, long Value, bool IsGranted);
