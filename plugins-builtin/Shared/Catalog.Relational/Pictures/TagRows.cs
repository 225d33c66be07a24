using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Relational.Pictures;

/// <summary>
/// Turns what each source says into what the picture shows. Rows of all sources are kept, so that an engine can be run again or compared
/// without losing another's findings; shown is one entry per name: the person's, else the file's, else that of the surest engine.
/// </summary>
internal static class TagRows
{
    /// <param name="rows">The rows of one picture with equal tags side by side.</param>
    /// <param name="tags">Names of tags.</param>
    /// <param name="sources">Names of sources.</param>
    public static IReadOnlyList<PictureTag> Show(ReadOnlySpan<TagRow> rows, Func<long, TagName> tags, Func<long, string> sources)
    {
        if (rows.IsEmpty)
        {
            return [];
        }

        var shown = new List<PictureTag>(rows.Length);
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Tag == rows[start].Tag)
            {
                end++;
            }

            if (Pick(rows[start..end]) is { } pick)
            {
                shown.Add(new PictureTag(tags(pick.Tag), sources(pick.Source), pick.Confidence) { Rejected = pick.Rejected });
            }

            start = end;
        }

        shown.Sort(static (a, b) => a.Name.CompareTo(b.Name));
        return shown;
    }

    // Ids of sources are given in order, so a tie between engines has the same winner each time.
    private static TagRow? Pick(ReadOnlySpan<TagRow> rows)
    {
        TagRow? file = null, engine = null;
        var rejected = false;
        foreach (var row in rows)
        {
            switch (row.Source)
            {
                case KnownSources.Person when !row.Rejected:
                    return row;
                case KnownSources.Person:
                    rejected = true;
                    break;
                case KnownSources.File:
                    file = row;
                    break;
                default:
                    engine = engine is { } best && best.Confidence >= row.Confidence ? engine : row;
                    break;
            }
        }

        return (rejected ? engine ?? file : file ?? engine) is { } pick ? pick with { Rejected = rejected } : null;
    }
}
