using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Changes;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Shows every engine the pictures it has not seen in its present version. What is recorded is the checkpoint: an attempt goes on where the last one ended.</summary>
[JobHandler("builtin.library.understand", "Look at pictures", Keys = [Kind])]
internal sealed partial class UnderstandJob(
    ICapabilities capabilities, IJobQueue jobs, SubjectReader subjects, EngineRunner runner, LibraryChanges changes, ILogger<UnderstandJob> logger) : IJobHandler
{
    public const string Kind = "library.understand";

    private const int BatchSize = 16;

    // A second job that was asked for meanwhile waits, and then mostly finds nothing left to do.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await ShowAllAsync(request, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<JobResult> ShowAllAsync(JobRun request, CancellationToken cancellationToken)
    {
        PluginFaultException? failure = null;
        var done = 0L;
        foreach (var engine in EngineSet.Read(capabilities).Engines)
        {
            try
            {
                done = await RunAsync(request.Id, engine, done, cancellationToken);
            }
            catch (PluginFaultException fault)
            {
                // One engine that fails does not keep the others from looking.
                LogFailed(fault, engine.Info.Id, fault.Code);
                failure = fault;
            }
        }

        return failure is null ? JobResult.Succeeded : Again(failure);
    }

    private static JobResult Again(PluginFaultException fault)
    {
        var refusal = new Refusal(fault.Code, fault.Message);
        return fault.CausedOutside ? JobResult.Wait(refusal) : JobResult.Retry(refusal);
    }

    private async ValueTask<long> RunAsync(JobId job, Engine engine, long done, CancellationToken cancellationToken)
    {
        var after = default(PictureId);
        while (true)
        {
            var unseen = await capabilities.CallAsync((ICatalog catalog) =>
                catalog.FindUnseenAsync(new FindUnseenRequest(engine.Info.Id, engine.Info.EngineVersion, after, BatchSize), cancellationToken));
            if (unseen.Ids.Count == 0)
            {
                return done;
            }

            await ShowAsync(engine, unseen.Ids, cancellationToken);
            after = unseen.Ids[^1];
            done += unseen.Ids.Count;
            jobs.Report(job, new JobProgress(done, null, "pictures", engine.Info.Name));
        }
    }

    private async ValueTask ShowAsync(Engine engine, IReadOnlyList<PictureId> ids, CancellationToken cancellationToken)
    {
        var read = await subjects.ReadAsync(ids, engine.Info.Sample, cancellationToken);
        var results = new List<EngineResult>(read.Unreadable.Select(unreadable =>
            new EngineResult(unreadable.Id, engine.Info.Id, engine.Info.EngineVersion) { Refusal = unreadable.Refusal }));
        if (read.Subjects.Count > 0)
        {
            results.AddRange(await runner.RunAsync(engine, read.Subjects, cancellationToken));
        }

        var recorded = await capabilities.CallAsync((ICatalog catalog) => catalog.RecordAsync(new RecordRequest(results), cancellationToken));
        changes.Changed(recorded.Items, origin: null);
    }
}
