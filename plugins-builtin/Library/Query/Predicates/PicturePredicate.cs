using PluginHost.Plugins.Library.Index.Sorting;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A column of ids of pictures holds this one.</summary>
internal sealed record PicturePredicate(string Column, long Id) : RangePredicate(Column)
{
    // The largest number stands for "none".
    protected override (long From, long To) Range => Id == SortColumn.Nothing ? (1, 0) : (Id, Id);
}
