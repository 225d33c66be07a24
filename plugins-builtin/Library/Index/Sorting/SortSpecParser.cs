using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Reads sort keys as in <c>-stars,taken</c>.</summary>
internal sealed class SortSpecParser(ScoreColumns columns)
{
    private const int MaxTerms = 4;

    public Outcome<SortSpec> Parse(string? text)
    {
        var known = columns.Read();
        var terms = new List<SortTerm>();
        foreach (var part in (string.IsNullOrWhiteSpace(text) ? SortSpec.Default : text).Split(',', StringSplitOptions.TrimEntries))
        {
            var descending = part.StartsWith('-');
            var key = descending ? part[1..] : part;
            if (!SortColumns.IsKnown(key) && !known.ContainsKey(key))
            {
                return LibraryRefusals.UnknownSortKey(key, [.. SortColumns.Names, .. known.Keys]);
            }

            terms.Add(new SortTerm(key, descending));
        }

        return terms.Count <= MaxTerms ? new SortSpec(terms) : LibraryRefusals.TooManySortKeys(MaxTerms);
    }
}
