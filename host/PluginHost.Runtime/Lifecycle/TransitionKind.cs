namespace PluginHost.Runtime.Lifecycle;

/// <summary>What became of a plugin.</summary>
public enum TransitionKind
{
    /// <summary>Nothing: it was as wanted already, or is pinned.</summary>
    Unchanged,

    /// <summary>It runs now.</summary>
    Loaded,

    /// <summary>Another instance took over.</summary>
    Replaced,

    /// <summary>It runs no more.</summary>
    Unloaded,

    /// <summary>The new instance would not start; one that ran before runs on.</summary>
    Failed,
}
