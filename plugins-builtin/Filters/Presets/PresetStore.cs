using System.Text.Json;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Filters.Presets;

/// <summary>Chains that people saved by name.</summary>
internal sealed class PresetStore(IPluginStorage storage)
{
    private const string Prefix = "preset/";

    /// <summary>In order of name. One that cannot be read any more is left out and stays where it is.</summary>
    public async ValueTask<IReadOnlyList<(string Name, IReadOnlyList<Step> Steps)>> ListAsync(CancellationToken cancellationToken)
    {
        var presets = new List<(string Name, IReadOnlyList<Step> Steps)>();
        foreach (var key in await storage.ListAsync(Prefix, cancellationToken))
        {
            if (await storage.GetAsync(key, cancellationToken) is { } saved && Read(saved) is { } steps)
            {
                presets.Add((PresetName.FromKey(key[Prefix.Length..]), steps));
            }
        }

        return [.. presets.OrderBy(preset => preset.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async ValueTask SaveAsync(string name, IReadOnlyList<Step> steps, CancellationToken cancellationToken) =>
        await storage.SetAsync(KeyOf(name), JsonSerializer.SerializeToUtf8Bytes(steps, FiltersJson.Default.IReadOnlyListStep), cancellationToken);

    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        if (await storage.GetAsync(KeyOf(name), cancellationToken) is null)
        {
            return false;
        }

        await storage.SetAsync(KeyOf(name), null, cancellationToken);
        return true;
    }

    private static string KeyOf(string name) => Prefix + PresetName.ToKey(name);

    private static IReadOnlyList<Step>? Read(ReadOnlyMemory<byte> saved)
    {
        try
        {
            return JsonSerializer.Deserialize(saved.Span, FiltersJson.Default.IReadOnlyListStep);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
