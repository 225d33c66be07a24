using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.SwarmUi;

/// <summary>Hashes of tensor data that a server may add, by file.</summary>
internal sealed class SwarmModels(JsonElement? list)
{
    private const int Most = 500;

    public string? Hash(string? model)
    {
        if (model is null || list is not { ValueKind: JsonValueKind.Array } models)
        {
            return null;
        }

        foreach (var entry in models.EnumerateArray().Take(Most))
        {
            if (ModelName.Of(entry.Member("name")?.AsText()) is { } name && name.Equals(ModelName.Of(model), StringComparison.OrdinalIgnoreCase) && entry.Member("hash")?.AsText() is { } hash)
            {
                return hash.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? hash[2..] : hash;
            }
        }

        return null;
    }
}
