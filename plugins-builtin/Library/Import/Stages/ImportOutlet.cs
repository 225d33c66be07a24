using System.Collections.Concurrent;
using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 8: shows new pictures at once, lets the engines look at them in batches, and tells who listens.</summary>
internal sealed class ImportOutlet(EngineSet engines, Understander understander, LibraryChanges changes, TimeProvider time, string? origin)
{
    /// <summary>Samples of this many pictures are held in memory for one call of an engine.</summary>
    private const int BatchSize = 16;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    private readonly BatchCollector<TakenPicture> _pictures = new(time, BatchSize, LongestWait);

    private readonly ConcurrentDictionary<CollectionId, CollectionRecord> _collections = [];

    /// <summary>An engine failed or was stopped: pictures are left that it has not seen.</summary>
    public bool HasLeftovers { get; private set; }

    /// <summary>Shows a picture in any case; engines stop when told.</summary>
    public async ValueTask AddAsync(TakenPicture picture, CancellationToken cancellationToken)
    {
        foreach (var collection in await changes.ShowAsync([picture.Record], CancellationToken.None))
        {
            _collections[collection.Id] = collection;
        }

        await PassOnAsync(_pictures.Add(picture), cancellationToken);
    }

    /// <summary>Shows pictures that changed because another came in: sources that began a stack.</summary>
    public void Changed(IReadOnlyList<PictureRecord> records) => changes.Changed(records, origin);

    public ValueTask FlushAsync(CancellationToken cancellationToken) => PassOnAsync(_pictures.Take(), cancellationToken);

    /// <summary>Announces what is there already; a job looks at it later.</summary>
    public void Abandon()
    {
        var batch = _pictures.Take();
        HasLeftovers |= batch.Count > 0;
        Announce(batch);
    }

    private void Announce(IReadOnlyList<TakenPicture> batch)
    {
        changes.AnnounceAdded([.. batch.Select(picture => picture.Record)], origin);
        changes.AnnounceCollections([.. _collections.Keys.Select(id => _collections.TryRemove(id, out var collection) ? collection : null).OfType<CollectionRecord>()], origin);
    }

    private async ValueTask PassOnAsync(IReadOnlyList<TakenPicture> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        Announce(batch);
        var subjects = batch.Select(picture => new EngineSubject(picture.Record.Id, picture.Facts, picture.Samples)).ToArray();
        var isComplete = false;
        try
        {
            var understanding = await understander.UnderstandAsync(engines, subjects, cancellationToken);
            isComplete = understanding.IsComplete;
            changes.Changed(understanding.Changed, origin);
        }
        finally
        {
            HasLeftovers |= !isComplete;
        }
    }
}
