using System.Text.Json;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Starts the job that shows pictures to engines that have not seen them: after start, after imports with leftovers, and when an engine comes or grows.</summary>
internal sealed partial class UnderstandingTrigger(
    ICapabilities capabilities, IJobQueue jobs, IEventBus events, IBackgroundWork background, IndexReadiness index, TimeProvider time, ILogger<UnderstandingTrigger> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Plugins come in groups, at a start all of them: they are asked about together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(300);

    private int _requested;
    private int _checkAsked;

    public void Start()
    {
        events.Subscribe(EventNames.PluginChanged, (message, _) =>
        {
            if (BecameActive(message.Data))
            {
                AskForCheck();
            }

            return ValueTask.CompletedTask;
        });
        AskForCheck();
    }

    /// <summary>Asks for a job without looking whether there is anything to do, and goes on asking while that cannot be written down.</summary>
    public void Request()
    {
        if (Interlocked.Exchange(ref _requested, 1) == 0)
        {
            background.Run("library.understanding.request", RequestAsync);
        }
    }

    private async Task RequestAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _requested, 0);
        while (!await TryEnqueueAsync(cancellationToken))
        {
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task<bool> TryEnqueueAsync(CancellationToken cancellationToken)
    {
        try
        {
            await EnqueueAsync(cancellationToken);
            return true;
        }
        catch (PluginFaultException fault)
        {
            LogNotRequested(fault, fault.Code);
            return false;
        }
    }

    private void AskForCheck()
    {
        if (Interlocked.Exchange(ref _checkAsked, 1) == 0)
        {
            background.Run("library.understanding.check", CheckAsync);
        }
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Gathering, time, cancellationToken);
        await LetIndexGoFirstAsync(cancellationToken);
        Volatile.Write(ref _checkAsked, 0);
        try
        {
            foreach (var engine in EngineSet.Read(capabilities).Engines)
            {
                var request = new FindUnseenRequest(engine.Info.Id, engine.Info.EngineVersion, default, 1);
                var unseen = await capabilities.CallAsync((ICatalog catalog) => catalog.FindUnseenAsync(request, cancellationToken));
                if (unseen.Ids.Count > 0)
                {
                    Request();
                    return;
                }
            }
        }
        catch (PluginFaultException fault)
        {
            // The catalogue is away: its coming back is an event that leads here again.
            LogNotChecked(fault, fault.Code);
        }
    }

    // A check walks all pictures, some seconds where there are a million: people who wait for their first page come before it.
    private async Task LetIndexGoFirstAsync(CancellationToken cancellationToken)
    {
        try
        {
            await index.WaitAsync(cancellationToken);
        }
        catch (LibraryUnavailableException)
        {
            // It takes long: the check does not need it.
        }
    }

    private async Task EnqueueAsync(CancellationToken cancellationToken) =>
        await jobs.EnqueueAsync(
            new NewJob(UnderstandJob.Kind, "Look at pictures", "{}") { Priority = JobPriority.Backfill, UniqueKey = UnderstandJob.Kind }, cancellationToken);

    private static bool BecameActive(string? data)
    {
        try
        {
            using var document = JsonDocument.Parse(data ?? "{}");
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("state", out var state)
                && state.ValueKind == JsonValueKind.String
                && state.ValueEquals("active");
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
