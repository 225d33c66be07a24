namespace PluginHost.Sdk.Jobs;

/// <summary>How an attempt at a job ended.</summary>
public enum JobOutcome
{
    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Cannot be done, however often it is tried.</summary>
    Failed,

    /// <summary>May work later; tried again with backoff until the attempts are used up.</summary>
    Retry,

    /// <summary>Stopped by a cause outside of it, such as a full disk: tried again until it is gone, without using up attempts.</summary>
    Waiting,
}
