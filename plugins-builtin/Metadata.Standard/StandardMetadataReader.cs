using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Pixels;
using PluginHost.Plugins.Metadata.Standard.Reading;
using PluginHost.Sdk;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard;

/// <summary>Reads what the usual containers hold. A part that is broken costs that part and a warning.</summary>
[MetadataReader("builtin.metadata.standard", "Standard metadata", Description = "EXIF, XMP, IPTC, GPS, colour profiles and generation data.")]
internal sealed class StandardMetadataReader(ICapabilities capabilities) : IMetadataReader
{
    public async ValueTask<MetadataResult> ReadAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var name = request.File.Name ?? Path.GetFileName(request.File.Path);
        if (request.Raw.Count > 0)
        {
            return StoredReading.Read(request.Raw, name);
        }

        try
        {
            using var file = new FileBytes(request.File.Path);
            if (request.WantsEmbedded)
            {
                return EmbeddedParts.Read(file);
            }

            var reading = Read(file, name, request.Sidecars, cancellationToken);
            if (reading.Generation is null && WebpShape.MayHide(file))
            {
                await EngineBits.VisitAsync(capabilities, request.File, reading.ReadPixels, cancellationToken);
            }

            return reading.Result();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new MetadataResult(new MetadataFields(), [])
            {
                Warnings = [$"{WarningCodes.Unreadable}: '{name}' could not be read: {e.Message.Replace(request.File.Path, name, StringComparison.Ordinal)}"],
            };
        }
    }

    internal static FileReading Read(IByteSource source, string fileName, IReadOnlyList<MetadataSidecar> sidecars, CancellationToken cancellationToken)
    {
        var reading = new FileReading(fileName, new EmbeddedData());
        reading.ReadContainer(source);
        reading.ReadSidecars(sidecars);
        cancellationToken.ThrowIfCancellationRequested();
        reading.ReadBlocks();
        cancellationToken.ThrowIfCancellationRequested();
        reading.ReadGeneration();
        cancellationToken.ThrowIfCancellationRequested();
        if (reading.Generation is null && PngShape.Of(source) is { } shape)
        {
            reading.ReadPixels(new PngBitPlane(source, shape));
        }

        return reading;
    }
}
