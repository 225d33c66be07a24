using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Index;

/// <summary>What predicates are evaluated over: the data, and what was found for each search of text.</summary>
internal sealed record EvaluationInputs(IndexData Data, IReadOnlyDictionary<TextPredicate, RowSet> Texts)
{
    /// <summary>What searches of plugins and scripts found, as far as they were asked.</summary>
    public Dictionary<SearchPredicate, RowSet> Searches { get; } = [];
}
