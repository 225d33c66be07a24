namespace PluginHost.Plugins.Library.Contract;

/// <summary>Whose files to read again: these pictures, all that a query finds, or, with neither, all there are.</summary>
internal sealed record RefreshRequest(IReadOnlyList<long>? Ids = null, string? Q = null);
