namespace PluginHost.Sdk.Jobs;

/// <summary>What a person can do to a job.</summary>
public enum JobAction
{
    /// <summary>Stop it for good.</summary>
    Cancel,

    /// <summary>Start it again from its checkpoint, with its attempts anew.</summary>
    Retry,

    /// <summary>Hold it.</summary>
    Pause,

    /// <summary>Let it go on.</summary>
    Resume,
}
