namespace PluginHost.Plugins.Library.Contract;

/// <summary>One change on named pictures or on all that a query finds.</summary>
internal sealed record BatchRequest(BatchEdit Edit, IReadOnlyList<long>? Ids = null, string? Q = null);
