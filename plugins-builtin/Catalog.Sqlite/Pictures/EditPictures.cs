using PluginHost.Plugins.Catalog.Relational.Collections;
using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Makes one edit on any number of pictures, as one operation.</summary>
internal sealed class EditPictures(EditRequest request, UndoLog log, DateTimeOffset now)
{
    private const string FindStack = "SELECT coalesce(stack_id, id) FROM picture WHERE id = $1";

    private readonly string[] _added = Names(request.Edit.AddTags);
    private readonly string[] _removed = Names(request.Edit.RemoveTags);

    private readonly PicturePatch _values = new()
    {
        Stars = request.Edit.Stars,
        Name = request.Edit.Name,
        Description = request.Edit.Description,
        TrashedAt = request.Edit.Trashed is { } trashed ? trashed ? now.UtcTicks : 0 : null,
        StackId = request.Edit.Unstack ? 0 : null,
        Collections = Moves(request.Edit),
    };

    public EditResult Run(SqliteSession session)
    {
        var ids = request.Ids.Select(id => id.Value).Distinct().ToArray();
        if (request.ExpectedRevision is { } expected && CheckRevision(session, ids[0], expected) is { } refusal)
        {
            return new EditResult([], null, refusal);
        }

        var stack = request.Edit.StackWith is { } partner ? session.Number(FindStack, partner.Value) : null;
        if (request.Edit.StackWith is { } missing && stack is null)
        {
            return new EditResult([], null, new Refusal("PH6214", $"There is no picture {missing} to stack with.", "Load the list again."));
        }

        var existing = request.Edit.AddTo.Count == 0 ? [] : Memberships.FindExisting(session, request.Edit.AddTo.Select(collection => collection.Value));
        if (request.Edit.AddTo.Any(collection => !existing.Contains(collection.Value)))
        {
            return new EditResult([], null, CollectionRules.NotThere(request.Edit.AddTo.First(collection => !existing.Contains(collection.Value))));
        }

        var values = stack is null ? _values : _values with { StackId = stack };
        var operation = new OperationWriter(session, request.Actor, log, now);
        var mates = FindMates(session, ids);
        var found = 0;
        foreach (var chunk in ids.Chunk(IdList.Chunk))
        {
            var tags = TagDecisions.Read(session, chunk, _added.Concat(_removed));
            found += operation.Apply(chunk.Select(id => (id, Patch(id, values, tags))));
        }

        var move = new PicturePatch { Collections = _values.Collections };
        foreach (var chunk in mates.Chunk(IdList.Chunk))
        {
            operation.Apply(chunk.Select(id => (id, move)));
        }

        if (request.Edit.StackWith is { } other && found > 0)
        {
            // Part of the operation: undoing it takes this one out of the stack that it began.
            operation.Apply([(other.Value, new PicturePatch { StackId = stack })]);
        }

        return operation.Finish();
    }

    /// <summary>The others of the stacks as they are before the edit, where it moves pictures between collections.</summary>
    private List<long> FindMates(SqliteSession session, long[] ids)
    {
        if (_values.Collections is null)
        {
            return [];
        }

        var mates = ids.Chunk(IdList.Chunk).SelectMany(chunk => Memberships.FindMates(session, chunk)).ToHashSet();
        mates.ExceptWith(ids);
        return [.. mates.Order()];
    }

    private PicturePatch Patch(long id, PicturePatch values, Dictionary<(long Picture, string Tag), TagState> tags) =>
        _added.Length + _removed.Length == 0
            ? values
            : values with
            {
                Tags =
                [
                    .. _added.Select(tag => tags.GetValueOrDefault((id, tag)).Added(tag)),
                    .. _removed.Select(tag => tags.GetValueOrDefault((id, tag)).Removed(tag)),
                ],
            };

    private static Membership[]? Moves(PictureEdit edit) => edit.AddTo.Count + edit.RemoveFrom.Count == 0
        ? null
        :
        [
            .. edit.AddTo.Distinct().Select(collection => new Membership(collection.Value, In: true)),
            .. edit.RemoveFrom.Distinct().Select(collection => new Membership(collection.Value, In: false)),
        ];

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
