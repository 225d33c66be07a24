namespace PluginHost.Sdk.Jobs;

/// <summary>Reads jobs.</summary>
public sealed record ListJobsRequest
{
    /// <summary>This job only.</summary>
    public JobId? Id { get; init; }

    /// <summary>These states only; empty for all.</summary>
    public IReadOnlyList<JobState> States { get; init; } = [];

    /// <summary>This kind only.</summary>
    public string? Kind { get; init; }

    /// <summary>First job of the page.</summary>
    public int Offset { get; init; }

    /// <summary>Size of the page, 1 to 500.</summary>
    public int Limit { get; init; } = 100;
}
