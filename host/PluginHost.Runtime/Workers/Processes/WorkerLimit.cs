namespace PluginHost.Runtime.Workers.Processes;

/// <summary>A limit of a worker's process.</summary>
/// <param name="Name">What is limited, such as <c>memory.data</c>, or a permission.</param>
/// <param name="Value">Bytes, seconds or a count; 0 for what is not counted.</param>
/// <param name="IsGranted">Whether the system took it. What is not granted does not hold.</param>
/// <param name="How">For what is not counted: what holds the process to it, or that it may.</param>
public sealed record WorkerLimit(string Name, long Value, bool IsGranted, string? How = null);
