using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Telemetry;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Lets engines look at a batch and records what they found in one write. A failing engine loses nothing: its pictures stay unseen and come round again.</summary>
internal sealed partial class Understander(ICapabilities capabilities, EngineRunner runner, StageRecorder stages, ILogger<Understander> logger)
{
    public async ValueTask<UnderstandingResult> UnderstandAsync(EngineSet engines, IReadOnlyList<EngineSubject> subjects, CancellationToken cancellationToken)
    {
        var results = new List<EngineResult>();
        var isComplete = true;
        foreach (var engine in engines.Engines)
        {
            try
            {
                results.AddRange(await stages.RunAsync(StageOf(engine.Kind), () => runner.RunAsync(engine, subjects, cancellationToken)));
            }
            catch (PluginFaultException fault)
            {
                isComplete = false;
                LogFailed(fault, engine.Info.Id, fault.Code, subjects.Count);
            }
        }

        return await RecordAsync(results, isComplete, cancellationToken);
    }

    private static string StageOf(EngineKind kind) => kind switch
    {
        EngineKind.Tagger => PictureStage.Tag,
        EngineKind.Captioner => PictureStage.Caption,
        _ => PictureStage.Score,
    };

    private async ValueTask<UnderstandingResult> RecordAsync(IReadOnlyList<EngineResult> results, bool isComplete, CancellationToken cancellationToken)
    {
        if (results.Count == 0)
        {
            return new UnderstandingResult([], isComplete);
        }

        try
        {
            var recorded = await capabilities.CallAsync((ICatalog catalog) => catalog.RecordAsync(new RecordRequest(results), cancellationToken));
            return new UnderstandingResult(recorded.Items, isComplete);
        }
        catch (PluginFaultException fault)
        {
            LogNotRecorded(fault, fault.Code, results.Count);
            return new UnderstandingResult([], false);
        }
    }
}
