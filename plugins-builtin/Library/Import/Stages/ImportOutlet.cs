using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Understanding;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 8: shows new pictures at once, lets the engines look at them in batches, and tells who listens.</summary>
internal sealed class ImportOutlet(EngineSet engines, Understander understander, LibraryChanges changes, TimeProvider time, string? origin)
{
    /// <summary>Samples of this many pictures are held in memory for one call of an engine.</summary>
    private const int BatchSize = 16;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private List<TakenPicture> _waiting = [];
    private long _lastBatch = time.GetTimestamp();

    /// <summary>An engine failed: pictures are left that it has not seen.</summary>
    public bool HasLeftovers { get; private set; }

    public async ValueTask AddAsync(TakenPicture picture, CancellationToken cancellationToken)
    {
        changes.Show([picture.Record]);
        List<TakenPicture> batch;
        lock (_gate)
        {
            _waiting.Add(picture);
            if (_waiting.Count < BatchSize && time.GetElapsedTime(_lastBatch) < LongestWait)
            {
                return;
            }

            batch = Take();
        }

        await PassOnAsync(batch, cancellationToken);
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        List<TakenPicture> batch;
        lock (_gate)
        {
            batch = Take();
        }

        await PassOnAsync(batch, cancellationToken);
    }

    /// <summary>Announces what is there already; a job looks at it later.</summary>
    public void Abandon()
    {
        lock (_gate)
        {
            var batch = Take();
            HasLeftovers |= batch.Count > 0;
            changes.AnnounceAdded([.. batch.Select(picture => picture.Record)], origin);
        }
    }

    private async ValueTask PassOnAsync(List<TakenPicture> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        changes.AnnounceAdded([.. batch.Select(picture => picture.Record)], origin);
        var subjects = batch.Select(picture => new EngineSubject(picture.Record.Id, picture.Facts, picture.Samples)).ToArray();
        var understanding = await understander.UnderstandAsync(engines, subjects, cancellationToken);
        HasLeftovers |= !understanding.IsComplete;
        changes.Changed(understanding.Changed, origin);
    }

    private List<TakenPicture> Take()
    {
        var batch = _waiting;
        _waiting = [];
        _lastBatch = time.GetTimestamp();
        return batch;
    }
}
