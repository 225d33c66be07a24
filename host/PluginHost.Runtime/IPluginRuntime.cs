using System.Text.Json.Nodes;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Sets;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

/// <summary>Finds, loads, supervises, reloads and unloads plugins. One per process; safe for use from several threads.</summary>
public interface IPluginRuntime : IAsyncDisposable
{
    /// <summary>What plugins provide, for the host's own use.</summary>
    ICapabilities Capabilities { get; }

    /// <summary>All plugins that were found, in order of id, whatever their state.</summary>
    IReadOnlyList<PluginSnapshot> Plugins { get; }

    /// <summary>Whether the first round of loading is over.</summary>
    bool IsReady { get; }

    /// <summary>Whether the user's plugins are left out.</summary>
    bool IsInSafeMode { get; }

    /// <summary>Whether the user's plugins are left out, and what is known of earlier starts.</summary>
    SafeModeReport SafeMode { get; }

    /// <summary>Sets of plugins that people keep.</summary>
    PluginSetStore Sets { get; }

    PluginSnapshot? Find(PluginId id);

    /// <summary>Discovers, resolves and loads in parallel. A bad plugin disables itself and its dependents; this never throws for one.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Looks at the plugin folders again: loads what is new, unloads what is gone, reloads what changed.</summary>
    Task<IReadOnlyList<PluginSnapshot>> RescanAsync(CancellationToken cancellationToken);

    /// <summary>Builds the new instance beside the old one, switches, drains, unloads, and proves the unload in the background.</summary>
    /// <exception cref="PluginFaultException">No such plugin (PH1001), or the new instance would not start: the old one serves on.</exception>
    Task<TransitionReport> ReloadAsync(PluginId id, string reason, CancellationToken cancellationToken);

    /// <summary>Loads a disabled plugin, now and at later starts.</summary>
    Task<TransitionReport> EnableAsync(PluginId id, CancellationToken cancellationToken);

    /// <summary>Unloads a plugin and its dependents, now and at later starts.</summary>
    Task<TransitionReport> DisableAsync(PluginId id, CancellationToken cancellationToken);

    /// <summary>Forgets failed starts and loads what safe mode left out. Does nothing more than that when it is not active.</summary>
    Task<SafeModeReport> LeaveSafeModeAsync(CancellationToken cancellationToken);

    /// <summary>Disables the user's plugins that are not of the last good set, then leaves safe mode.</summary>
    /// <exception cref="PluginFaultException">There is no such set (PH1703).</exception>
    Task<RestoreReport> RestoreLastGoodAsync(CancellationToken cancellationToken);

    /// <summary>The settings of a plugin that has a schema, else <see langword="null"/>.</summary>
    PluginSettings? ReadSettings(PluginId id);

    /// <summary>Validates against the schema and stores; the plugin sees the new snapshot at once.</summary>
    Task<SettingsChange> WriteSettingsAsync(PluginId id, JsonObject values, CancellationToken cancellationToken);

    /// <summary>Drains and unloads everything in reverse order of dependency.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
