using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Settings;

/// <summary>What a person has switched off, kept in <c>plugins.json</c> as <c>{ "disabled": ["acme.warm"] }</c>.</summary>
internal sealed class DisabledPlugins(string folder)
{
    private const string FileName = "plugins.json";
    private const string Key = "disabled";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _path = Path.Combine(folder, FileName);
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Reads the file. Answers why it could not be used, if it could not: then nothing is disabled, which is told.</summary>
    public Refusal? Load()
    {
        try
        {
            var ids = File.Exists(_path) ? (JsonNode.Parse(File.ReadAllBytes(_path)) as JsonObject)?[Key] as JsonArray ?? throw new JsonException($"It must be an object with a list '{Key}'.") : [];
            lock (_lock)
            {
                _ids.Clear();
                _ids.UnionWith(ids.Select(id => id?.ToString() ?? "").Where(id => PluginId.TryParse(id, out _)));
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return new Refusal(SettingsCodes.UnreadableFile, $"{_path} cannot be read, so no plugin counts as disabled: {exception.Message}", "Correct or remove the file.");
        }
    }

    public bool Contains(PluginId plugin)
    {
        lock (_lock)
        {
            return _ids.Contains(plugin.Value);
        }
    }

    public async Task SetAsync(PluginId plugin, bool disabled, CancellationToken cancellationToken)
    {
        JsonObject root;
        lock (_lock)
        {
            if (!(disabled ? _ids.Add(plugin.Value) : _ids.Remove(plugin.Value)))
            {
                return;
            }

            root = new JsonObject { [Key] = new JsonArray([.. _ids.Select(id => (JsonNode)id)]) };
        }

        try
        {
            await AtomicFile.WriteAsync(_path, System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n"), cancellationToken);
        }
        catch
        {
            lock (_lock)
            {
                _ = disabled ? _ids.Remove(plugin.Value) : _ids.Add(plugin.Value);
            }

            throw;
        }
    }
}
