using PluginHost.Plugins.Catalog.Relational.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Makes a collection, or changes one.</summary>
internal static class PutCollection
{
    private const string Count = "SELECT count(*) FROM collection";
    private const string FindName = "SELECT id FROM collection WHERE kind = $1 AND name_key = $2";
    private const string FindProject = "SELECT 1 FROM collection WHERE id = $1 AND kind = 1";
    private const string FindPicture = "SELECT 1 FROM picture WHERE id = $1";

    public static CollectionResult Create(SqliteSession session, CreateCollectionRequest request, DateTimeOffset now)
    {
        var edit = request.Values with { Name = request.Name };
        var wanted = Apply(new CollectionRecord(default, request.Kind, request.Name) { CreatedAt = now }, edit);
        var refusal = CollectionRules.Check(request.Kind, edit)
            ?? (session.Number(Count) >= CollectionRules.MostCollections ? CollectionRules.TooMany : null)
            ?? Check(session, wanted, edit);
        return refusal is null ? new CollectionResult(CollectionRows.Insert(session, wanted)) : new CollectionResult(null, refusal);
    }

    public static CollectionResult Edit(SqliteSession session, EditCollectionRequest request)
    {
        if (CollectionRows.Find(session, request.Id) is not { } collection)
        {
            return new CollectionResult(null, CollectionRules.NotThere(request.Id));
        }

        var wanted = Apply(collection, request.Edit);
        var refusal = CollectionRules.Check(collection.Kind, request.Edit)
            ?? (collection.Locked && wanted.Locked && request.Edit != new CollectionEdit { Locked = request.Edit.Locked } ? CollectionRules.Locked(collection.Kind, collection.Name.Value) : null)
            ?? Check(session, wanted, request.Edit);
        if (refusal is not null)
        {
            return new CollectionResult(null, refusal);
        }

        CollectionRows.Update(session, wanted);
        return new CollectionResult(wanted);
    }

    private static CollectionRecord Apply(CollectionRecord collection, CollectionEdit edit) => collection with
    {
        Name = edit.Name ?? collection.Name,
        Description = Text(edit.Description, collection.Description),
        Icon = Text(edit.Icon, collection.Icon),
        Colour = Text(edit.Colour, collection.Colour)?.ToLowerInvariant(),
        Locked = edit.Locked ?? collection.Locked,
        Cover = edit.Cover is { } cover ? cover.Value == 0 ? null : cover : collection.Cover,
        Projects = edit.Projects is { } projects ? [.. projects.Distinct().Order()] : collection.Projects,
    };

    private static string? Text(string? wanted, string? before) => wanted is null ? before : wanted.Length == 0 ? null : wanted;

    /// <summary>What only the database knows.</summary>
    private static Refusal? Check(SqliteSession session, CollectionRecord wanted, CollectionEdit edit)
    {
        if (edit.Name is not null && session.Number(FindName, (int)wanted.Kind, wanted.Name.Key) is { } other && other != wanted.Id.Value)
        {
            return CollectionRules.NameTaken(wanted.Kind, wanted.Name.Value);
        }

        if (edit.Cover is not null && wanted.Cover is { } cover && session.Number(FindPicture, cover.Value) is null)
        {
            return CollectionRules.Invalid($"There is no picture {cover} to be the cover.", "Choose another picture.");
        }

        return edit.Projects is not null && wanted.Projects.Select(project => (CollectionId?)project).FirstOrDefault(project => session.Number(FindProject, project!.Value.Value) is null) is { } missing
            ? CollectionRules.Invalid($"There is no project {missing}.", "Load the list of projects again.")
            : null;
    }
}
