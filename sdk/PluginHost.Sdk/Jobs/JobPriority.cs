namespace PluginHost.Sdk.Jobs;

/// <summary>Which jobs come first.</summary>
public enum JobPriority
{
    /// <summary>Somebody waits for it.</summary>
    Interactive,

    /// <summary>Done when nothing interactive waits.</summary>
    Backfill,
}
