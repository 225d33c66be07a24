namespace PluginHost.Plugins.Library.Export;

/// <summary>What a job writes out.</summary>
internal sealed record ExportPayload(string Exporter, string Arguments, IReadOnlyList<long>? Ids, string? Q, string? Sort, string? Folder);
