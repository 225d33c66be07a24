using System.Text.Json;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>The checkpoint that Civitai lists among its resources instead of naming it.</summary>
internal static class CivitaiCheckpoint
{
    public static GenerationInfo Fill(GenerationInfo info, IReadOnlyList<SettingsPair> settings)
    {
        if (settings.FirstOrDefault(pair => pair.Is("Civitai resources")) is not { } pair || LenientJson.TryParse(pair.Value, out _) is not { ValueKind: JsonValueKind.Array } list)
        {
            return info;
        }

        foreach (var resource in list.EnumerateArray().Take(200))
        {
            if (resource.Member("type")?.AsText() == "checkpoint")
            {
                return info with { Model = info.Model ?? ModelName.Of(resource.Member("modelName")?.AsText()), ModelId = resource.Member("modelVersionId")?.AsTextOrNumber() };
            }
        }

        return info;
    }
}
