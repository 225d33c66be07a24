namespace PluginHost.Packages.Installing;

/// <summary>What happens to a plugin.</summary>
public enum PlannedAction
{
    Install,
    Update,
    Downgrade,

    /// <summary>The same version from another package.</summary>
    Replace,
    Uninstall,
}
