using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Settings;

/// <summary><c>{plugin id}.json</c>: <c>{ "version": 3, "values": { … } }</c>.</summary>
internal sealed class SettingsFile(string folder, PluginId plugin)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _path = Path.Combine(folder, plugin + ".json");

    public string FullPath => _path;

    /// <exception cref="JsonException">Not such a file.</exception>
    /// <exception cref="IOException">Cannot be read.</exception>
    public (JsonObject Values, int Version) Read()
    {
        if (!File.Exists(_path))
        {
            return ([], 1);
        }

        if (JsonNode.Parse(File.ReadAllBytes(_path)) is not JsonObject root || root["values"] is not JsonObject values)
        {
            throw new JsonException("It must be an object with 'version' and 'values'.");
        }

        var version = root["version"] is JsonValue number && number.TryGetValue<int>(out var stored) ? stored : 1;
        return (values.DeepClone().AsObject(), version);
    }

    public Task WriteAsync(JsonObject values, int version, CancellationToken cancellationToken)
    {
        var root = new JsonObject { ["version"] = version, ["values"] = values.DeepClone() };
        return AtomicFile.WriteAsync(_path, System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n"), cancellationToken);
    }
}
