namespace PluginHost.Sdk.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all, if known yet.</param>
/// <param name="Unit">What is counted, plural: <c>pictures</c>.</param>
/// <param name="Message">What happens now, in a few words.</param>
public sealed record JobProgress(long Done, long? Total, string Unit, string? Message = null);
