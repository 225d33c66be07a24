using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>How far an import is: disjoint counts that add up to the total once it has ended.</summary>
internal sealed record ImportReport
{
    public required long Job { get; init; }

    /// <summary>As of a job.</summary>
    [AllowedValues("queued", "running", "paused", "succeeded", "failed", "cancelled", "dead")]
    public required string State { get; init; }

    public required int Total { get; init; }

    public required int Imported { get; init; }

    public required int Duplicates { get; init; }

    public required int InTrash { get; init; }

    public required int Failed { get; init; }

    public required int Cancelled { get; init; }

    public required long Bytes { get; init; }

    public required IReadOnlyList<ImportFailure> Failures { get; init; }

    public required IReadOnlyList<NamedPicture> Trashed { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }
}
