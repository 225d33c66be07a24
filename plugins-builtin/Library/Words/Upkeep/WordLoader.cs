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

        var places = file.Ids.AsSpan().SequenceEqual(Ids(rows, file.Ids.Length)) ? null : Places(file.Ids);
        var columns = file.Columns.Select(_ => new RowTextsWriter(RowTexts.Empty)).ToArray();
        var stale = new List<PictureId>();
        for (var position = 0; position < rows.Count; position++)
        {
            var place = places is null ? position < file.Ids.Length ? position : -1 : places.GetValueOrDefault(rows.Id(position).Value, -1);
            if (place < 0 || file.Revisions[place] != rows.Revision(position))
            {
                stale.Add(rows.Id(position));
            }

            for (var field = 0; place >= 0 && field < columns.Length; field++)
            {
                columns[field].Set(position, file.Columns[field].Rows[place]);
            }
        }

        words.Reset([.. file.Columns.Select((column, field) => column with { Rows = columns[field].Take() })]);
        return stale;
    }

    private static long[] Ids(IWordRows rows, int most) => [.. Enumerable.Range(0, Math.Min(most, rows.Count)).Select(position => rows.Id(position).Value)];

    private static Dictionary<long, int> Places(long[] ids)
    {
        var places = new Dictionary<long, int>(ids.Length);
        for (var place = 0; place < ids.Length; place++)
        {
            places[ids[place]] = place;
        }

        return places;
    }
}
