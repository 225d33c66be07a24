using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Settings;

/// <summary>A plugin's settings and what they must look like.</summary>
/// <param name="Schema">JSON schema from the manifest.</param>
/// <param name="Values">Complete: defaults are filled in.</param>
/// <param name="Version">Grows with each change.</param>
public sealed record PluginSettings(JsonObject Schema, JsonObject Values, int Version);
