using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Generators;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Reading;

/// <summary>Understands generation data anew that was stored when the file was read, without the file.</summary>
internal static class StoredReading
{
    public static MetadataResult Read(IReadOnlyList<RawMetadata> raw, string fileName)
    {
        var data = new EmbeddedData();
        var hasExif = raw.Any(part => part.Container == RawTexts.ExifContainer);
        foreach (var part in raw)
        {
            switch (part.Container)
            {
                case RawTexts.ExifContainer:
                    data.AddBlock(BlockKind.Exif, part.Data);
                    break;
                case RawTexts.XmpContainer:
                    data.AddBlock(BlockKind.Xmp, part.Data);
                    break;
                case RawTexts.CredentialsContainer:
                    data.AddBlock(BlockKind.C2pa, part.Data);
                    break;
                case var container when container.StartsWith("exif.", StringComparison.Ordinal):
                    // The block has them too, with the byte order that they need.
                    if (!hasExif)
                    {
                        data.AddText(container, part.Key, part.Data, UserComment.Decode(part.Data.Span, bigEndianFile: true));
                    }

                    break;
                default:
                    data.AddText(part.Container, part.Key, part.Data);
                    break;
            }
        }

        var reading = new FileReading(fileName, data);
        reading.ReadBlocks();
        reading.ReadGeneration();
        var result = reading.Result();
        return result with { Fields = new MetadataFields(), Groups = [], Raw = raw };
    }
}
