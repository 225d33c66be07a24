using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>Everything the plugin does without being asked: scripts are made, watched, and their former versions seen off.</summary>
internal sealed class ScriptStart(IPluginContext context, ScriptHost host, ScriptFolder folder, ScriptMaker maker, RetiredVersions retired, ISettings<ScriptingSettings> settings)
{
    // Two seconds of the compiler's work would double the time until the first page is there for whoever came (benchmark "start").
    private static readonly TimeSpan AfterTheFirstPage = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan LookPeriod = TimeSpan.FromMinutes(1);

    /// <summary>Who lists scripts right after the start waits for them, and not for one that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _found = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;
    private int _isWarm;
    private bool _hasScripts;

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
            // A compiler that is ready costs 65 MB: not for a host that nobody looks at.
            context.Events.Subscribe(EventNames.StreamOpened, (_, _) =>
            {
                context.Background.Run("scripts.warm-up", WarmUpAsync);
                return ValueTask.CompletedTask;
            });
            context.Events.Subscribe(EventNames.PluginChanged, async (_, cancellationToken) => await host.SettleClashesAsync(cancellationToken));
        }
    }

    /// <summary>Ends when the scripts that were there at the start have been made, or take too long.</summary>
    public Task FoundAsync(CancellationToken cancellationToken) => Task.WhenAny(_found.Task, Task.Delay(Patience, cancellationToken));

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var watch = new FolderWatch(folder.Path, Refresh, Lacks);
        var watching = watch.RunAsync(cancellationToken);
        if (!_hasScripts)
        {
            // The first look is over when the task is there.
            _found.TrySetResult();
        }

        await watching;
    }

    // What is in the cache needs no compiler. Who edits first should not wait for it, and nobody else either.
    private async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        if (settings.Current.WarmUp && Interlocked.Exchange(ref _isWarm, 1) == 0)
        {
            await Task.Delay(AfterTheFirstPage, context.Time, cancellationToken);
            await maker.WarmUpAsync(cancellationToken);
        }
    }

    private void Refresh(IReadOnlyCollection<string> names)
    {
        _hasScripts = true;
        context.Background.Run("scripts.refresh", async token =>
        {
            await host.RefreshAsync(names, token);
            _found.TrySetResult();
        });
    }

    private void Lacks(string? reason) => context.ReportShortcoming(reason is null ? null : new Refusal(
        "PH4711", $"The folder of scripts '{folder.Path}' is not there and cannot be made: {reason}", "Name another in the plugin's setting 'Folder', or look at the permissions of this one."));
}
