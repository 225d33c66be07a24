using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Containers;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Fields;
using PluginHost.Plugins.Metadata.Standard.Generators;
using PluginHost.Plugins.Metadata.Standard.Groups;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Pixels;
using PluginHost.Plugins.Metadata.Standard.Provenance;
using PluginHost.Plugins.Metadata.Standard.Sidecars;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Reading;

/// <summary>One file on its way from bytes to fields. A part that is broken costs that part and a warning.</summary>
internal sealed class FileReading(string fileName, EmbeddedData data)
{
    private const int MostBlocks = 4;

    private SidecarData _sidecars = new();
    private TiffDocument _tiff = TiffDocument.Empty;
    private IptcRecords _iptc = IptcRecords.Empty;
    private XmpDocument _xmp = new([]);

    public GenerationInfo? Generation { get; private set; }

    public void ReadContainer(IByteSource source) => Part("container", () => KnownContainers.Of(source)?.Read(source, data));

    public void ReadSidecars(IReadOnlyList<MetadataSidecar> sidecars) => Part("sidecar", () => _sidecars = SidecarReader.Read(fileName, sidecars, data));

    public void ReadBlocks()
    {
        Part("EXIF", () => _tiff = First(BlockKind.Exif).Select(block => TiffDocument.TryRead(block.Bytes)).OfType<TiffDocument>().FirstOrDefault() ?? _tiff);
        Part("EXIF", () => _tiff = WithParts(_tiff));
        Part("EXIF text", () => ExifTexts.Collect(_tiff, data));
        Part("IPTC", () => _iptc = First(BlockKind.Iptc).Select(block => IptcRecords.Read(block.Bytes.Block(0, block.Bytes.Length))).FirstOrDefault() ?? _iptc);
        var packets = _sidecars.NewerPackets.Concat(First(BlockKind.Xmp).Select(block => block.Bytes.Block(0, block.Bytes.Length))).Concat(_sidecars.OlderPackets);
        var read = new List<XmpPacket>();
        foreach (var packet in packets)
        {
            Part("XMP", () => read.Add(XmpReader.Read(packet)));
        }

        _xmp = new XmpDocument(read);
    }

    public void ReadGeneration() =>
        Part("generation", () => Generation = GenerationParsers.Parse(new GenerationSource(data, _tiff, _xmp, FieldsReader.SoftwareOf(Sources), Path.GetFileNameWithoutExtension(fileName))));

    /// <summary>Looks into the pixels, where nothing else was found.</summary>
    public void ReadPixels(IBitPlane bits)
    {
        var found = false;
        Part("hidden text", () => found = HiddenRecords.Read(bits, data));
        if (found)
        {
            ReadGeneration();
        }
    }

    public MetadataResult Result()
    {
        var fields = new MetadataFields();
        Part("field", () => fields = FieldsReader.Read(Sources));
        IReadOnlyList<MetadataGroup> groups = [];
        Part("group", () => groups = GroupBuilder.Build(data, _xmp));
        ContentOrigin? origin = null;
        Part("content credentials", () => origin = OriginReader.Read(data, _xmp, _iptc));
        var generation = Generation ?? OriginReader.Generation(origin, _xmp);
        return new MetadataResult(fields, groups) { Generation = generation, Origin = origin, Raw = RawTexts.Select(data, generation), Warnings = data.Warnings };
    }

    private FieldSources Sources => new(_tiff, _xmp, _iptc, data.Texts) { Takeout = _sidecars.Takeout, Picasa = _sidecars.Picasa, SidecarTags = _sidecars.Tags, Size = data.Size, IptcIsNewer = data.IptcIsNewer && _sidecars.NewerPackets.Count == 0 };

    private TiffDocument WithParts(TiffDocument tiff) => tiff with
    {
        Exif = First(BlockKind.ExifDirectory).Select(block => TiffDocument.TryRead(block.Bytes)?.Main).FirstOrDefault(part => part is not null) ?? tiff.Exif,
        Gps = First(BlockKind.GpsDirectory).Select(block => TiffDocument.TryRead(block.Bytes)?.Main).FirstOrDefault(part => part is not null) ?? tiff.Gps,
    };

    private List<EmbeddedBlock> First(BlockKind kind) => [.. data.Blocks.Where(block => block.Kind == kind).Take(MostBlocks)];

    private void Part(string what, Action read)
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
