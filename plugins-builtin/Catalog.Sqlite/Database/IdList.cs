using System.Globalization;
using System.Text;

namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>Any number of ids as one parameter: <c>IN (SELECT value FROM json_each($1))</c> keeps the statement's text constant, hence prepared.</summary>
internal static class IdList
{
    /// <summary>How many ids one statement gets, so that neither its parameter nor what it reads grows without bound.</summary>
    public const int Chunk = 1000;

    public static string Json(IEnumerable<long> ids)
    {
        var json = new StringBuilder("[");
        foreach (var id in ids)
        {
            if (json.Length > 1)
            {
                json.Append(',');
            }

            json.Append(CultureInfo.InvariantCulture, $"{id}");
        }

        return json.Append(']').ToString();
    }
}
