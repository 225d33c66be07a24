using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PluginHost.Runtime.Settings;

/// <summary>Brings the schema's names to those of the plugin's type, whose naming policy is its own affair.</summary>
internal static class SettingsNames
{
    public static JsonObject Match(JsonObject values, JsonTypeInfo typeInfo)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in typeInfo.Properties)
        {
            names[property.Name] = property.Name;
        }

        var matched = new JsonObject();
        foreach (var (name, value) in values)
        {
            matched[names.GetValueOrDefault(name, name)] = value?.DeepClone();
        }

        return matched;
    }
}
