using PluginHost.Sdk;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Library.Query;

/// <summary>The columns of the scorers that are active now, by <c>scorer.column</c>.</summary>
internal sealed class ScoreColumns(ICapabilities capabilities)
{
    public IReadOnlyDictionary<string, ScoreColumn> Read()
    {
        var columns = new SortedDictionary<string, ScoreColumn>(StringComparer.Ordinal);
        foreach (var scorer in capabilities.List<IScorer>())
        {
            foreach (var column in scorer.Columns)
            {
                columns.TryAdd($"{scorer.Id}.{column.Name}", column);
            }
        }

        return columns;
    }
}
