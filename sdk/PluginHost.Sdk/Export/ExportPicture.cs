using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Export;

/// <summary>A picture to write out.</summary>
/// <param name="Record">What the library knows of it, tags and description among it.</param>
public sealed record ExportPicture(PictureRecord Record)
{
    /// <summary>Opens the original; the caller disposes of it. A <see cref="PluginFaultException"/> thrown there is the picture's failure, and no fault of the exporter.</summary>
    public required Func<CancellationToken, ValueTask<Stream>> OpenOriginal { get; init; }

    /// <summary>Makes the picture in another size; the caller disposes of it. Throws as <see cref="OpenOriginal"/> does.</summary>
    public required Func<ExportRendering, CancellationToken, ValueTask<RenderedPicture>> RenderAsync { get; init; }
}
