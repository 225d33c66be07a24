using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Containers;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Generators;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Reading;

/// <summary>What a copy of a picture takes along, as found. A broken file gives what could be found before the break.</summary>
internal static class EmbeddedParts
{
    private const string IptcContainer = "iptc";

    public static MetadataResult Read(IByteSource file)
    {
        var data = new EmbeddedData();
        try
        {
            KnownContainers.Of(file)?.Read(file, data);
        }
        catch (Exception error) when (error is not OutOfMemoryException and not OperationCanceledException)
        {
            data.Warn(WarningCodes.Unreadable, $"The container could not be read: {error.Message}");
        }

        return new MetadataResult(new MetadataFields(), [])
        {
            Embedded =
            [
                // A block that lies in the file itself is a whole TIFF file, pixels and all.
                .. data.Blocks.Where(block => block.Bytes is MemoryBytes && ContainerOf(block.Kind) is not null)
                    .Select(block => new RawMetadata(ContainerOf(block.Kind)!, "block", block.Bytes.Block(0, block.Bytes.Length))),
                .. data.Texts.Select(text => new RawMetadata(text.Container, text.Key, text.Data)),
            ],
            Warnings = data.Warnings,
        };
    }

    private static string? ContainerOf(BlockKind kind) => kind switch
    {
        BlockKind.Exif => RawTexts.ExifContainer,
        BlockKind.Xmp => RawTexts.XmpContainer,
        BlockKind.Iptc => IptcContainer,
        _ => null,
    };
}
