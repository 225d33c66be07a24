using System.Text.Json.Nodes;

namespace PluginHost.Web.Plugins;

internal sealed record PluginSettings(JsonObject Schema, JsonObject Values, int Version);
