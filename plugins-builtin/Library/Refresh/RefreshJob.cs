using System.Text.Json;
using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>
/// Reads originals again, as after an update of a reader of metadata, and replaces what was read before. In order of id, in batches that are written
/// as one: an attempt goes on where the last one ended. Budget: as fast as disk or cores allow; a picture of which nothing is new costs no write.
/// </summary>
[JobHandler("builtin.library.refresh", "Read metadata again", Keys = [Kind])]
internal sealed class RefreshJob(
    ICapabilities capabilities, IJobQueue jobs, RefreshReports reports, RefreshTargets targets, PictureRereader rereader, LibraryChanges changes) : IJobHandler
{
    public const string Kind = "library.metadata";

    private const int BatchSize = 128;
    private const int LongestReason = 400;

    // Two readings of the same pictures would write what the other has just replaced.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await ReadAllAsync(request, cancellationToken);
        }
        catch (LibraryUnavailableException unavailable)
        {
            return JobResult.Wait(unavailable.Refusal);
        }
        catch (PluginFaultException fault)
        {
            var refusal = new Refusal(fault.Code, fault.Message);
            return fault.CausedOutside ? JobResult.Wait(refusal) : JobResult.Retry(refusal);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<JobResult> ReadAllAsync(JobRun request, CancellationToken cancellationToken)
    {
        var payload = JsonSerializer.Deserialize(request.Payload, RefreshJson.Default.RefreshPayload) ?? new RefreshPayload(null, null);
        var found = await targets.FindAsync(payload, cancellationToken);
        if (found.Value is not { } ids)
        {
            return JobResult.Failed(found.Refusal!);
        }

        var state = await reports.ReadAsync(request.Id, cancellationToken) ?? new RefreshState();
        foreach (var batch in ids.SkipWhile(id => id.Value <= state.After).Chunk(BatchSize))
        {
            state = await ReadAsync(request.Id, batch, state, ids.Count, cancellationToken);
            await reports.WriteAsync(request.Id, state, cancellationToken);
        }

        return JobResult.Succeeded;
    }

    private async ValueTask<RefreshState> ReadAsync(JobId job, PictureId[] ids, RefreshState state, long total, CancellationToken cancellationToken)
    {
        var pictures = (await capabilities.CallAsync((ICatalog catalog) => catalog.GetAsync(new GetPicturesRequest { Ids = ids }, cancellationToken))).Items;
        var outcomes = new Outcome<MetadataReplacement>[pictures.Count];
        var done = state.Read;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, pictures.Count, parallel, async (i, token) =>
        {
            outcomes[i] = await TryReadAsync(pictures[i], token);
            jobs.Report(job, new JobProgress(Interlocked.Increment(ref done), total, "pictures", pictures[i].Name));
        });

        var replacements = outcomes.Select(outcome => outcome.Value).OfType<MetadataReplacement>().ToArray();
        var changed = await capabilities.CallAsync((ICatalog catalog) => catalog.ReplaceMetadataAsync(new ReplaceMetadataRequest(replacements), cancellationToken));
        await changes.RereadAsync(changed.Items, cancellationToken);
        state = state with { After = ids[^1].Value, Read = state.Read + pictures.Count, Changed = state.Changed + changed.Items.Count };
        return outcomes.Zip(pictures).Where(pair => pair.First.Refusal is not null).Aggregate(state, static (all, pair) => all.With(Describe(pair.Second, pair.First.Refusal!)));
    }

    // A catalogue or store that is away is waited for; a file that no reader can take is named.
    private async ValueTask<Outcome<MetadataReplacement>> TryReadAsync(PictureRecord picture, CancellationToken cancellationToken)
    {
        try
        {
            return await rereader.ReadAsync(picture, cancellationToken);
        }
        catch (PluginFaultException fault) when (!fault.CausedOutside)
        {
            return new Refusal(fault.Code, fault.Message);
        }
    }

    private static RefreshFailure Describe(PictureRecord picture, Refusal refusal) =>
        new(picture.Id.Value, picture.Name, refusal.Code, refusal.Reason.Length > LongestReason ? refusal.Reason[..LongestReason] : refusal.Reason);
}
