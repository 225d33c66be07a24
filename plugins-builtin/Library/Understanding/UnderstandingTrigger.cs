using System.Text.Json;
using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Starts the job that shows pictures to engines that have not seen them: after start, after imports with leftovers, and when an engine comes or grows.</summary>
internal sealed partial class UnderstandingTrigger(ICapabilities capabilities, IJobQueue jobs, IEventBus events, IBackgroundWork background, TimeProvider time, ILogger<UnderstandingTrigger> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private int _requested;

    public void Start()
    {
        events.Subscribe(EventNames.PluginChanged, async (message, cancellationToken) =>
        {
            if (BecameActive(message.Data))
            {
                await CheckAsync(cancellationToken);
            }
        });
        background.Run("library.understanding.check", CheckAsync);
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

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
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
