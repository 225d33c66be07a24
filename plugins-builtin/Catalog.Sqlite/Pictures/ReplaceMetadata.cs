using PluginHost.Plugins.Catalog.Relational.Metadata;
using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Puts what files say now in the place of what they said before. A picture of which nothing is different is not written: reading a library again changes little.</summary>
internal sealed class ReplaceMetadata
{
    private const string FindBody = "SELECT encoding, body FROM picture_metadata WHERE picture_id = $1";
    private const string PutBody = "INSERT INTO picture_metadata (picture_id, encoding, body) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET encoding = excluded.encoding, body = excluded.body";
    private const string RemovePrompt = "DELETE FROM picture_prompt WHERE picture_id = $1";
    private const string InsertPrompt = "INSERT INTO picture_prompt (picture_id, prompt, negative) VALUES ($1, $2, $3)";
    private const string PutTag = "INSERT INTO picture_tag (picture_id, tag_id, source_id, confidence, rejected) VALUES ($1, $2, $3, 1.0, 0) ON CONFLICT DO NOTHING";

    private static readonly string Update = $"UPDATE picture SET stars = $2, description = $3, description_source_id = $4, {Assignments(firstParameter: 5)}, revision = revision + 1 WHERE id = $1";

    private readonly List<(MetadataReplacement Replacement, object?[] Row, MetadataBody Body)> _replacements;

    /// <summary>Maps and packs on the caller's thread; only statements are left for the writer.</summary>
    public ReplaceMetadata(ReplaceMetadataRequest request) => _replacements =
    [
        .. request.Replacements.DistinctBy(replacement => replacement.Picture)
            .Select(replacement => (replacement, PictureRow.Values(replacement.Metadata), MetadataBody.Pack(replacement.Metadata))),
    ];

    public PictureList Run(SqliteSession session)
    {
        var known = PictureLoader.Load(session, _replacements.Select(replacement => replacement.Replacement.Picture.Value)).ToDictionary(picture => picture.Id);
        var locks = new CollectionLocks(session);
        locks.Look([.. known.Keys.Select(id => id.Value)]);
        var changed = new List<long>();
        foreach (var (replacement, row, body) in _replacements)
        {
            if (!known.TryGetValue(replacement.Picture, out var picture))
            {
                continue;
            }

            var isLocked = locks.Protects(picture.Id.Value);
            if ((!isLocked && AddTags(session, replacement)) | PutBytes(session, replacement, body))
            {
                Write(session, picture, replacement, row, isLocked);
                changed.Add(picture.Id.Value);
            }
        }

        return new PictureList(PictureLoader.Load(session, changed));
    }

    private static void Write(SqliteSession session, PictureRecord picture, MetadataReplacement replacement, object?[] row, bool isLocked)
    {
        var (id, before, after) = (picture.Id.Value, picture.Fields, replacement.Metadata.Fields);

        // What still is what the file said is nobody's decision, and what a captioner says gives way to a file that says something; a locked collection keeps it all the same.
        var stars = !isLocked && picture.Stars == Stars(before.Rating) ? Stars(after.Rating) : picture.Stars;
        var isFollowing = !isLocked && (picture.DescribedBy is null ? (picture.Description ?? "") == (before.Description ?? "") : !string.IsNullOrEmpty(after.Description));
        var description = isFollowing ? after.Description : picture.Description;
        var captioner = isFollowing || picture.DescribedBy is not { } describedBy ? null : session.Sources.Find(describedBy.Value);
        session.Execute(Update, [id, stars, string.IsNullOrEmpty(description) ? null : description, captioner, .. row]);
        session.Execute(RemovePrompt, id);
        if (replacement.Metadata.Generation is { } generation && (generation.Prompt ?? generation.Negative) is not null)
        {
            session.Execute(InsertPrompt, id, generation.Prompt, generation.Negative);
        }
    }

    // Everything typed stands in the body too, so equal bytes are equal pictures.
    private static bool PutBytes(SqliteSession session, MetadataReplacement replacement, MetadataBody body)
    {
        var id = replacement.Picture.Value;
        var before = session.List(static reader => new MetadataBody(reader.GetInt32(0), (byte[])reader.GetValue(1)), FindBody, id).FirstOrDefault();
        if (before is not null && before.Encoding == body.Encoding && before.Bytes.AsSpan().SequenceEqual(body.Bytes))
        {
            return false;
        }

        session.Execute(PutBody, id, body.Encoding, body.Bytes);
        return true;
    }

    private static bool AddTags(SqliteSession session, MetadataReplacement replacement)
    {
        var added = false;
        foreach (var tag in replacement.NewTags)
        {
            added |= session.Execute(PutTag, replacement.Picture.Value, session.Tags.GetOrAdd(tag.Value), KnownSources.File) > 0;
        }

        return added;
    }

    private static int Stars(int? rating) => Math.Clamp(rating ?? 0, 0, 5);

    private static string Assignments(int firstParameter) => string.Join(
        ", ", PictureColumns.OfMetadata.Split(',', StringSplitOptions.TrimEntries).Select((column, number) => FormattableString.Invariant($"{column} = ${firstParameter + number}")));
}
