using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Writes of edits, of which a locked collection makes nothing.</summary>
internal static class RefusableWrites
{
    public static async ValueTask<EditResult> WriteEditAsync(this SqliteDatabase database, Func<SqliteSession, EditResult> edit, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(edit, cancellationToken);
        }
        catch (EditRefusedException refused)
        {
            return new EditResult([], null, refused.Refusal);
        }
    }
}
