using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>Changes pictures: the catalogue first, then index and events.</summary>
internal sealed class PictureEditor(ICapabilities capabilities, IPictureIndex index, LibraryChanges changes)
{
    public async ValueTask<EditResult> EditAsync(EditRequest request, string? origin, CancellationToken cancellationToken)
    {
        if (request.Ids.Count == 0)
        {
            return new EditResult([], null);
        }

        var result = await capabilities.CallAsync((ICatalog catalog) => catalog.EditAsync(request, cancellationToken));
        Announce(result.Changed, request.Edit, origin);
        return result;
    }

    public async ValueTask<EditResult> UndoAsync(UndoRequest request, string? origin, CancellationToken cancellationToken)
    {
        var result = await capabilities.CallAsync((ICatalog catalog) => catalog.UndoAsync(request, cancellationToken));

        // An undo does not say what it undid: what the index still shows tells which pictures it moved.
        var moved = new List<PictureRecord>();
        foreach (var record in result.Changed)
        {
            if (await index.FindAsync(record.Id, cancellationToken) is { } row && row.IsTrashed != (record.TrashedAt is not null))
            {
                moved.Add(record);
            }
        }

        changes.Trashed([.. moved.Where(record => record.TrashedAt is not null)], origin);
        changes.Restored([.. moved.Where(record => record.TrashedAt is null)], origin);
        changes.Changed([.. result.Changed.Except(moved)], origin);
        return result;
    }

    private void Announce(IReadOnlyList<PictureRecord> changed, PictureEdit edit, string? origin)
    {
        // The picture that others are stacked with, and those that change collections with their stack, neither come nor go.
        IReadOnlyList<PictureRecord> alike = edit.Trashed is null || edit is { StackWith: null, AddTo.Count: 0, RemoveFrom.Count: 0 } ? changed : [.. changed.Where(record => record.TrashedAt is not null == edit.Trashed)];
        switch (edit.Trashed)
        {
            case true:
                changes.Trashed(alike, origin);
                break;
            case false:
                changes.Restored(alike, origin);
                break;
            default:
                changes.Changed(alike, origin);
                break;
        }

        if (alike.Count < changed.Count)
        {
            changes.Changed([.. changed.Except(alike)], origin);
        }
    }
}
