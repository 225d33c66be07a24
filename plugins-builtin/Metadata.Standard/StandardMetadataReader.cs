using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Containers;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Fields;
using PluginHost.Plugins.Metadata.Standard.Generators;
using PluginHost.Plugins.Metadata.Standard.Groups;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard;

/// <summary>Reads what the usual containers hold. A part that is broken costs that part and a warning.</summary>
[MetadataReader("builtin.metadata.standard", "Standard metadata", Description = "EXIF, XMP, IPTC, GPS, colour profiles and generation data.")]
internal sealed class StandardMetadataReader : IMetadataReader
{
    public ValueTask<MetadataResult> ReadAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var name = request.File.Name ?? Path.GetFileName(request.File.Path);
        try
        {
            using var file = new FileBytes(request.File.Path);
            return ValueTask.FromResult(Read(file, Path.GetFileNameWithoutExtension(name), cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ValueTask.FromResult(new MetadataResult(new MetadataFields(), [])
            {
                Warnings = [$"{WarningCodes.Unreadable}: '{name}' could not be read: {e.Message.Replace(request.File.Path, name, StringComparison.Ordinal)}"],
            });
        }
    }

    internal static MetadataResult Read(IByteSource source, string fileStem, CancellationToken cancellationToken)
    {
        var data = new EmbeddedData();
        Part(data, "container", () => KnownContainers.Of(source)?.Read(source, data));
        cancellationToken.ThrowIfCancellationRequested();

        var tiff = TiffDocument.Empty;
        Part(data, "EXIF", () => tiff = First(data, BlockKind.Exif).Select(block => TiffDocument.TryRead(block.Bytes)).OfType<TiffDocument>().FirstOrDefault() ?? tiff);
        Part(data, "EXIF text", () => ExifTexts.Collect(tiff, data));
        var xmp = ReadXmp(data);
        var iptc = IptcRecords.Empty;
        Part(data, "IPTC", () => iptc = First(data, BlockKind.Iptc).Select(block => IptcRecords.Read(block.Bytes.Block(0, block.Bytes.Length))).FirstOrDefault() ?? iptc);
        cancellationToken.ThrowIfCancellationRequested();

        var sources = new FieldSources(tiff, xmp, iptc, data.Texts);
        var fields = new MetadataFields();
        Part(data, "field", () => fields = FieldsReader.Read(sources));
        IReadOnlyList<MetadataGroup> groups = [];
        Part(data, "group", () => groups = GroupBuilder.Build(data, xmp));
        cancellationToken.ThrowIfCancellationRequested();

        GenerationInfo? generation = null;
        Part(data, "generation", () => generation = GenerationParsers.Parse(new GenerationSource(data, xmp, fields.Software, fileStem)));
        return new MetadataResult(fields, groups) { Generation = generation, Raw = RawTexts.Select(data, generation), Warnings = data.Warnings };
    }

    private static XmpDocument ReadXmp(EmbeddedData data)
    {
        var properties = new List<XmpProperty>();
        foreach (var block in First(data, BlockKind.Xmp))
        {
            Part(data, "XMP", () => properties.AddRange(XmpReader.Read(block.Bytes.Block(0, block.Bytes.Length))));
        }

        return new XmpDocument(properties);
    }

    private static List<EmbeddedBlock> First(EmbeddedData data, BlockKind kind) => [.. data.Blocks.Where(block => block.Kind == kind).Take(4)];

    private static void Part(EmbeddedData data, string what, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            data.Warn(WarningCodes.Unreadable, $"The {what} data could not be read: {e.Message}");
        }
    }
}
