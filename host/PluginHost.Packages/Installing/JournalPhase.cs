namespace PluginHost.Packages.Installing;

/// <summary>How far a change of the plugin folder came.</summary>
internal enum JournalPhase
{
    /// <summary>Folders may have been exchanged, all, some or none; the new ones are not known to work.</summary>
    Switching,

    /// <summary>The new ones work; what is left is to write that down.</summary>
    Committed,
}
