namespace PluginHost.Runtime.Workers.Sandbox;

/// <summary>Whether the system holds workers to their permissions.</summary>
public enum WorkerSandboxMode
{
    /// <summary>As far as it can; what it cannot is warned of.</summary>
    Auto,

    /// <summary>A worker that it does not hold to all of them is not started.</summary>
    Required,

    /// <summary>Workers may what the host may.</summary>
    Off,
}
