using System.Collections.Frozen;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Workers;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

/// <summary>Where plugins are and how patient the host is. An immutable snapshot made by the composition root.</summary>
public sealed record PluginRuntimeOptions
{
    /// <summary>Folder whose sub-folders are the plugins that came with the host.</summary>
    public required string BuiltInFolder { get; init; }

    /// <summary>Folder whose sub-folders are the user's plugins; created when missing.</summary>
    public required string UserFolder { get; init; }

    /// <summary>Where reloadable plugins are shadow-copied to. Emptied at start.</summary>
    public required string ShadowFolder { get; init; }

    /// <summary>Holds one durable folder per plugin.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Holds one folder per plugin for what may vanish.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>Holds <c>{plugin id}.json</c> per plugin with settings, and <c>plugins.json</c> with what is disabled.</summary>
    public required string SettingsFolder { get; init; }

    public required string LibraryFolder { get; init; }

    /// <summary>Where people find what they write for plugins. Without it that lies in each plugin's data folder.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>Holds what must be remembered over restarts: failed starts, the last good set of plugins, who is in quarantine.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Whether this start leaves the user's plugins out.</summary>
    public SafeModeChoice SafeMode { get; init; }

    /// <summary>How long the host must live with a plugin of the user before its start counts as good.</summary>
    public TimeSpan TrialPeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one plugin's load and start together.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For calls under way when a plugin is replaced.</summary>
    public TimeSpan DrainDeadline { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Failures within <see cref="BreakerWindow"/> that make a plugin degraded; its calls are then refused for <see cref="BreakerPause"/>.</summary>
    public int BreakerThreshold { get; init; } = 10;

    public TimeSpan BreakerWindow { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Times the breaker may open again before the plugin is quarantined.</summary>
    public int QuarantineAfter { get; init; } = 3;

    /// <summary>What a call may take to end once its caller has cancelled it; then the caller is let go and the plugin is blamed.</summary>
    public TimeSpan CancelGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A call into a plugin that takes longer than this is warned of, unless it is of a kind that may take as long as it likes; <see cref="TimeSpan.Zero"/> for never.</summary>
    public TimeSpan SlowCall { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long unloaded code may wait for natural collections before its end is proved by forced ones, which stop all threads for some milliseconds.</summary>
    public TimeSpan ProofDelay { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Load modes that the operator chose in place of the manifest's, by plugin id.</summary>
    public IReadOnlyDictionary<string, PluginLoadMode> LoadModes { get; init; } = FrozenDictionary<string, PluginLoadMode>.Empty;

    /// <summary>For plugins that run in processes of their own.</summary>
    public WorkerOptions Workers { get; init; } = new();

    /// <summary>Whether the process's own state (current directory, cultures, environment, console) is put back when a plugin changed it.</summary>
    public bool GuardProcessState { get; init; } = true;

    /// <summary>Whether changes in the user folder are picked up without being asked.</summary>
    public bool WatchUserFolder { get; init; } = true;
}
