using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>Everything the plugin does without being asked: scripts are made, watched, and their former versions seen off.</summary>
internal sealed class ScriptStart(IPluginContext context, ScriptHost host, ScriptFolder folder, ScriptMaker maker, RetiredVersions retired)
{
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMinutes(1);

    private int _begun;

    public void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
        {
            context.Background.Run("scripts.watch", WatchAsync);
            context.Background.Every("scripts.retired", LookPeriod, _ =>
            {
                retired.Look();
                return Task.CompletedTask;
            });
            context.Events.Subscribe(EventNames.PluginChanged, async (_, cancellationToken) => await host.SettleClashesAsync(cancellationToken));
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var watch = new FolderWatch(folder.Path, names => context.Background.Run("scripts.refresh", token => host.RefreshAsync(names, token)), Lacks);
        var watching = watch.RunAsync(cancellationToken);

        // After the first look: what is in the cache needs no compiler, and who edits first should not wait for it.
        await maker.WarmUpAsync(cancellationToken);
        await watching;
    }

    private void Lacks(string? reason) => context.ReportShortcoming(reason is null ? null : new Refusal(
        "PH4711", $"The folder of scripts '{folder.Path}' is not there and cannot be made: {reason}", "Name another in the plugin's setting 'Folder', or look at the permissions of this one."));
}
