namespace PluginHost.Plugins.Library.Contract;

/// <summary>What a batch did; the operation is null when nothing changed.</summary>
internal sealed record BatchResult(int Matched, int Changed, long? Operation);
