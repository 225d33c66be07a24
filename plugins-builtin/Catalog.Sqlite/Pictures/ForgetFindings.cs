using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Takes back what one engine found, picture by picture as it was recorded: a cut leaves whole pictures on either side.</summary>
internal sealed class ForgetFindings(ForgetFindingsRequest request)
{
    private const int Most = 10_000;
    private const string Next = "SELECT picture_id FROM engine_seen WHERE source_id = $1 ORDER BY picture_id LIMIT $2";
    private const string Unsee = "DELETE FROM engine_seen WHERE source_id = $1 AND picture_id = $2";

    public ForgetFindingsResult Run(SqliteSession session)
    {
        if (session.Sources.Find(request.Engine.Value) is not { } engine)
        {
            return new ForgetFindingsResult([], IsDone: true);
        }

        var limit = Math.Clamp(request.Limit, 1, Most);
        var ids = session.List(static reader => reader.GetInt64(0), Next, engine, limit);

        // To find nothing takes everything back that was found before.
        var nothing = ids.Select(id => new EngineResult(new PictureId(id), request.Engine, 0));
        var pictures = new RecordFindings(new RecordRequest([.. nothing])).Run(session);
        ids.ForEach(id => session.Execute(Unsee, engine, id));
        return new ForgetFindingsResult(pictures.Items, ids.Count < limit);
    }
}
