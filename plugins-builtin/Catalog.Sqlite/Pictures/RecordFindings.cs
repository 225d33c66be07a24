using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Writes what engines found. Touches only rows of the engine itself, and a description that no person wrote, so nothing a person decided can be in its way.</summary>
internal sealed class RecordFindings(RecordRequest request)
{
    private const string Exists = "SELECT 1 FROM picture WHERE id = $1";
    private const string Grow = "UPDATE picture SET revision = revision + 1 WHERE id = $1";

    private const string Seen =
        """
        INSERT INTO engine_seen (source_id, picture_id, version, refusal_code, refusal_reason, refusal_cure) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO UPDATE SET version = excluded.version, refusal_code = excluded.refusal_code,
            refusal_reason = excluded.refusal_reason, refusal_cure = excluded.refusal_cure
        """;

    // An engine that decided the overall score and now gives none takes its own back, never another's.
    private const string SetScore =
        """
        UPDATE picture SET score = $2, score_source_id = CASE WHEN $2 IS NULL THEN NULL ELSE $3 END
        WHERE id = $1 AND ($2 IS NOT NULL OR score_source_id = $3) AND (score IS NOT $2 OR score_source_id IS NOT $3)
        """;

    public PictureList Run(SqliteSession session)
    {
        var pictures = new List<long>();
        var locks = new Lazy<CollectionLocks>(() => LocksOver(session));
        foreach (var result in request.Results)
        {
            var id = result.Picture.Value;
            if (session.Number(Exists, id) is null)
            {
                continue;
            }

            pictures.Add(id);
            var engine = session.Sources.GetOrAdd(result.Engine.Value);
            session.Execute(Seen, engine, id, result.EngineVersion, result.Refusal?.Code, result.Refusal?.Reason, result.Refusal?.Cure);
            var tags = EngineRows.ReplaceTags(session, id, engine, Tags(session, result));
            var columns = EngineRows.ReplaceColumns(session, id, engine, Columns(session, result));
            var score = session.Execute(SetScore, id, Finite(result.Score), engine) > 0;
            var caption = CaptionRows.Replace(session, id, engine, result, locks);
            if (tags || columns || score || caption)
            {
                session.Execute(Grow, id);
            }
        }

        return new PictureList(PictureLoader.Load(session, pictures.Distinct()));
    }

    private CollectionLocks LocksOver(SqliteSession session)
    {
        var locks = new CollectionLocks(session);
        locks.Look([.. request.Results.Select(result => result.Picture.Value).Distinct()]);
        return locks;
    }

    private static Dictionary<long, double> Tags(SqliteSession session, EngineResult result)
    {
        var tags = new Dictionary<long, double>();
        foreach (var guess in result.Tags)
        {
            tags[session.Tags.GetOrAdd(guess.Name.Value)] = Confidence.Clamp(guess.Confidence);
        }

        return tags;
    }

    private static Dictionary<long, double> Columns(SqliteSession session, EngineResult result)
    {
        var columns = new Dictionary<long, double>();
        foreach (var value in result.Columns)
        {
            if (Finite(value.Value) is { } finite)
            {
                columns[session.ScoreColumns.GetOrAdd($"{result.Engine.Value}.{value.Column}")] = finite;
            }
        }

        return columns;
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
