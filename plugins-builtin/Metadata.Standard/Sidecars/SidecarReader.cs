using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Generators;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Sidecars;

/// <summary>Sorts what lies beside a file by what it is: packets, texts, objects, credentials, records of Google Takeout.</summary>
internal static class SidecarReader
{
    private const int MostSidecars = 8;

    public static SidecarData Read(string fileName, IReadOnlyList<MetadataSidecar> sidecars, EmbeddedData data)
    {
        var found = new SidecarData();
        foreach (var sidecar in sidecars.Where(sidecar => sidecar.Data.Length is > 0 and <= MetadataLimits.BlockBytes).Take(MostSidecars))
        {
            switch (Path.GetExtension(sidecar.Name).ToLowerInvariant())
            {
                case ".xmp":
                    (sidecar.IsNewer ? found.NewerPackets : found.OlderPackets).Add(sidecar.Data);
                    break;
                case ".json":
                    AddJson(sidecar, data, found);
                    break;
                case ".tags":
                    found.Tags.AddRange(TextBytes.Utf8OrLatin1(sidecar.Data.Span).Split([',', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                    break;
                case ".ini":
                    found.Picasa ??= PicasaRecord.TryRead(TextBytes.Utf8OrLatin1(sidecar.Data.Span), fileName);
                    break;
                case ".c2pa":
                    data.AddBlock(BlockKind.C2pa, sidecar.Data);
                    break;
                default:
                    data.AddText(SidecarContainers.Text, "text", sidecar.Data);
                    break;
            }
        }

        return found;
    }

    private static void AddJson(MetadataSidecar sidecar, EmbeddedData data, SidecarData found)
    {
        if (LenientJson.TryParse(TextBytes.Utf8OrLatin1(sidecar.Data.Span), out _) is { ValueKind: JsonValueKind.Object } root && TakeoutRecord.TryRead(root) is { } takeout)
        {
            found.Takeout ??= takeout;
        }

        data.AddText(SidecarContainers.Json, "json", sidecar.Data);
    }
}
