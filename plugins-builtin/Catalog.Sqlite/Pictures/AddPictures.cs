using PluginHost.Plugins.Catalog.Relational.Metadata;
using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Imports;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Writes new pictures with everything that belongs to them. Content decides what is new, inside the transaction.</summary>
internal sealed class AddPictures
{
    private const string FindByHash = "SELECT id, trashed_at IS NOT NULL FROM picture WHERE hash = $1";
    private const string InsertPrompt = "INSERT INTO picture_prompt (picture_id, prompt, negative) VALUES ($1, $2, $3)";
    private const string InsertMetadata = "INSERT INTO picture_metadata (picture_id, encoding, body) VALUES ($1, $2, $3)";

    private const string InsertTag =
        "INSERT INTO picture_tag (picture_id, tag_id, source_id, confidence, rejected) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";

    private static readonly string InsertPicture =
        $"INSERT INTO picture ({PictureColumns.Inserted}, revision) VALUES ({string.Join(", ", Enumerable.Range(1, PictureColumns.InsertedCount).Select(i => $"${i}"))}, 1)";

    private readonly List<(NewPicture Picture, object?[] Row, MetadataBody Metadata)> _pictures;

    /// <summary>Maps and packs on the caller's thread; only statements are left for the writer.</summary>
    public AddPictures(AddPicturesRequest request) =>
        _pictures = [.. request.Pictures.Select(picture => (picture, PictureRow.Values(picture), MetadataBody.Pack(picture.Metadata)))];

    public AddPicturesResult Run(SqliteSession session)
    {
        var outcomes = new List<(ImportOutcome Outcome, long Id)>(_pictures.Count);
        var changed = new List<long>();
        foreach (var (picture, row, metadata) in _pictures)
        {
            var outcome = Recorded(session, picture) ?? Known(session, picture, changed) ?? Insert(session, picture, row, metadata, changed);
            outcomes.Add(outcome);
            if (picture.Item is { } item)
            {
                ImportLines.RecordPicture(session, item, picture, outcome.Outcome, outcome.Id);
            }
        }

        var records = PictureLoader.Load(session, outcomes.Select(outcome => outcome.Id).Distinct()).ToDictionary(record => record.Id.Value);
        return new AddPicturesResult([.. outcomes.Select(outcome => new AddedPicture(outcome.Outcome, records[outcome.Id]))]) { Changed = PictureLoader.Load(session, changed.Distinct()) };
    }

    // A resumed import asks again for what it had added before it was cut off, and must get the answer of then, not "duplicate".
    private static (ImportOutcome Outcome, long Id)? Recorded(SqliteSession session, NewPicture picture) =>
        picture.Item is { } item ? ImportLines.FindPicture(session, item) : null;

    private static (ImportOutcome Outcome, long Id)? Known(SqliteSession session, NewPicture picture, List<long> changed)
    {
        var known = session.List<(ImportOutcome Outcome, long Id)?>(
            static reader => (reader.GetInt64(1) != 0 ? ImportOutcome.InTrash : ImportOutcome.Duplicate, reader.GetInt64(0)), FindByHash, picture.Hash.ToBytes()).FirstOrDefault();
        if (known is { Outcome: ImportOutcome.Duplicate, Id: var id })
        {
            changed.AddRange(NewMembers.Add(session, id, picture.Collections, isNew: false));
        }

        return known;
    }

    private static (ImportOutcome Outcome, long Id) Insert(
        SqliteSession session, NewPicture picture, object?[] row, MetadataBody metadata, List<long> changed)
    {
        var id = session.Insert(InsertPicture, row);
        session.Execute(InsertMetadata, id, metadata.Encoding, metadata.Bytes);
        if (picture.Metadata.Generation is { } generation && (generation.Prompt ?? generation.Negative) is not null)
        {
            session.Execute(InsertPrompt, id, generation.Prompt, generation.Negative);
        }

        foreach (var tag in picture.Tags)
        {
            var tagId = session.Tags.GetOrAdd(tag.Name.Value);
            session.Execute(InsertTag, id, tagId, session.Sources.GetOrAdd(tag.Source), Confidence.Clamp(tag.Confidence), 0);
            if (tag.Rejected)
            {
                session.Execute(InsertTag, id, tagId, KnownSources.Person, 1.0, 1);
            }
        }

        if (picture.Origin is { } origin && PictureOrigins.Write(session, id, origin))
        {
            changed.Add(origin.Source.Value);
        }

        changed.AddRange(NewMembers.Add(session, id, picture.Collections, isNew: true));

        return (ImportOutcome.Imported, id);
    }
}
