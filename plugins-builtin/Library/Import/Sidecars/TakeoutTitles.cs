using System.Text.Json;

namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>
/// The records of a folder by the title inside of them, for pictures that no record is named after: the last resort, since it opens every record once.
/// A title that two records have tells nothing.
/// </summary>
internal sealed class TakeoutTitles
{
    private const int MostRecords = 20_000;
    private const int MostBytes = 64 << 10;

    // Names of files are cut here, without their ending.
    private const int MostCharacters = 47;

    private readonly Dictionary<string, string?> _records = new(StringComparer.OrdinalIgnoreCase);

    public static async ValueTask<TakeoutTitles> ReadAsync(string folder, IReadOnlySet<string> names, CancellationToken cancellationToken)
    {
        var titles = new TakeoutTitles();
        foreach (var name in names.Where(name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Take(MostRecords))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TitleAsync(Path.Combine(folder, name), cancellationToken) is { } title)
            {
                titles.Add(FileName(title), name);
            }
        }

        return titles;
    }

    /// <returns>The one record with this picture's title; <see langword="null"/> for none, and for several.</returns>
    public string? Of(string picture) => _records.GetValueOrDefault(picture);

    private void Add(string title, string record)
    {
        foreach (var name in new[] { title, Cut(title) }.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!_records.TryAdd(name, record))
            {
                _records[name] = null;
            }
        }
    }

    private static string Cut(string title)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(title), Path.GetExtension(title));
        return stem.Length <= MostCharacters ? title : stem[..MostCharacters] + extension;
    }

    // What file systems do not take stands as an underscore in names of files, and as itself in titles.
    private static string FileName(string title) =>
        string.Concat(title.Select(letter => letter is '&' or '<' or '>' or ':' or '"' or '/' or '?' or '*' or '%' or '\\' or '|' || char.IsControl(letter) ? '_' : letter));

    private static async ValueTask<string?> TitleAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Length is 0 or > MostBytes)
            {
                return null;
            }

            using var record = JsonDocument.Parse(await File.ReadAllBytesAsync(path, cancellationToken));
            return record.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String
                && (root.TryGetProperty("photoTakenTime", out _) || root.TryGetProperty("creationTime", out _))
                ? title.GetString()
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
