using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

/// <summary>What a plugin's workers are started with, each time.</summary>
/// <param name="Plugin">Whose they are.</param>
/// <param name="BuiltIn">Whether it came with the host.</param>
/// <param name="Folder">Where its code is.</param>
/// <param name="Folders">Its places on disk.</param>
/// <param name="Settings">Its settings, if it has any.</param>
/// <param name="Options">How patient the host is.</param>
/// <param name="StartDeadline">For one start.</param>
/// <param name="StopDeadline">For one stop.</param>
/// <param name="Logging">The host's logs.</param>
/// <param name="Time">The clock.</param>
/// <param name="Report">Hears of a shortcoming.</param>
/// <param name="Sandbox">What they are shut out of.</param>
internal sealed record WorkerSetup(
    PluginId Plugin, bool BuiltIn, string Folder, PluginFolders Folders, SettingsStore? Settings, WorkerOptions Options, TimeSpan StartDeadline, TimeSpan StopDeadline,
    ILoggerFactory Logging, TimeProvider Time, Action<Refusal?> Report, WorkerSandbox Sandbox)
{
    public StartRequest ToStart(string segments) =>
        new(Folder, BuiltIn, Folders.Data, Folders.Cache, Folders.Library, Folders.Home, [.. Folders.Taken], segments, Settings?.Current.Values);
}
