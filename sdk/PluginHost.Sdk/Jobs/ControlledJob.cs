namespace PluginHost.Sdk.Jobs;

/// <summary>The job after a request, or why nothing was done.</summary>
/// <param name="Job">The job; <see langword="null"/> if there is none with that id.</param>
/// <param name="Refusal">Why its state does not allow it (PH6311).</param>
public sealed record ControlledJob(JobRecord? Job, Refusal? Refusal = null);
