using System.Globalization;
using PluginHost.Plugins.Catalog.Sqlite.Database;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

/// <summary>The process that is killed while it makes and migrates one catalogue after the other. Prints the number of each before it begins.</summary>
internal static class OpenForever
{
    public const string Verb = "open-forever";

    public static async Task<int> RunAsync(string folder)
    {
        for (var i = 0; ; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            Console.WriteLine(number);
            await using var database = new SqliteDatabase();
            await database.OpenAsync(Path.Combine(folder, number, "library.db"), TimeProvider.System, CancellationToken.None);
        }
    }
}
