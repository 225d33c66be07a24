using PluginHost.Packages.Installing;
using PluginHost.Runtime;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;

namespace PluginHost.Web.Packages;

/// <summary>Has the runtime take over what the installer put into a plugin's folder, and sees whether it runs.</summary>
/// <param name="runtime">Which loads and unloads.</param>
/// <param name="removed">Plugins that are to be gone.</param>
internal sealed class RuntimeTrial(IPluginRuntime runtime, IReadOnlyList<PluginId> removed) : IPluginTrial
{
    public async Task<Refusal?> TryAsync(PluginId plugin, CancellationToken cancellationToken)
    {
        var before = runtime.Find(plugin)?.Transitions.FirstOrDefault();
        if (removed.Contains(plugin))
        {
            await ForgetMarksAsync(plugin, cancellationToken);
        }

        await runtime.RescanAsync(cancellationToken);
        return runtime.Find(plugin) switch
        {
            // Removed, as its folder is.
            null => null,
            { State: PluginState.Active or PluginState.Degraded } running => Replaced(running, before),

            // A person switched it off, and may go on wanting that with another version.
            { Reason.Code: ErrorCodes.DisabledByPerson } => null,
            { Reason: { } reason } => reason,
            { State: var state } => new Refusal(ErrorCodes.PluginNotWell, $"Plugin '{plugin}' is {state} after it was put in place.", "Look at its page in the plugin list."),
        };
    }

    // To enable a plugin takes it off the lists of what is disabled and in quarantine. Its folder is gone, so nothing of it can run, which is then what enabling it says.
    private async Task ForgetMarksAsync(PluginId plugin, CancellationToken cancellationToken)
    {
        if (runtime.Find(plugin) is not { } there || Directory.Exists(there.Folder))
        {
            return;
        }

        try
        {
            await runtime.EnableAsync(plugin, cancellationToken);
        }
        catch (PluginFaultException)
        {
        }
    }

    // A copy that would not start leaves the one before it running: that is no success of the new one.
    private static Refusal? Replaced(PluginSnapshot running, TransitionReport? before) =>
        running.Transitions.FirstOrDefault() is { Problem: { } problem } last && last != before && last.Unload == UnloadProof.None ? problem : null;
}
