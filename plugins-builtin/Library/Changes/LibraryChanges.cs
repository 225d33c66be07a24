using System.Text.Json;
using PluginHost.Plugins.Library.Collections;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Changes;

/// <summary>What happens after a write is durable: the index takes it over, then who listens is told.</summary>
internal sealed class LibraryChanges(IPictureIndex index, WideTextReader texts, IEventBus events)
{
    /// <summary>The bus takes no longer lists: receivers then reload.</summary>
    private const int MostIds = 10_000;

    /// <summary>Shows new pictures. Their prompts, which change only where a file is read again, are read now. Answers the collections that have them.</summary>
    public async ValueTask<IReadOnlyList<CollectionRecord>> ShowAsync(IReadOnlyList<PictureRecord> records, CancellationToken cancellationToken) =>
        index.Apply(records, await texts.ReadAsync([.. records.Select(record => record.Id)], cancellationToken));

    public void AnnounceAdded(IReadOnlyList<PictureRecord> records, string? origin) => Announce(EventNames.PictureAdded, records, origin);

    /// <summary>Tells of collections that are different now, or whose pictures are.</summary>
    public void AnnounceCollections(IEnumerable<CollectionRecord> collections, string? origin)
    {
        foreach (var kind in collections.GroupBy(collection => collection.Kind))
        {
            var news = new CollectionNews(CollectionFamily.Of(kind.Key).Word);
            events.Publish(new NewEvent(EventNames.CollectionChanged)
            {
                Ids = [.. kind.Select(collection => collection.Id.Value)],
                Origin = origin,
                Data = JsonSerializer.Serialize(news, LibraryJson.Default.CollectionNews),
            });
        }
    }

    public void Changed(IReadOnlyList<PictureRecord> records, string? origin) => Apply(EventNames.PictureChanged, records, origin);

    /// <summary>Shows pictures whose files were read again: their prompts may be others now.</summary>
    public async ValueTask RereadAsync(IReadOnlyList<PictureRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count > 0)
        {
            var touched = await ShowAsync(records, cancellationToken);
            Announce(EventNames.PictureChanged, records, origin: null);
            AnnounceCollections(touched, origin: null);
        }
    }

    public void Trashed(IReadOnlyList<PictureRecord> records, string? origin) => Apply(EventNames.PictureTrashed, records, origin);

    public void Restored(IReadOnlyList<PictureRecord> records, string? origin) => Apply(EventNames.PictureRestored, records, origin);

    private void Apply(string name, IReadOnlyList<PictureRecord> records, string? origin)
    {
        if (records.Count > 0)
        {
            var touched = index.Apply(records, []);
            Announce(name, records, origin);
            AnnounceCollections(touched, origin);
        }
    }

    private void Announce(string name, IReadOnlyList<PictureRecord> records, string? origin)
    {
        if (records.Count > 0)
        {
            events.Publish(new NewEvent(name) { Ids = records.Count <= MostIds ? [.. records.Select(record => record.Id.Value)] : [], Origin = origin });
        }
    }
}
