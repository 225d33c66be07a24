using System.Text.Json;

namespace PluginHost.LibraryGenerator.Engines;

/// <summary>Reads from the manifests of the built host which engines must have seen a picture: of one they have not, the host would start to show them a million.</summary>
internal static class EngineList
{
    public static IReadOnlyList<Engine> Read(string hostDirectory)
    {
        var plugins = Path.Combine(hostDirectory, "plugins");
        if (!Directory.Exists(plugins))
        {
            throw new DirectoryNotFoundException($"There is no built host in {hostDirectory}. Run 'dotnet build eng/Application.slnf -c Release' first.");
        }

        return [.. Directory.GetFiles(plugins, "plugin.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(ReadManifest)];
    }

    private static List<Engine> ReadManifest(string path)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. manifest.RootElement.GetProperty("provides").EnumerateArray()
                .Where(capability => capability.GetProperty("contract").GetString() is "tagging.tagger" or "scoring.scorer")
                .Select(ReadEngine),
        ];
    }

    private static Engine ReadEngine(JsonElement capability)
    {
        var columns = capability.TryGetProperty("columns", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : [];
        var overall = columns.FirstOrDefault(column => column.TryGetProperty("isOverall", out var isOverall) && isOverall.GetBoolean());
        return new Engine(
            capability.GetProperty("id").GetString()!,
            capability.TryGetProperty("engineVersion", out var version) ? version.GetInt32() : 1,
            [.. columns.Select(column => column.GetProperty("name").GetString()!)],
            overall.ValueKind == JsonValueKind.Undefined ? null : overall.GetProperty("name").GetString());
    }
}
