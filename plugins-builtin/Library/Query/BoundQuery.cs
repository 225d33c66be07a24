using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Query;

/// <summary>A query that can be evaluated.</summary>
/// <param name="Text">Its text, by which results are remembered.</param>
/// <param name="Root">The condition.</param>
/// <param name="DependsOnTime">It says something like "the last seven days", so results must not be remembered.</param>
internal sealed record BoundQuery(string Text, RowPredicate Root, bool DependsOnTime)
{
    public IEnumerable<TextPredicate> Texts => Root.Flatten().OfType<TextPredicate>();
}
