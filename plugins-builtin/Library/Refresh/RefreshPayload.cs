namespace PluginHost.Plugins.Library.Refresh;

/// <summary>Whose files a job reads: neither for all.</summary>
internal sealed record RefreshPayload(IReadOnlyList<long>? Ids, string? Q);
