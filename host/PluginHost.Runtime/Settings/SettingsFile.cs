using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Settings;

/// <summary><c>{plugin id}.json</c>: <c>{ "version": 3, "values": { … } }</c>; and the secrets, as one object, in <c>{plugin id}.secrets.json</c>, which only its owner may read.</summary>
internal sealed class SettingsFile(string folder, PluginId plugin)
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _path = Values(folder, plugin);
    private readonly string _secrets = Secrets(folder, plugin);

    public string FullPath => _path;

    /// <summary>All files that a plugin's settings may have.</summary>
    public static IReadOnlyList<string> PathsOf(string folder, PluginId plugin) => [Values(folder, plugin), Secrets(folder, plugin)];

    /// <exception cref="JsonException">Not such a file.</exception>
    /// <exception cref="IOException">Cannot be read.</exception>
    public (JsonObject Values, int Version) Read()
    {
        var (values, version) = (new JsonObject(), 1);
        if (File.Exists(_path))
        {
            var root = Parse(_path);
            values = root["values"]?.DeepClone() as JsonObject ?? throw new JsonException("It must be an object with 'version' and 'values'.");
            version = root["version"] is JsonValue number && number.TryGetValue<int>(out var stored) ? stored : 1;
        }

        foreach (var (name, value) in File.Exists(_secrets) ? Parse(_secrets) : [])
        {
            values[name] = value?.DeepClone();
        }

        return (values, version);
    }

    public async Task WriteAsync(JsonObject schema, JsonObject values, int version, CancellationToken cancellationToken)
    {
        var (shown, hidden) = SecretSettings.Split(schema, values);
        if (hidden.Count > 0)
        {
            await AtomicFile.WriteAsync(_secrets, Bytes(hidden), cancellationToken, OwnersOnly);
        }

        await AtomicFile.WriteAsync(_path, Bytes(new JsonObject { ["version"] = version, ["values"] = shown }), cancellationToken);
    }

    private static string Values(string folder, PluginId plugin) => Path.Combine(folder, plugin + ".json");

    private static string Secrets(string folder, PluginId plugin) => Path.Combine(folder, plugin + ".secrets.json");

    private static JsonObject Parse(string path) => JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new JsonException($"{Path.GetFileName(path)} must be an object.");

    private static byte[] Bytes(JsonObject root) => System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n");
}
