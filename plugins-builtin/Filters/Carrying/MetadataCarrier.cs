using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>Gives a filtered copy what its source says of itself: camera, date, place, copyright, prompt.</summary>
/// <remarks>
/// Depends on nothing but the source's bytes and the picture's size, so that the same file comes out again. Orientation becomes 1 and thumbnails go, since
/// pixels are upright and others. Profiles are not carried, since pixels are sRGB, nor content credentials, which vouch for other bytes.
/// </remarks>
internal sealed class MetadataCarrier(ICapabilities capabilities, SourcePictures pictures)
{
    private static readonly IMetadataWriter[] Writers = [new JpegWriter(), new PngWriter(), new WebpWriter()];

    public async ValueTask<Outcome<EncodedImage>> CarryAsync(SourcePicture source, EncodedImage copy, CancellationToken cancellationToken)
    {
        if (Array.Find(Writers, writer => writer.MediaType == copy.MediaType) is not { } writer)
        {
            return copy;
        }

        var (file, refusal) = await pictures.OpenAsync(source.Record, cancellationToken);
        if (file is null)
        {
            return refusal!;
        }

        using (file)
        {
            var carried = Revised(await ReadAsync(file.Image, source.Record.Format, cancellationToken), copy);
            return carried.IsEmpty ? copy : copy with { Data = writer.Write(copy, carried) };
        }
    }

    private static CarriedMetadata Revised(CarriedMetadata found, EncodedImage copy) => found with
    {
        Exif = ExifRevision.Of(found.Exif, new ImageSize(copy.Width, copy.Height)),
        Xmp = XmpRevision.Of(found.Xmp),
    };

    private async ValueTask<CarriedMetadata> ReadAsync(ImageFile file, string format, CancellationToken cancellationToken)
    {
        var parts = new List<RawMetadata>();
        foreach (var reader in capabilities.List<IMetadataReader>())
        {
            try
            {
                using var lease = capabilities.Rent<IMetadataReader>(reader.Id);
                parts.AddRange((await lease.Capability.ReadAsync(new MetadataRequest(file, format) { WantsEmbedded = true }, cancellationToken)).Embedded);
            }
            catch (PluginFaultException fault) when (!Absence.IsOne(fault))
            {
                // A reader that fails costs what it would have found, as in imports.
                continue;
            }
        }

        return new CarriedMetadata
        {
            Exif = Block(parts, "exif"),
            Xmp = Block(parts, "xmp"),
            Iptc = Block(parts, "iptc"),
            Texts = [.. parts.Where(part => part.Container.StartsWith("png.", StringComparison.Ordinal) || part.Container == "jpeg.COM").Select(part => new CarriedText(part.Container, part.Key, part.Data))],
        };
    }

    private static ReadOnlyMemory<byte> Block(List<RawMetadata> parts, string container) => parts.Find(part => part.Container == container)?.Data ?? default;
}
