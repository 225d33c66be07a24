using System.Text.Json;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>What to write out: these pictures in their order, or all that a query finds.</summary>
/// <param name="Ids">Pictures; either these or <paramref name="Q"/>.</param>
/// <param name="Q">In the query language.</param>
/// <param name="Sort">Order of what the query finds.</param>
/// <param name="Exporter">Id of the exporter; without it the first that writes a file, or a folder where one is named.</param>
/// <param name="Arguments">The exporter's parameters; what is not named has its default.</param>
/// <param name="Folder">Absolute path of a folder of the server's own machine that is empty or not there, for an exporter that fills one.</param>
internal sealed record ExportRequest(
    IReadOnlyList<long>? Ids = null, string? Q = null, string? Sort = null, string? Exporter = null, JsonElement? Arguments = null, string? Folder = null);
