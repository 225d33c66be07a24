using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>How far the reading of files is, and what it changed.</summary>
internal sealed record RefreshReport(
    long Job,
    [property: AllowedValues("queued", "running", "paused", "succeeded", "failed", "cancelled", "dead")] string State,
    long Read,
    long Changed,
    int Failed,
    IReadOnlyList<RefreshFailure> Failures);
