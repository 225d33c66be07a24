using PluginHost.Plugins.Library.Words.Columns;
using PluginHost.Plugins.Library.Words.Storage;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Words.Upkeep;

/// <summary>Gives rows their words at the start: from the snapshot those of pictures that have not changed since, from the catalogue all others.</summary>
internal sealed class WordLoader(ICapabilities capabilities, IWordIndex words, WordStore store)
{
    /// <summary>One text in so many read by id costs as much as reading all in order.</summary>
    private const int ScanInstead = 5;

    /// <summary>The words as the snapshot on the medium has them, if nothing was added to it.</summary>
    public WordSnapshot? Kept { get; private set; }

    public async Task LoadAsync(IWordRows rows, CancellationToken cancellationToken)
    {
        var stale = Restore(await store.ReadAsync(words.Folding, cancellationToken), rows);
        if (stale is null || stale.Count > rows.Count / ScanInstead)
        {
            await ReadAsync(new ScanTextsRequest(default), rows, cancellationToken);
        }
        else if (stale.Count > 0)
        {
            await ReadAsync(new ScanTextsRequest(default) { Ids = stale }, rows, cancellationToken);
        }

        words.Publish();
        words.Forget();
        Kept = stale is { Count: 0 } ? words.Current : null;
    }

    private async Task ReadAsync(ScanTextsRequest request, IWordRows rows, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<ICatalog>();
        await foreach (var texts in lease.Capability.ScanTextsAsync(request, cancellationToken))
        {
            // What came in after the rows were read is applied with its texts.
            if (rows.TryFind(texts.Id, out var position))
            {
                words.Set(RowWords.Of(position, texts));
            }
        }
    }

    // Answers the pictures whose texts have to be read, or null for all.
    private List<PictureId>? Restore(WordFile? file, IWordRows rows)
    {
        if (file is null)
        {
            words.Reset(null);
            return null;
        }

        var places = Places(file, rows);
        var stale = new List<PictureId>();
        for (var position = 0; position < rows.Count; position++)
        {
            if (places[position] < 0 || file.Revisions[places[position]] != rows.Revision(position))
            {
                stale.Add(rows.Id(position));
            }
        }

        words.Reset([.. file.Columns.Select(column => column with { Rows = column.Rows.Rearrange(places) })]);
        return stale;
    }

    // Where each row stands in the file; -1 where it does not. The same order is the rule: rows are numbered as they come.
    private static int[] Places(WordFile file, IWordRows rows)
    {
        var places = new int[rows.Count];
        Dictionary<long, int>? others = null;
        for (var position = 0; position < places.Length; position++)
        {
            var id = rows.Id(position).Value;
            places[position] = position < file.Ids.Length && file.Ids[position] == id ? position : (others ??= Others(file.Ids)).GetValueOrDefault(id, -1);
        }

        return places;
    }

    private static Dictionary<long, int> Others(long[] ids)
    {
        var places = new Dictionary<long, int>(ids.Length);
        for (var place = 0; place < ids.Length; place++)
        {
            places[ids[place]] = place;
        }

        return places;
    }
}
