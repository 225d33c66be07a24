using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>The host's part: makes what is in the plugin folder run, and says how that went.</summary>
public interface IPluginTrial
{
    /// <summary>
    /// Loads the plugin as its folder is now, or unloads it where the folder is gone. Called for each changed plugin, those that others need first, and
    /// again after a change was taken back.
    /// </summary>
    /// <returns>Why it is not well, or <see langword="null"/>: then the change stays.</returns>
    Task<Refusal?> TryAsync(PluginId plugin, CancellationToken cancellationToken);
}
