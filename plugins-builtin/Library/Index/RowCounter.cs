using System.Globalization;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Counts rows by value: facets, histograms and the list of tags.</summary>
internal static class RowCounter
{
    private static readonly Dictionary<string, Func<PictureRow, string?>> Facets = new(StringComparer.Ordinal)
    {
        ["format"] = row => row.Format,
        ["camera"] = row => row.Camera,
        ["lens"] = row => row.Lens,
        ["generator"] = row => row.Generator,
        ["model"] = row => row.Model,
        ["sampler"] = row => row.Sampler,
        ["folder"] = row => row.Folder.Length == 0 ? null : row.Folder,
        ["source"] = row => row.Source.Length == 0 ? null : row.Source,
    };

    private static readonly Dictionary<string, Func<PictureRow, string>> Bins = new(StringComparer.Ordinal)
    {
        ["month"] = row => Month(Moment(row)),
        ["takenMonth"] = row => row.TakenAt is { } taken ? Month(taken.UtcDateTime) : "",
        ["importedMonth"] = row => Month(row.ImportedAt.UtcDateTime),
        ["year"] = row => Moment(row).ToString("yyyy", CultureInfo.InvariantCulture),
        ["stars"] = row => row.Stars.ToString(CultureInfo.InvariantCulture),
    };

    public static IEnumerable<string> FacetNames => Facets.Keys.Concat(["tag", "lora"]);

    public static IEnumerable<string> BinNames => Bins.Keys;

    /// <summary>Counts per value, most used first.</summary>
    public static IReadOnlyList<NameCount> CountFacet(IndexSnapshot snapshot, RowSet matches, string by, int limit)
    {
        if (by == "tag")
        {
            return MostUsed(CountTagNumbers(snapshot, matches), snapshot.Tables.Tags.Names).Take(limit).ToArray();
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var position in matches.Positions())
        {
            var row = snapshot.Rows[position];
            if (by == "lora")
            {
                foreach (var lora in row.Loras)
                {
                    Increment(counts, lora);
                }
            }
            else if (Facets[by](row) is { } value)
            {
                Increment(counts, value);
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(limit).Select(pair => new NameCount(pair.Key, pair.Value))];
    }

    /// <summary>
    /// Counts per bin in order of the bins. Months and years are those a picture was taken in, or came in where that is not known;
    /// the months of a single date are cut as that date is sorted, with an empty key for pictures without one.
    /// </summary>
    public static IReadOnlyList<NameCount> CountBins(IndexSnapshot snapshot, RowSet matches, string by)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var position in matches.Positions())
        {
            var bin = Bins[by](snapshot.Rows[position]);
            counts[bin] = counts.GetValueOrDefault(bin) + 1;
        }

        return [.. counts.Select(pair => new NameCount(pair.Key, pair.Value))];
    }

    public static IReadOnlyList<NameCount> CountTags(IndexSnapshot snapshot)
    {
        var shown = new RowSet(snapshot.Count);
        for (var i = 0; i < snapshot.Count; i++)
        {
            if (!snapshot.Rows[i].IsTrashed)
            {
                shown.Add(i);
            }
        }

        return [.. MostUsed(CountTagNumbers(snapshot, shown), snapshot.Tables.Tags.Names)];
    }

    private static int[] CountTagNumbers(IndexSnapshot snapshot, RowSet matches)
    {
        var counts = new int[snapshot.Tables.Tags.Names.Length];
        foreach (var position in matches.Positions())
        {
            foreach (var tag in snapshot.Rows[position].Tags)
            {
                counts[tag]++;
            }
        }

        return counts;
    }

    private static IEnumerable<NameCount> MostUsed(int[] counts, ReadOnlySpan<string> names)
    {
        var used = new List<NameCount>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                used.Add(new NameCount(names[i], counts[i]));
            }
        }

        return used.OrderByDescending(tag => tag.Count).ThenBy(tag => tag.Name, StringComparer.Ordinal);
    }

    private static void Increment(Dictionary<string, int> counts, string value) => counts[value] = counts.GetValueOrDefault(value) + 1;

    private static string Month(DateTime moment) => moment.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateTime Moment(PictureRow row) => row.TakenAt?.DateTime ?? row.ImportedAt.UtcDateTime;
}
