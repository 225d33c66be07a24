using System.Text.Json.Nodes;

namespace PluginHost.Web.Plugins;

/// <param name="Schema">JSON schema of the values.</param>
/// <param name="Values">All but the secrets, which nobody reads back.</param>
/// <param name="Secrets">Names of the secrets that are set.</param>
/// <param name="Version">Grows with each change.</param>
internal sealed record PluginSettings(JsonObject Schema, JsonObject Values, IReadOnlyList<string> Secrets, int Version);
