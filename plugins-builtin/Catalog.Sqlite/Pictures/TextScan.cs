using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Reads the texts of pictures in steps: a reader that stays open for the whole of a slow scan would keep the log from being folded in.</summary>
internal sealed class TextScan(SqliteDatabase database)
{
    private const string Select =
        "SELECT p.id, p.revision, p.name, p.description, t.prompt, t.negative FROM picture p LEFT JOIN picture_prompt t ON t.picture_id = p.id";

    private const string ByRange = $"{Select} WHERE p.id > $1 ORDER BY p.id LIMIT $2";
    private const string ByIds = $"{Select} WHERE p.id IN (SELECT value FROM json_each($1)) ORDER BY p.id";

    public IAsyncEnumerable<PictureTexts> RunAsync(ScanTextsRequest request, CancellationToken cancellationToken) =>
        request.Ids is { } ids ? RunAsync(ids, cancellationToken) : RunAsync(request.After.Value, cancellationToken);

    private async IAsyncEnumerable<PictureTexts> RunAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var start = after;
            var step = await database.ReadAsync(session => session.List(Map, ByRange, start, IdList.Chunk), cancellationToken);
            foreach (var texts in step)
            {
                yield return texts;
            }

            if (step.Count < IdList.Chunk)
            {
                yield break;
            }

            after = step[^1].Id.Value;
        }
    }

    private async IAsyncEnumerable<PictureTexts> RunAsync(IReadOnlyList<PictureId> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Select(id => id.Value).Distinct().Chunk(IdList.Chunk))
        {
            foreach (var texts in await database.ReadAsync(session => session.List(Map, ByIds, IdList.Json(chunk)), cancellationToken))
            {
                yield return texts;
            }
        }
    }

    private static PictureTexts Map(SqliteDataReader reader)
    {
        var row = new RowCursor(reader);
        return new PictureTexts(new PictureId(row.Int64()), row.Int64(), row.Text()) { Description = row.TextOrNull(), Prompt = row.TextOrNull(), Negative = row.TextOrNull() };
    }
}
