using System.Text.Json.Nodes;

namespace PluginHost.Web.Plugins;

/// <summary>Body that changes settings.</summary>
internal sealed record PluginSettingsValues(JsonObject Values);
