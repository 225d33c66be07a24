using System.Text.Json.Nodes;
using PluginHost.Runtime.Lifecycle;
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

    /// <summary>The settings of a plugin that has a schema, else <see langword="null"/>.</summary>
    PluginSettings? ReadSettings(PluginId id);

    /// <summary>Validates against the schema and stores; the plugin sees the new snapshot at once.</summary>
    Task<SettingsChange> WriteSettingsAsync(PluginId id, JsonObject values, CancellationToken cancellationToken);

    /// <summary>Drains and unloads everything in reverse order of dependency.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
