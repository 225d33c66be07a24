namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>One sort key.</summary>
internal sealed record SortTerm(string Key, bool Descending);
