using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Makes one edit on any number of pictures, as one operation.</summary>
internal sealed class EditPictures(EditRequest request, UndoLog log, DateTimeOffset now)
{
    private readonly string[] _added = Names(request.Edit.AddTags);
    private readonly string[] _removed = Names(request.Edit.RemoveTags);

    private readonly PicturePatch _values = new()
    {
        Stars = request.Edit.Stars,
        Name = request.Edit.Name,
        Description = request.Edit.Description,
        TrashedAt = request.Edit.Trashed is { } trashed ? trashed ? now.UtcTicks : 0 : null,
    };

    public EditResult Run(SqliteSession session)
    {
        var ids = request.Ids.Select(id => id.Value).Distinct().ToArray();
        if (request.ExpectedRevision is { } expected && CheckRevision(session, ids[0], expected) is { } refusal)
        {
            return new EditResult([], null, refusal);
        }

        var operation = new OperationWriter(session, request.Actor, log, now);
        foreach (var chunk in ids.Chunk(IdList.Chunk))
        {
            var tags = TagDecisions.Read(session, chunk, _added.Concat(_removed));
            operation.Apply(chunk.Select(id => (id, Patch(id, tags))));
        }

        return operation.Finish();
    }

    private PicturePatch Patch(long id, Dictionary<(long Picture, string Tag), TagState> tags) =>
        _added.Length + _removed.Length == 0
            ? _values
            : _values with
            {
                Tags =
                [
                    .. _added.Select(tag => tags.GetValueOrDefault((id, tag)).Added(tag)),
                    .. _removed.Select(tag => tags.GetValueOrDefault((id, tag)).Removed(tag)),
                ],
            };

    private static string[] Names(IEnumerable<TagName> tags) => [.. tags.Select(tag => tag.Value).Distinct()];

    private static Refusal? CheckRevision(SqliteSession session, long id, long expected) =>
        session.Number("SELECT revision FROM picture WHERE id = $1", id) switch
        {
            null => new Refusal("PH6212", $"There is no picture {id}.", "Load the list again."),
            { } actual when actual != expected => new Refusal(
                "PH6212", $"Picture {id} was changed meanwhile: it has revision {actual}, not {expected}.", "Load it again and repeat the edit."),
            _ => null,
        };
}
