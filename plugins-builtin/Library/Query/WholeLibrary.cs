using PluginHost.Plugins.Library.Index.Sorting;

namespace PluginHost.Plugins.Library.Query;

/// <summary>The question for every picture, trashed ones too, where the order does not matter.</summary>
internal static class WholeLibrary
{
    public const string Text = "is:trashed OR NOT is:trashed";

    public static SortSpec AnyOrder { get; } = new([new SortTerm("imported", false)]);
}
