using System.Text.Json;
using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Findings;

/// <summary>Takes back what an engine found, in batches that are written as one each: what is taken back is the checkpoint.</summary>
[JobHandler("builtin.library.forget", "Take back findings", Keys = [Kind])]
internal sealed class ForgetJob(ICapabilities capabilities, IJobQueue jobs, LibraryChanges changes) : IJobHandler
{
    public const string Kind = "library.findings.forget";

    private const int BatchSize = 500;

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        var engine = new CapabilityId(JsonSerializer.Deserialize(request.Payload, ForgetJson.Default.ForgetPayload)!.Engine);
        try
        {
            return await ForgetAsync(request.Id, engine, cancellationToken);
        }
        catch (PluginFaultException fault)
        {
            var refusal = new Refusal(fault.Code, fault.Message);
            return fault.CausedOutside ? JobResult.Wait(refusal) : JobResult.Retry(refusal);
        }
    }

    private async ValueTask<JobResult> ForgetAsync(JobId job, CapabilityId engine, CancellationToken cancellationToken)
    {
        for (var done = 0L; ;)
        {
            // It may have come back since: it would look again at what is taken away here, without end.
            if (EngineSet.Read(capabilities).Engines.Any(active => active.Info.Id == engine))
            {
                return JobResult.Failed(LibraryRefusals.EngineIsActive(engine.Value));
            }

            var step = await capabilities.CallAsync((ICatalog catalog) => catalog.ForgetFindingsAsync(new ForgetFindingsRequest(engine, BatchSize), cancellationToken));
            changes.Changed(step.Items, origin: null);
            jobs.Report(job, new JobProgress(done += step.Items.Count, null, "pictures", engine.Value));
            if (step.IsDone)
            {
                return JobResult.Succeeded;
            }
        }
    }
}
