using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Library.Query;

/// <summary>What a binding needs to know besides the query, and what it finds out on the way.</summary>
internal sealed class BindingContext(DateTime now, IReadOnlyDictionary<string, ScoreColumn> columns, PictureSearches searches)
{
    /// <summary>Universal time.</summary>
    public DateTime Now => now;

    /// <summary>Columns of scorers by <c>scorer.column</c>.</summary>
    public IReadOnlyDictionary<string, ScoreColumn> Columns => columns;

    public PictureSearches Searches => searches;

    public bool DependsOnTime { get; set; }

    public bool MentionsTrash { get; set; }
}
