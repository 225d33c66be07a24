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

    /// <summary>Shows new pictures. Their prompts, which change only where a file is read again, are read now.</summary>
    public async ValueTask ShowAsync(IReadOnlyList<PictureRecord> records, CancellationToken cancellationToken) =>
        index.Apply(records, await texts.ReadAsync([.. records.Select(record => record.Id)], cancellationToken));

    public void AnnounceAdded(IReadOnlyList<PictureRecord> records, string? origin) => Announce(EventNames.PictureAdded, records, origin);

    public void Changed(IReadOnlyList<PictureRecord> records, string? origin) => Apply(EventNames.PictureChanged, records, origin);

    /// <summary>Shows pictures whose files were read again: their prompts may be others now.</summary>
    public async ValueTask RereadAsync(IReadOnlyList<PictureRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count > 0)
        {
            await ShowAsync(records, cancellationToken);
            Announce(EventNames.PictureChanged, records, origin: null);
        }
    }

    public void Trashed(IReadOnlyList<PictureRecord> records, string? origin) => Apply(EventNames.PictureTrashed, records, origin);

    public void Restored(IReadOnlyList<PictureRecord> records, string? origin) => Apply(EventNames.PictureRestored, records, origin);

    private void Apply(string name, IReadOnlyList<PictureRecord> records, string? origin)
    {
        if (records.Count > 0)
        {
            index.Apply(records, []);
            Announce(name, records, origin);
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
