using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 6: the row. No row ever points to nothing, and no original stays behind without a row.</summary>
internal sealed class Committer(ICapabilities capabilities, OriginalStore originals, Recogniser recogniser, PictureReader pictures)
{
    /// <summary>One item: the picture. Its source is among the changed if it began a stack.</summary>
    public async ValueTask<AddPicturesResult> CommitAsync(Arrival arrival, StoredOriginal original, ImportSession import, CancellationToken cancellationToken)
    {
        var picture = Describe(arrival, original, import);
        try
        {
            var added = await capabilities.CallAsync((ICatalog catalog) => catalog.AddAsync(new AddPicturesRequest([picture]), cancellationToken));
            if (added.Items[0].Picture.Key != original.Key)
            {
                await originals.WithdrawAsync(original);
            }

            return added;
        }
        catch (Exception error) when (error is not LibraryUnavailableException)
        {
            return await SettleAsync(arrival, original, error);
        }
    }

    /// <summary>Puts a picture that was known already where the import puts all. Answers the pictures that are different now.</summary>
    public async ValueTask<IReadOnlyList<PictureRecord>> CollectAsync(PictureRecord known, ImportSession import, CancellationToken cancellationToken)
    {
        if (known.TrashedAt is not null || import.Collections.All(known.Collections.Contains))
        {
            return [];
        }

        // One at a time: a set that was locked or deleted meanwhile keeps out of itself only.
        var changed = new Dictionary<PictureId, PictureRecord>();
        foreach (var collection in import.Collections.Except(known.Collections))
        {
            var edit = new EditRequest([known.Id], new PictureEdit { AddTo = [collection] }, import.Importer.Value);
            var edited = await capabilities.CallEssentialAsync((ICatalog catalog) => catalog.EditAsync(edit, cancellationToken));
            edited.Changed.ToList().ForEach(record => changed[record.Id] = record);
        }

        return [.. changed.Values];
    }

    // A call that failed may have committed all the same: only the catalogue knows. If it cannot be asked, an orphan file, which the next attempt
    // adopts, is the lesser evil.
    private async ValueTask<AddPicturesResult> SettleAsync(Arrival arrival, StoredOriginal original, Exception error)
    {
        if (await recogniser.FindAsync(arrival.File.Hash, CancellationToken.None) is { } committed)
        {
            var source = arrival.Item.Origin is { Stacked: true } origin ? await pictures.ReadAsync([origin.Source], CancellationToken.None) : [];
            return new AddPicturesResult([new AddedPicture(ImportOutcome.Imported, committed)]) { Changed = source };
        }

        await originals.WithdrawAsync(original);
        throw error is PluginFaultException fault ? LibraryUnavailableException.Of(fault) : error;
    }

    private static NewPicture Describe(Arrival arrival, StoredOriginal original, ImportSession import)
    {
        var fields = arrival.Metadata.Fields;
        return new NewPicture(arrival.Name, arrival.File.Hash, original.Key, arrival.File.Bytes, arrival.Picture.Info, arrival.Metadata)
        {
            ImportedAt = original.ImportedAt,
            Source = import.Importer.Value,
            Folder = arrival.Item.Folder,
            ThumbHash = arrival.ThumbHash(),
            PerceptualHash = arrival.PerceptualHash() is { } hash ? new ReadOnlyMemory<byte>(hash) : (ReadOnlyMemory<byte>?)null,
            Stars = Math.Clamp(fields.Rating ?? 0, 0, 5),
            Description = arrival.Item.Description ?? fields.Description,
            Tags = [.. fields.Keywords.Concat(fields.People).Select(ToTag).OfType<PictureTag>().DistinctBy(tag => tag.Name)],
            Origin = arrival.Item.Origin,
            Collections = import.Collections,
            Item = new ImportItemKey(import.Job, arrival.Item.Key),
        };
    }

    private static PictureTag? ToTag(string keyword) => TagName.TryParse(keyword, out var name) ? new PictureTag(name, TagSources.File, 1) : null;
}
