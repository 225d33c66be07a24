namespace PluginHost.Runtime.Lifecycle;

/// <summary>What is known of the old code after an unload.</summary>
public enum UnloadProof
{
    /// <summary>Nothing was unloaded.</summary>
    None,

    /// <summary>Not collected yet; still being watched.</summary>
    Pending,

    /// <summary>A weak reference shows that it is gone.</summary>
    Proved,

    /// <summary>Something still holds it.</summary>
    Leaked,

    /// <summary>Loaded pinned: it stays until the process ends.</summary>
    Pinned,
}
