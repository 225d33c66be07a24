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
}
