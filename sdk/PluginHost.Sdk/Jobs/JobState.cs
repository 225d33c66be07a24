namespace PluginHost.Sdk.Jobs;

/// <summary>Where a job is.</summary>
public enum JobState
{
    /// <summary>Waits for its turn or its next attempt.</summary>
    Queued,

    /// <summary>Leased by a host.</summary>
    Running,

    /// <summary>Waits for a person to resume it.</summary>
    Paused,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Cannot be done.</summary>
    Failed,

    /// <summary>Stopped by a person.</summary>
    Cancelled,

    /// <summary>All attempts used up: waits in the dead letters for a person to retry it.</summary>
    Dead,
}
