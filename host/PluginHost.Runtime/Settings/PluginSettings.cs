using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Settings;

/// <summary>A plugin's settings and what they must look like.</summary>
/// <param name="Schema">JSON schema from the manifest.</param>
/// <param name="Values">Complete: defaults are filled in, and secrets are in clear. For the plugin only.</param>
/// <param name="Version">Grows with each change.</param>
public sealed record PluginSettings(JsonObject Schema, JsonObject Values, int Version)
{
    /// <summary>The values without the secrets, for whoever is not the plugin.</summary>
    public JsonObject PublicValues => SecretSettings.Split(Schema, Values).Public;

    /// <summary>The secrets that are set, by name.</summary>
    public IReadOnlyList<string> Secrets => SecretSettings.Set(Schema, Values);
}
