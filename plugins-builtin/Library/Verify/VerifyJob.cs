using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>
/// Reads every original again and compares it with its hash; lists files that no picture refers to; removes damaged thumbnails.
/// Budget: as fast as disk or processor cores allow, whichever is slower. Batches keep the order in which a check goes on after a stop.
/// </summary>
[JobHandler("builtin.library.verify", "Check originals", Keys = [Kind])]
internal sealed class VerifyJob(
    ICapabilities capabilities,
    IJobQueue jobs,
    VerifyReports reports,
    OriginalCheck originals,
    ExtraOriginals extras,
    ThumbnailCheck thumbnails,
    IPictureIndex index,
    QueryBinder binder,
    TimeProvider time) : IJobHandler
{
    public const string Kind = "library.verify";

    private const int BatchSize = 256;
    private static readonly TimeSpan SavePeriod = TimeSpan.FromSeconds(2);

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        try
        {
            var state = await reports.ReadAsync(request.Id, cancellationToken) ?? new VerifyState();
            state = await CheckOriginalsAsync(request.Id, state with { Extra = 0, Extras = [] }, cancellationToken);
            await foreach (var extra in extras.FindAsync(cancellationToken))
            {
                state = state.With(extra);
            }

            state = state with { BadThumbnails = state.BadThumbnails + await thumbnails.RunAsync(cancellationToken) };
            await reports.WriteAsync(request.Id, state, cancellationToken);
            return JobResult.Succeeded;
        }
        catch (PluginFaultException fault)
        {
            var refusal = new Refusal(fault.Code, fault.Message);
            return fault.CausedOutside ? JobResult.Wait(refusal) : JobResult.Retry(refusal);
        }
    }

    private async ValueTask<VerifyState> CheckOriginalsAsync(JobId job, VerifyState state, CancellationToken cancellationToken)
    {
        var progress = new VerifyProgress(jobs, job, state.Checked);
        using var stopCounting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counting = progress.CountAsync(index, binder, stopCounting.Token);
        var saved = time.GetTimestamp();
        using var catalog = capabilities.Rent<ICatalog>();
        await foreach (var batch in catalog.Capability.ScanAsync(new ScanRequest(new PictureId(state.After)), cancellationToken).Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var findings = await CheckAsync(batch, progress, cancellationToken);
            state = findings.OfType<CheckFailure>().Aggregate(state, static (all, failure) => all.With(failure));
            state = state with { After = batch[^1].Id.Value, Checked = state.Checked + batch.Length };
            if (time.GetElapsedTime(saved) >= SavePeriod)
            {
                await reports.WriteAsync(job, state, cancellationToken);
                saved = time.GetTimestamp();
            }
        }

        await stopCounting.CancelAsync();
        await counting;
        progress.End();
        await reports.WriteAsync(job, state, cancellationToken);
        return state;
    }

    private async ValueTask<CheckFailure?[]> CheckAsync(PictureRecord[] batch, VerifyProgress progress, CancellationToken cancellationToken)
    {
        var findings = new CheckFailure?[batch.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, batch.Length, parallel, async (i, token) =>
        {
            findings[i] = await originals.RunAsync(batch[i], token);
            progress.Step(batch[i].Name);
        });
        return findings;
    }
}
