using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Query;

/// <summary>A query that can be evaluated.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Root">The condition.</param>
/// <param name="DependsOnTime">It says something like "the last seven days", so results must not be remembered.</param>
internal sealed record BoundQuery(string Text, RowPredicate Root, bool DependsOnTime)
{
    /// <summary>By which results are remembered: the text, with the versions of the searches in it.</summary>
    public string Key { get; } = string.Join('\n', Root.Flatten().OfType<SearchPredicate>().Select(search => $"{search.Id} {search.Version}").Prepend(Text));

    public IEnumerable<SearchPredicate> Searches => Root.Flatten().OfType<SearchPredicate>().Distinct();

    public IEnumerable<TextPredicate> Texts => Root.Flatten().OfType<TextPredicate>();
}
