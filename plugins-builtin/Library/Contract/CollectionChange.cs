namespace PluginHost.Plugins.Library.Contract;

/// <summary>How many pictures are different now, and the operation that undoes it; null when nothing changed.</summary>
internal sealed record CollectionChange(int Changed, long? Operation);
