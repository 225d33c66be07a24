using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>How far a check of all originals is, and what it found.</summary>
internal sealed record CheckReport(
    long Job,
    [property: AllowedValues("queued", "running", "paused", "succeeded", "failed", "cancelled", "dead")] string State,
    long Checked,
    int Missing,
    int Damaged,
    IReadOnlyList<CheckFailure> Failures,
    int Extra,
    IReadOnlyList<CheckExtra> Extras,
    int BadThumbnails);
