using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>What one captioner says of one picture, and the description that it fills in where neither a person nor a file wrote one.</summary>
internal static class CaptionRows
{
    private const string SelectText = "SELECT text FROM picture_caption WHERE picture_id = $1 AND source_id = $2";
    private const string Remove = "DELETE FROM picture_caption WHERE picture_id = $1 AND source_id = $2";

    private const string Put =
        "INSERT INTO picture_caption (picture_id, source_id, text) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET text = excluded.text";

    private const string TakeBack = "UPDATE picture SET description = NULL, description_source_id = NULL WHERE id = $1 AND description_source_id = $2";

    // One that a person wrote has no source, and neither has one that came with the file.
    private const string Describe =
        """
        UPDATE picture SET description = $3, description_source_id = $2
        WHERE id = $1 AND (description_source_id = $2 OR ($4 AND (description_source_id IS NOT NULL OR coalesce(description, '') = '')))
            AND (description IS NOT $3 OR description_source_id IS NOT $2)
        """;

    private const string SelectAll =
        "SELECT s.name, c.text FROM picture_caption c JOIN source s ON s.id = c.source_id WHERE c.picture_id = $1 ORDER BY 1";

    /// <summary>Answers whether anything is different that people see of the picture.</summary>
    public static bool Replace(SqliteSession session, long picture, long engine, EngineResult result, Lazy<CollectionLocks> locks)
    {
        var text = string.IsNullOrWhiteSpace(result.Caption) ? null : Cut(result.Caption);
        var before = session.List(static reader => reader.GetString(0), SelectText, picture, engine).FirstOrDefault();
        if (text is null && before is null)
        {
            return false;
        }

        if (text is null)
        {
            session.Execute(Remove, picture, engine);
        }
        else if (text != before)
        {
            session.Execute(Put, picture, engine, text);
        }

        // A locked collection keeps the descriptions of its pictures, whoever wrote them.
        return !locks.Value.Protects(picture)
            && (text is null ? session.Execute(TakeBack, picture, engine) : session.Execute(Describe, picture, engine, text, result.GivesDescription ? 1 : 0)) > 0;
    }

    public static CaptionList Read(SqliteSession session, PictureId picture) =>
        new(session.List(static reader => new EngineCaption(new CapabilityId(reader.GetString(0)), reader.GetString(1)), SelectAll, picture.Value));

    private static string Cut(string text) => text.Length <= EditRules.MaxDescription ? text : text[..EditRules.MaxDescription];
}
